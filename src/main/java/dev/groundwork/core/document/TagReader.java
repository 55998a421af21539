package dev.groundwork.core.document;

/// Gives a meaning to YAML's local tags (`!Name`). Without one, tags are refused.
@FunctionalInterface
public interface TagReader {
  /// Refuses every tag: the rule for Groundwork's own files.
  TagReader REFUSING =
      (tag, value, at) -> {
        throw new InvalidDocument(at, "the tag " + tag + " has no meaning here");
      };

  /// The node that stands for a tagged value.
  ///
  /// @param tag with its exclamation mark
  /// @param value what the tag stands before, read without it
  /// @param at where the tag stands
  /// @throws InvalidDocument if the tag is unknown or doesn't fit the value
  Node read(String tag, Node value, Position at);
}
