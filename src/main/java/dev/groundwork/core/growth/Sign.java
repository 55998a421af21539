package dev.groundwork.core.growth;

import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.Signals.Side;
import dev.groundwork.core.plan.Signals.Threshold;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;

/// One threshold of a trigger, beside the number that is held against it.
public record Sign(Metric metric, Threshold threshold, Reading reading) {
  /// Whether the number is past its threshold.
  public enum State {
    /// It is.
    THERE,
    /// It isn't.
    ABSENT,
    /// Nobody knows the number.
    UNKNOWN
  }

  /// Whether the number is past its threshold. A number at it isn't.
  public State state() {
    return reading
        .known()
        .map(number -> threshold.holds(number) ? State.THERE : State.ABSENT)
        .orElse(State.UNKNOWN);
  }

  /// The number and its threshold, without a stop: `Users: 120 people, more than 100`.
  public Saying phrase() {
    return switch (reading) {
      case Reading.Unknown _ -> unknown();
      case Reading.Measured it -> known(it.number());
      case Reading.Typed it -> known(it.number());
      case Reading.Estimated it -> known(it.number());
      case Reading.Computed it -> known(it.number());
    };
  }

  private Saying known(BigDecimal number) {
    Saying amount = Figure.amount(metric, number);
    if (yesOrNo()) {
      return Saying.of("advice.answer", metric.title(), amount);
    }
    boolean there = threshold.holds(number);
    String key =
        switch (threshold.side()) {
          case ABOVE -> there ? "advice.above" : "advice.notAbove";
          case BELOW -> there ? "advice.below" : "advice.notBelow";
        };
    return Saying.of(key, metric.title(), amount, threshold.limit());
  }

  private Saying unknown() {
    if (yesOrNo()) {
      return Saying.of("advice.unknownAnswer", metric.title());
    }
    String key = threshold.side() == Side.ABOVE ? "advice.unknownAbove" : "advice.unknownBelow";
    return Saying.of(key, metric.title(), threshold.limit());
  }

  private boolean yesOrNo() {
    return metric.source() instanceof Metric.YesNo;
  }
}
