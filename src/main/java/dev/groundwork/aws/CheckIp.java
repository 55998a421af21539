package dev.groundwork.aws;

import dev.groundwork.core.workspace.OwnAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks AWS's own service which address this computer has.
///
/// Source: AWS documentation uses `checkip.amazonaws.com` for the same purpose (VPC guide, security
/// groups).
public final class CheckIp implements OwnAddress {
  private static final URI SERVICE = URI.create("https://checkip.amazonaws.com");
  private static final int TIMEOUT_MILLIS = 3_000;
  private static final int LONGEST_ANSWER = 64;
  private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");

  @Override
  public Optional<String> find() {
    try {
      HttpURLConnection connection = (HttpURLConnection) SERVICE.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try (InputStream body = connection.getInputStream()) {
        String answer = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip();
        return Optional.of(answer).filter(it -> IPV4.matcher(it).matches());
      }
    } catch (IOException unreachable) {
      // The founder is asked instead.
      return Optional.empty();
    }
  }
}
