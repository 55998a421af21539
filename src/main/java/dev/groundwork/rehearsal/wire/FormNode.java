package dev.groundwork.rehearsal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form's keys as a tree: `Parameters.member.1.ParameterKey=…` split at its dots.
final class FormNode {
  private final Map<String, FormNode> children = new LinkedHashMap<>();
  private @Nullable String value;

  /// Reads an `application/x-www-form-urlencoded` body.
  ///
  /// @throws Refusal if an escape in it is broken
  static FormNode read(String body) {
    FormNode root = new FormNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        root.at(decode(pair.substring(0, equals))).value = decode(pair.substring(equals + 1));
      }
    }
    return root;
  }

  /// The node under a name, or null.
  @Nullable FormNode child(String name) {
    return children.get(name);
  }

  /// The text at this node, or null where it only has children.
  @Nullable String text() {
    return value;
  }

  /// The children in the order of their numbers: 10 comes after 9.
  List<FormNode> items() {
    return children.entrySet().stream()
        .filter(child -> child.getKey().matches("\\d{1,9}"))
        .sorted(Comparator.comparingInt(child -> Integer.parseInt(child.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// The items under a member name; a list that was sent as an empty text has none.
  List<FormNode> items(String memberName) {
    FormNode members = child(memberName);
    return members == null ? new ArrayList<>() : members.items();
  }

  private FormNode at(String key) {
    FormNode node = this;
    for (String name : key.split("\\.", -1)) {
      node = node.children.computeIfAbsent(name, absent -> new FormNode());
    }
    return node;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("MalformedQueryString", "The form cannot be read: " + text);
    }
  }
}
