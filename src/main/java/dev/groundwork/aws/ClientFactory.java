package dev.groundwork.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/// Builds the SDK's clients, all in the same way. Close it to let the connections go; the clients
/// need no closing of their own.
final class ClientFactory implements AutoCloseable {
  private final AwsAccess access;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;

  ClientFactory(AwsAccess access) {
    this.access = access;
    this.credentials = credentials(access);
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(5))
            .socketTimeout(Duration.ofSeconds(30))
            .build();
  }

  /// Finishes a client's builder.
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder) {
    return build(builder, access.region());
  }

  /// Finishes the builder of a client for another region.
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, String region) {
    builder.region(Region.of(region)).credentialsProvider(credentials).httpClient(http);
    ClientOverrideConfiguration.Builder override =
        ClientOverrideConfiguration.builder().apiCallTimeout(Duration.ofMinutes(1));
    access.endpoint().ifPresent(builder::endpointOverride);
    if (access.pretend()) {
      override.defaultProfileFile(ProfileFile.aggregator().build());
    } else {
      access.profile().ifPresent(override::defaultProfileName);
    }
    return builder.overrideConfiguration(override.build()).build();
  }

  private static AwsCredentialsProvider credentials(AwsAccess access) {
    if (access.pretend()) {
      return StaticCredentialsProvider.create(
          AwsBasicCredentials.create("REHEARSAL", "not-a-secret"));
    }
    // The named profile's own provider says why it fails; the default chain swallows the cause.
    return access
        .profile()
        .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  @Override
  public void close() {
    http.close();
  }
}
