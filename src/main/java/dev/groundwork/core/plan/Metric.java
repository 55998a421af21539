package dev.groundwork.core.plan;

import java.util.Map;
import java.util.Optional;

/// A figure by which a plan decides when to grow.
///
/// @param id by which triggers and the matrix name it
/// @param unit in words; empty for a yes or no
/// @param explanation how to find it, or what it says
/// @param source where the figure comes from
public record Metric(String id, String title, String unit, String explanation, Source source) {

  /// Where a figure comes from.
  public sealed interface Source {}

  /// The founder types a number.
  public record Typed() implements Source {}

  /// The founder says yes (1) or no (0).
  public record YesNo() implements Source {}

  /// CloudWatch knows it: one statistic of one metric over the last hours. Where no account is
  /// connected it is typed.
  ///
  /// @param statistic as CloudWatch names it: Average, Maximum, Sum, p95 ...
  /// @param hours how far back to look
  /// @param dimensions whose metric it is, in the order of the file
  public record CloudWatch(
      String namespace,
      String metric,
      String statistic,
      int hours,
      Map<String, Dimension> dimensions)
      implements Source {}

  /// A dimension's value: an output of a stack, or always the same text.
  ///
  /// @param output if it is an output
  /// @param text if it is not; otherwise empty
  public record Dimension(Optional<OutputRef> output, String text) {}

  /// What a month costs with what is built, in dollars, by the estimate.
  public record MonthlyCost() implements Source {}

  /// One metric as a share of another, in percent.
  ///
  /// @param part a metric's id
  /// @param whole a metric's id
  public record Share(String part, String whole) implements Source {}
}
