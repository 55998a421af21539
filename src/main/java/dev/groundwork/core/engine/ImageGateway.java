package dev.groundwork.core.engine;

/// Container images in the account's registry.
public interface ImageGateway {
  /// How many images a repository holds; none for a repository that isn't there. Blocks; throws
  /// [AwsException].
  int imagesIn(String repository);
}
