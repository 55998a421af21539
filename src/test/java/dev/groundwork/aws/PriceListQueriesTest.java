package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.price.PricesRefused;
import dev.groundwork.core.price.ProductQueries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// AWS's own client against a server of this computer that speaks AWS JSON 1.1. (No emulator that
/// we know answers GetProducts: neither moto 5.2.5 nor ministack 1.4.21 has the service.)
class PriceListQueriesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private int status = 200;
  private List<String> pages = List.of();
  private String error = "";

  PriceListQueriesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    System.setProperty("aws.accessKeyId", "TESTING");
    System.setProperty("aws.secretAccessKey", "not-a-secret");
    server.createContext(
        "/",
        exchange -> {
          targets.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
          targets.add(exchange.getRequestHeaders().getFirst("Authorization"));
          targets.add(exchange.getRequestHeaders().getFirst("Content-Type"));
          asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
          byte[] body = answer(asked.size() - 1).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.stop(0);
  }

  /// A page of products that are JSON in a string, as AWS tells them.
  private String answer(int page) {
    if (!error.isEmpty()) {
      return error;
    }
    String next = page + 1 < pages.size() ? ", \"NextToken\": \"page-" + (page + 1) + "\"" : "";
    return "{\"FormatVersion\": \"aws_v1\", \"PriceList\": ["
        + JSON.writeValueAsString(pages.get(page))
        + "]"
        + next
        + "}";
  }

  @Test
  void asksInVirginiaForExactlyTheseAttributesPageByPage() {
    pages = List.of("{\"product\": {\"sku\": \"A\"}}", "{\"product\": {\"sku\": \"B\"}}");

    assertThat(products()).containsExactlyElementsOf(pages);

    assertThat(targets.get(0)).isEqualTo("AWSPriceListService.GetProducts");
    assertThat(targets.get(1)).contains("/us-east-1/pricing/aws4_request");
    assertThat(targets.get(2)).isEqualTo("application/x-amz-json-1.1");
    assertThat(asked.getFirst().at("/ServiceCode").asString()).isEqualTo("AmazonEC2");
    assertThat(asked.getFirst().at("/FormatVersion").asString()).isEqualTo("aws_v1");
    assertThat(asked.getFirst().at("/Filters").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"regionCode\",\"Value\":\"eu-central-1\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"instanceType\",\"Value\":\"t3.micro\"}");
    assertThat(asked.getFirst().has("NextToken")).isFalse();
    assertThat(asked.getLast().at("/NextToken").asString()).isEqualTo("page-1");
  }

  @Test
  void anAnswerWithoutEndIsRefused() {
    pages = java.util.Collections.nCopies(1000, "{}");

    assertThatThrownBy(this::products)
        .isInstanceOf(PricesRefused.class)
        .hasMessage("AWS's answer about AmazonEC2 doesn't end");
    assertThat(asked).hasSizeLessThan(50);
  }

  @Test
  void whoeverMayNotAskIsToldSo() {
    status = 400;
    error =
        "{\"__type\": \"com.amazonaws.pricing#AccessDeniedException\", \"Message\": \"User is not"
            + " authorized to perform: pricing:GetProducts\"}";

    assertThatThrownBy(this::products)
        .isInstanceOfSatisfying(
            AwsException.class,
            it -> assertThat(it.problem().code()).isEqualTo("AccessDeniedException"));
  }

  @Test
  void whatIsNoAnswerOfAwsIsAProblemAndNoPrice() {
    error = "<html>Sign in to the hotel's network</html>";

    assertThatThrownBy(this::products).isInstanceOf(AwsException.class);
  }

  private List<String> products() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    List<String> found = new ArrayList<>();
    try (ProductQueries.Query query =
        new PriceListQueries().open(Optional.empty(), Optional.of(endpoint))) {
      query.products(
          "AmazonEC2",
          Map.of("regionCode", "eu-central-1", "instanceType", "t3.micro"),
          found::add);
    }
    return found;
  }
}
