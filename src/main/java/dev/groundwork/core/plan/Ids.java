package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.ScalarKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Ids of one kind that a plan declares, and the reading of texts that must be one of them.
///
/// @param noun what they are ids of, in messages
/// @param whose the end of such a message, with a space before it; may be empty
/// @param known all of them
record Ids(String noun, String whose, Set<String> known) {

  Ids(String noun, Set<String> known) {
    this(noun, "", known);
  }

  String of(MappingReader reader, String key) {
    return of(reader.required(key));
  }

  List<String> listOf(MappingReader reader, String key) {
    return reader.list(key, this::of);
  }

  String of(Node node) {
    String id = text(noun, node);
    require(node.at(), id);
    return id;
  }

  void require(Position at, String id) {
    if (!known.contains(id)) {
      throw new InvalidDocument(
          at, "there is no " + noun + " \"" + id + "\"" + whose + suggestion(id));
    }
  }

  private String suggestion(String id) {
    return Nearest.to(id, known)
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElseGet(
            () -> known.isEmpty() ? "" : "; known are " + String.join(", ", new TreeSet<>(known)));
  }

  /// The text of a scalar.
  static String text(String noun, Node node) {
    if (node instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL) {
      return scalar.text();
    }
    throw new InvalidDocument(node.at(), "a " + noun + " must be text, not " + node.noun());
  }

  /// An id that the file declares here.
  static String declared(String noun, Node node) {
    String id = text(noun, node);
    if (!Names.isId(id)) {
      throw new InvalidDocument(
          node.at(), "the id of a " + noun + " must be " + Names.ID_RULE + ", not \"" + id + "\"");
    }
    return id;
  }

  /// Refuses the second of two equal ids.
  static void addUnique(Set<String> seen, String noun, String id, Node at) {
    if (!seen.add(id)) {
      throw new InvalidDocument(at.at(), "there is another " + noun + " \"" + id + "\" above");
    }
  }
}
