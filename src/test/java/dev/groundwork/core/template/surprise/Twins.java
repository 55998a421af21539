package dev.groundwork.core.template.surprise;

import java.util.stream.Stream;

/// One resource that breaks a promise, and a twin that keeps it.
///
/// @param path what is to be pointed at, below the resource's properties
/// @param bad properties in which `^` stands before what is to be pointed at
record Twins(String id, String type, String path, String bad, String good) {
  /// What of a database isn't the matter.
  static final String DATABASE =
      "EngineLifecycleSupport: open-source-rds-extended-support-disabled,"
          + " EnablePerformanceInsights: false, MaxAllocatedStorage: 50, PubliclyAccessible: false,"
          + " StorageEncrypted: true";

  static final String CLUSTER = "DBClusterIdentifier: c, PubliclyAccessible: false";

  static final String DISK = "BlockDeviceMappings: [{Ebs: {Encrypted: true}}]";
  static final String TOKENS = "MetadataOptions: {HttpTokens: required}";

  static final String BLOCK =
      "PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true,"
          + " IgnorePublicAcls: true, RestrictPublicBuckets: true}";
  static final String UPLOADS =
      "{Status: Enabled, AbortIncompleteMultipartUpload: {DaysAfterInitiation: 7}}";

  static String without(String property) {
    return Stream.of(DATABASE.split(", "))
        .filter(it -> !it.startsWith(property + ":"))
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  static Twins twins(String id, String type, String path, String bad, String good) {
    return new Twins(id, type, path, bad, good);
  }

  @Override
  public String toString() {
    return id + " of " + type + ": " + bad;
  }
}
