package dev.groundwork.core.growth;

import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One of a plan's metrics, with what it comes to now.
///
/// @param phases the phases that it belongs to by the plan's decision matrix; empty where the
///   matrix doesn't name the metric, or nobody knows the number
public record Figure(Metric metric, Reading reading, Optional<List<String>> phases) {
  /// Keeps a copy of the list.
  public Figure {
    phases = phases.map(List::copyOf);
  }

  /// The number with its unit, such as `1,200 people`; empty if nobody knows it.
  public Optional<Saying> amount() {
    return reading.known().map(number -> amount(metric, number));
  }

  /// A number in a metric's unit; yes or no if that is what is asked.
  static Saying amount(Metric metric, BigDecimal number) {
    if (metric.source() instanceof Metric.YesNo) {
      return number.signum() == 0 ? Saying.of("advice.no") : Saying.of("advice.yes");
    }
    return metric.unit().isEmpty()
        ? Saying.of("advice.number", number)
        : Saying.of("advice.amount", number, metric.unit());
  }
}
