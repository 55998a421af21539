package dev.groundwork.core.plan;

import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A figure by which a plan decides when to grow.
///
/// @param id by which triggers and the matrix name it
/// @param unit in words; empty for a yes or no
/// @param explanation how to find it, or what it says
/// @param source where the figure comes from
public record Metric(String id, String title, String unit, String explanation, Source source) {
  /// How a yes and a no are typed.
  public static final String YES = "yes";

  /// See [#YES].
  public static final String NO = "no";

  /// Whether the founder may type it.
  public boolean typable() {
    return switch (source) {
      case Typed _, YesNo _, CloudWatch _ -> true;
      case MonthlyCost _, Share _ -> false;
    };
  }

  /// The number that a text says; a yes is 1 and a no is 0. Empty if it says none that this metric
  /// can come to.
  public Optional<BigDecimal> number(String text) {
    return switch (source) {
      case YesNo _ ->
          switch (text) {
            case YES -> Optional.of(BigDecimal.ONE);
            case NO -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
          };
      case Typed _, CloudWatch _ -> Numbers.exact(text).filter(it -> it.signum() >= 0);
      case MonthlyCost _, Share _ -> Optional.empty();
    };
  }

  /// What is wrong with a text that is to be its number; empty if nothing is.
  public Optional<Saying> problem(String text) {
    if (number(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (source) {
          case YesNo _ -> Saying.of("rule.answer");
          case Typed _, CloudWatch _ -> Saying.of("rule.fromZero");
          case MonthlyCost _, Share _ -> Saying.of("rule.computed");
        });
  }

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
