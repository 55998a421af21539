package dev.groundwork.ui.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the cost screen shows at one level of usage.
///
/// @param sums in words
/// @param warning why the sum isn't the whole; empty if it is
/// @param rows every line, stack by stack
/// @param shares where the money goes, the largest first
/// @param weeks a month's price at the end of each week
/// @param phases a month's price in each phase, beside what was promised
/// @param promise the founding document's lines beside the truth
record CostShown(
    Map<UsageLevel, String> sums,
    String warning,
    List<CostRow> rows,
    List<Bar> shares,
    List<Bar> weeks,
    List<Bar> phases,
    Promise promise) {
  CostShown {
    sums = Map.copyOf(sums);
    rows = List.copyOf(rows);
    shares = List.copyOf(shares);
    weeks = List.copyOf(weeks);
    phases = List.copyOf(phases);
  }

  /// A bar of a chart.
  ///
  /// @param label under or beside it
  /// @param amount its length
  /// @param beside what it is compared with
  /// @param text the amount in words
  record Bar(String label, Money amount, Optional<Money> beside, String text) {}

  /// Promise against truth.
  ///
  /// @param lines the document's, then what it forgot
  /// @param note what is to be said about the document's figures
  record Promise(List<PromiseLine> lines, PromiseLine total, String note, List<Other> others) {
    Promise {
      lines = List.copyOf(lines);
      others = List.copyOf(others);
    }
  }

  /// One line of the document beside the truth.
  ///
  /// @param look the style of the difference: bad where the truth is dearer, good where it isn't
  /// @param figures the same as numbers
  record PromiseLine(
      String title,
      String spec,
      String promised,
      String truth,
      String difference,
      String look,
      String because,
      Figures figures) {}

  /// The amounts of a line.
  ///
  /// @param promised empty if the document doesn't have it
  record Figures(Optional<Money> promised, Money truth) {}

  /// Another way that the document compares itself with.
  record Other(String title, String amount, String note) {}
}
