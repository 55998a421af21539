package dev.groundwork.core.template;

import java.util.Optional;

/// One value of a resource that an update would change.
///
/// @param scope which part of the resource
/// @param path as a JSON pointer from the resource: `/Properties/Tags/0/Value`
/// @param before absent if the value is added
/// @param after absent if it is removed; holds a symbol if only AWS decides it
/// @param recreation whether AWS replaces the resource for it
public record PropertyDifference(
    Scope scope,
    String path,
    Optional<Value> before,
    Optional<Value> after,
    Recreation recreation) {
  /// The parts of a resource, with change sets' words.
  public enum Scope {
    PROPERTIES("Properties"),
    TAGS("Tags"),
    METADATA("Metadata"),
    CREATION_POLICY("CreationPolicy"),
    UPDATE_POLICY("UpdatePolicy"),
    DELETION_POLICY("DeletionPolicy"),
    UPDATE_REPLACE_POLICY("UpdateReplacePolicy");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /// The word that change sets use.
    public String word() {
      return word;
    }
  }

  /// The first name of the path inside its scope: the property that a change set names. Empty for
  /// policies.
  public String name() {
    String[] names = path.split("/", -1);
    return names.length > 2 ? names[2] : "";
  }

  /// Whether the new value is only known once AWS has made another resource, so that the change may
  /// turn out to be none (a change set's `Dynamic` evaluation).
  public boolean dynamic() {
    return after.filter(value -> !value.known()).isPresent();
  }
}
