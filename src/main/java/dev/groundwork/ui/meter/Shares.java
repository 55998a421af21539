package dev.groundwork.ui.meter;

import java.util.List;

/// What a sum is made of.
///
/// @param list the largest first
public record Shares(String title, List<Share> list) {
  /// Keeps a copy of the list.
  public Shares {
    list = List.copyOf(list);
  }

  /// A part of the sum.
  ///
  /// @param soon whether it is being made and costs nothing yet
  public record Share(String title, String amount, boolean soon) {}
}
