package dev.groundwork.core.template;

import java.util.List;
import java.util.Optional;

/// What an update would do to one resource.
///
/// @param logicalId its name in the template
/// @param type its type
/// @param action what happens to it
/// @param replacement whether a new one takes its place; always `FALSE` unless it is modified
/// @param properties what changes in it; empty unless it is modified
/// @param policyAction what its policies say about the one that goes; absent if none goes
public record ResourceDifference(
    String logicalId,
    String type,
    Action action,
    Replacement replacement,
    List<PropertyDifference> properties,
    Optional<PolicyAction> policyAction) {
  /// What happens to a resource.
  public enum Action {
    ADD("Add"),
    MODIFY("Modify"),
    REMOVE("Remove");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    /// The word that change sets use.
    public String word() {
      return word;
    }
  }

  /// Whether a resource is replaced.
  public enum Replacement {
    TRUE("True"),
    /// It depends on what AWS finds.
    CONDITIONAL("Conditional"),
    FALSE("False");

    private final String word;

    Replacement(String word) {
      this.word = word;
    }

    /// The word that change sets use.
    public String word() {
      return word;
    }
  }

  /// What becomes of a resource that goes, or that makes room for its replacement.
  public enum PolicyAction {
    DELETE("Delete"),
    RETAIN("Retain"),
    SNAPSHOT("Snapshot"),
    REPLACE_AND_DELETE("ReplaceAndDelete"),
    REPLACE_AND_RETAIN("ReplaceAndRetain"),
    REPLACE_AND_SNAPSHOT("ReplaceAndSnapshot");

    private final String word;

    PolicyAction(String word) {
      this.word = word;
    }

    /// The word that change sets use.
    public String word() {
      return word;
    }

    static PolicyAction removing(DeletionPolicy policy) {
      return switch (policy) {
        case DELETE -> DELETE;
        case RETAIN, RETAIN_EXCEPT_ON_CREATE -> RETAIN;
        case SNAPSHOT -> SNAPSHOT;
      };
    }

    static PolicyAction replacing(DeletionPolicy policy) {
      return switch (policy) {
        case DELETE -> REPLACE_AND_DELETE;
        case RETAIN, RETAIN_EXCEPT_ON_CREATE -> REPLACE_AND_RETAIN;
        case SNAPSHOT -> REPLACE_AND_SNAPSHOT;
      };
    }
  }

  public ResourceDifference {
    properties = List.copyOf(properties);
  }
}
