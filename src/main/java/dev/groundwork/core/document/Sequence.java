package dev.groundwork.core.document;

import java.util.List;

/// A list.
///
/// @param items in the order of the file
/// @param at where the list begins
public record Sequence(List<Node> items, Position at) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String noun() {
    return "a list";
  }
}
