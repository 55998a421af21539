package dev.groundwork.core.growth;

import dev.groundwork.core.growth.Reading.Unknown;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Signals;
import dev.groundwork.core.plan.Signals.Threshold;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// When to grow: the plan's signals held against numbers.
///
/// @param phase the phase's id from which it is looked
/// @param figures every metric of the plan, in its order
/// @param moves what is advised about each way from the phase for which the plan has a trigger
public record Advice(String phase, List<Figure> figures, List<MoveAdvice> moves) {
  private static final BigDecimal PERCENT = new BigDecimal(100);
  private static final int DIGITS = 6;

  /// Keeps copies.
  public Advice {
    figures = List.copyOf(figures);
    moves = List.copyOf(moves);
  }

  /// Holds a plan's signals against numbers.
  ///
  /// @param phase from which is looked
  /// @param readings by the metric's id; shares are computed here
  public static Advice of(Plan plan, String phase, Map<String, Reading> readings) {
    Signals signals = plan.growth().signals();
    Function<String, Reading> reading = id -> reading(signals.metric(id), readings);
    Function<Threshold, Sign> sign =
        it -> new Sign(signals.metric(it.metric()), it, reading.apply(it.metric()));
    return new Advice(
        phase,
        signals.metrics().stream().map(it -> figure(signals, it, reading.apply(it.id()))).toList(),
        signals.triggers().stream()
            .filter(it -> it.from().equals(phase))
            .map(
                it ->
                    new MoveAdvice(
                        plan.growth().move(it.from(), it.to()).orElseThrow(),
                        it.any().stream().map(sign).toList(),
                        it.all().stream().map(sign).toList()))
            .toList());
  }

  private static Figure figure(Signals signals, Metric metric, Reading reading) {
    Optional<Signals.Row> row =
        signals.matrix().stream().filter(it -> it.metric().equals(metric.id())).findFirst();
    return new Figure(metric, reading, row.flatMap(it -> reading.known().map(it::phasesFor)));
  }

  private static Reading reading(Metric metric, Map<String, Reading> readings) {
    return metric.source() instanceof Metric.Share(String part, String whole)
        ? share(direct(part, readings), direct(whole, readings))
        : direct(metric.id(), readings);
  }

  private static Reading direct(String metric, Map<String, Reading> readings) {
    return readings.getOrDefault(metric, new Unknown(Saying.of("advice.whyNot.typed")));
  }

  private static Reading share(Reading part, Reading whole) {
    if (part.known().isEmpty() || whole.known().isEmpty()) {
      return new Unknown(Saying.of("advice.whyNot.share"));
    }
    if (whole.known().get().signum() == 0) {
      return new Unknown(Saying.of("advice.whyNot.zero"));
    }
    return new Reading.Computed(
        part.known()
            .get()
            .multiply(PERCENT)
            .divide(whole.known().get(), DIGITS, RoundingMode.HALF_UP));
  }
}
