package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer; never the internet.
class BulkPriceFilesTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private int status = 200;

  BulkPriceFilesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().containsKey("Authorization"));
          byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForTheNewestFileOfARegionWithoutCredentials() throws IOException {
    try (InputStream file = files().open("AmazonECS", "eu-west-1")) {
      assertThat(file).hasContent("{}");
    }
    assertThat(asked)
        .containsExactly("/offers/v1.0/aws/AmazonECS/current/eu-west-1/index.json false");
  }

  @Test
  void followsNoRedirectionAndNoError() {
    for (int refused : List.of(302, 403, 500)) {
      status = refused;
      assertThatThrownBy(() -> files().open("AmazonECS", "eu-west-1"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("answered " + refused);
    }
  }

  @Test
  void aNameThatLeadsElsewhereIsNone() {
    assertThatThrownBy(() -> files().open("../AmazonEC2", "eu-west-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private BulkPriceFiles files() {
    return new BulkPriceFiles(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }
}
