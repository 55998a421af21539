package dev.groundwork.core.growth;

import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A number that advice rests on, with where it comes from; or why there is none. Each is in the
/// unit of its metric; a yes is 1 and a no is 0.
public sealed interface Reading {
  /// CloudWatch has measured it.
  ///
  /// @param from the beginning of what was measured
  /// @param to its end
  /// @param pretend whether a rehearsal made it up
  record Measured(BigDecimal number, Instant from, Instant to, boolean pretend)
      implements Reading {}

  /// The founder has typed it.
  record Typed(BigDecimal number) implements Reading {}

  /// The estimate says so.
  record Estimated(BigDecimal number) implements Reading {}

  /// It was computed from two others.
  record Computed(BigDecimal number) implements Reading {}

  /// Nobody knows it. It is no zero.
  ///
  /// @param why in a sentence
  record Unknown(Saying why) implements Reading {}

  /// The number; empty if nobody knows it.
  default Optional<BigDecimal> known() {
    return switch (this) {
      case Measured it -> Optional.of(it.number());
      case Typed it -> Optional.of(it.number());
      case Estimated it -> Optional.of(it.number());
      case Computed it -> Optional.of(it.number());
      case Unknown _ -> Optional.empty();
    };
  }

  /// Where it comes from, as outputs have it.
  default String origin() {
    return switch (this) {
      case Measured _ -> "cloudwatch";
      case Typed _ -> "typed";
      case Estimated _ -> "estimate";
      case Computed _ -> "computed";
      case Unknown _ -> "unknown";
    };
  }
}
