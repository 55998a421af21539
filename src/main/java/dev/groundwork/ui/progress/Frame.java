package dev.groundwork.ui.progress;

import java.util.List;
import java.util.Optional;

/// Everything that the progress screen shows at one moment.
///
/// @param counted how many resources are done, of how many
/// @param share the same from 0 to 1
/// @param left how long it will still take; empty if nobody knows
/// @param working how many stacks are worked on at once
/// @param waiting why nothing is heard of AWS; empty if something is
/// @param ended whether it is over
public record Frame(
    String title,
    String subtitle,
    String counted,
    double share,
    String left,
    String working,
    String waiting,
    boolean ended,
    List<Tick> ticks,
    List<Row> rows) {
  /// Keeps a copy of the ticks. The rows are never changed by who makes them.
  public Frame {
    ticks = List.copyOf(ticks);
  }

  /// A time on the scale.
  public record Tick(double at, String label) {}

  /// A stack or one of its resources.
  ///
  /// @param head whether it is a stack
  /// @param bar where it lies on the scale; empty if it hasn't begun
  public record Row(
      String title, boolean head, Look look, Optional<Bar> bar, String note, String spoken) {}

  /// From where to where on the scale, and until when it will probably take.
  public record Bar(double from, double to, double expected) {}

  /// How a row looks.
  public enum Look {
    WAITING,
    WORKING,
    READY,
    GONE,
    FAILED
  }
}
