package dev.groundwork.core.template;

import java.util.Optional;

/// What becomes of a resource when it leaves its stack, or when its replacement is there.
public enum DeletionPolicy {
  DELETE("Delete"),
  RETAIN("Retain"),
  RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate"),
  SNAPSHOT("Snapshot");

  private final String word;

  DeletionPolicy(String word) {
    this.word = word;
  }

  /// The word that templates use.
  public String word() {
    return word;
  }

  static Optional<DeletionPolicy> of(String word) {
    for (DeletionPolicy policy : values()) {
      if (policy.word.equals(word)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  /// The DeletionPolicy that CloudFormation applies where a template states none: `Snapshot` for a
  /// database cluster and for a database instance outside of one, `Delete` otherwise. (An absent
  /// UpdateReplacePolicy is `Delete`.)
  static DeletionPolicy byDefault(String type, Value.Fields properties) {
    boolean alone =
        type.equals("AWS::RDS::DBInstance") && properties.get("DBClusterIdentifier").isEmpty();
    return alone || type.equals("AWS::RDS::DBCluster") ? SNAPSHOT : DELETE;
  }
}
