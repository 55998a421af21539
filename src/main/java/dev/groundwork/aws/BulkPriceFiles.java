package dev.groundwork.aws;

import dev.groundwork.core.price.OfferFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.regex.Pattern;

/// AWS's bulk price files. They are public: no credentials are sent, and no redirection is
/// followed.
///
/// Source: AWS Billing User Guide, reading the price list files.
public final class BulkPriceFiles implements OfferFiles {
  /// Where AWS keeps them.
  public static final URI SERVICE = URI.create("https://pricing.us-east-1.amazonaws.com");

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 30_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  private final URI service;

  /// @param service [#SERVICE], or a server of this computer
  public BulkPriceFiles(URI service) {
    this.service = service;
  }

  @Override
  public InputStream open(String offer, String region) throws IOException {
    if (!NAME.matcher(offer).matches() || !NAME.matcher(region).matches()) {
      throw new IllegalArgumentException("no offer and region: " + offer + ", " + region);
    }
    URI file = service.resolve("/offers/v1.0/aws/" + offer + "/current/" + region + "/index.json");
    HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      connection.disconnect();
      throw new IOException(file + " answered " + status);
    }
    return connection.getInputStream();
  }
}
