package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.price.PricesRefused;
import dev.groundwork.core.price.ProductQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// AWS's own client against a server of this computer that speaks AWS JSON 1.1. (No emulator that
/// we know answers GetProducts: neither moto 5.2.5 nor ministack 1.4.21 has the service.)
class PriceListQueriesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private List<String> pages = List.of();
  private String error = "";
  private final LoopbackServer server =
      new LoopbackServer("application/x-amz-json-1.1", this::answer);

  @BeforeEach
  void identify() {
    System.setProperty("aws.accessKeyId", "TESTING");
    System.setProperty("aws.secretAccessKey", "not-a-secret");
  }

  @AfterEach
  void stop() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.close();
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

    assertThat(server.asked.getFirst().target()).contains("AWSPriceListService.GetProducts");
    assertThat(server.asked.getFirst().authorization().orElseThrow())
        .contains("/us-east-1/pricing/aws4_request");
    assertThat(server.asked.getFirst().contentType()).contains("application/x-amz-json-1.1");
    assertThat(asked(0).at("/ServiceCode").asString()).isEqualTo("AmazonEC2");
    assertThat(asked(0).at("/FormatVersion").asString()).isEqualTo("aws_v1");
    assertThat(asked(0).at("/Filters").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"regionCode\",\"Value\":\"eu-central-1\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"instanceType\",\"Value\":\"t3.micro\"}");
    assertThat(asked(0).has("NextToken")).isFalse();
    assertThat(asked(1).at("/NextToken").asString()).isEqualTo("page-1");
  }

  @Test
  void anAnswerWithoutEndIsRefused() {
    pages = java.util.Collections.nCopies(1000, "{}");

    assertThatThrownBy(this::products)
        .isInstanceOf(PricesRefused.class)
        .hasMessage("AWS's answer about AmazonEC2 doesn't end");
    assertThat(server.asked).hasSizeLessThan(50);
  }

  @Test
  void whoeverMayNotAskIsToldSo() {
    server.status = 400;
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

  private JsonNode asked(int question) {
    return JSON.readTree(server.asked.get(question).body());
  }

  private List<String> products() {
    List<String> found = new ArrayList<>();
    try (ProductQueries.Query query =
        new PriceListQueries().open(Optional.empty(), Optional.of(server.address()))) {
      query.products(
          "AmazonEC2",
          Map.of("regionCode", "eu-central-1", "instanceType", "t3.micro"),
          found::add);
    }
    return found;
  }
}
