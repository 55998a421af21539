package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// When to grow, as data: what is measured, what it must come to before a move is advised, and the
/// decision matrix that says which figures belong to which phase.
///
/// @param metrics in the order of the file
/// @param triggers when which move is advised
/// @param matrix one row a metric
public record Signals(List<Metric> metrics, List<Trigger> triggers, List<Row> matrix) {
  /// A plan that says nothing about it.
  public static final Signals NONE = new Signals(List.of(), List.of(), List.of());

  public Signals {
    metrics = List.copyOf(metrics);
    triggers = List.copyOf(triggers);
    matrix = List.copyOf(matrix);
  }

  /// A metric by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public Metric metric(String id) {
    return metrics.stream()
        .filter(metric -> metric.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the plan has no metric \""
                        + id
                        + "\""
                        + Nearest.suggestionOrAll(id, metrics.stream().map(Metric::id).toList())));
  }

  /// When to go from one phase to another: one of these signs is there, and every condition holds.
  ///
  /// @param from a phase's id
  /// @param to a phase's id
  /// @param any signs, each of which is a reason to go
  /// @param all conditions without which it is too early, such as revenue that carries the cost
  public record Trigger(String from, String to, List<Threshold> any, List<Threshold> all) {
    public Trigger {
      any = List.copyOf(any);
      all = List.copyOf(all);
    }
  }

  /// One sign.
  ///
  /// @param metric a metric's id
  /// @param side on which side of the limit it is a sign
  /// @param limit in the metric's unit; 1 stands for yes
  public record Threshold(String metric, Side side, BigDecimal limit) {
    /// Whether a reading is a sign. A reading at the limit isn't.
    public boolean holds(BigDecimal reading) {
      return switch (side) {
        case ABOVE -> reading.compareTo(limit) > 0;
        case BELOW -> reading.compareTo(limit) < 0;
      };
    }
  }

  /// A side of a limit.
  public enum Side {
    /// More than it.
    ABOVE,
    /// Less than it.
    BELOW
  }

  /// A row of the decision matrix.
  ///
  /// @param metric a metric's id
  /// @param phases the range that belongs to each phase, in the order of the file
  public record Row(String metric, SequencedMap<String, Range> phases) {
    /// The phases whose range holds a reading.
    public List<String> phasesFor(BigDecimal reading) {
      return phases.entrySet().stream()
          .filter(cell -> cell.getValue().holds(reading))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /// A range of readings.
  ///
  /// @param from the smallest that belongs to it; without one it has no lower end
  /// @param below the smallest that no longer does; without one it has no upper end
  public record Range(Optional<BigDecimal> from, Optional<BigDecimal> below) {
    /// Whether a reading lies within.
    public boolean holds(BigDecimal reading) {
      return from.map(end -> reading.compareTo(end) >= 0).orElse(true)
          && below.map(end -> reading.compareTo(end) < 0).orElse(true);
    }
  }
}
