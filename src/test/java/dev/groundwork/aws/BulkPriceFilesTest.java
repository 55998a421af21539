package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer; never the internet.
class BulkPriceFilesTest {
  private final LoopbackServer server = new LoopbackServer("application/json", _ -> "{}");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForTheNewestFileOfARegionWithoutCredentials() throws IOException {
    try (InputStream file = files().open("AmazonECS", "eu-west-1")) {
      assertThat(file).hasContent("{}");
    }
    assertThat(server.asked)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.path())
                  .isEqualTo("/offers/v1.0/aws/AmazonECS/current/eu-west-1/index.json");
              assertThat(it.authorization()).isEmpty();
            });
  }

  @Test
  void followsNoRedirectionAndNoError() {
    for (int refused : List.of(302, 403, 500)) {
      server.status = refused;
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
    return new BulkPriceFiles(server.address());
  }
}
