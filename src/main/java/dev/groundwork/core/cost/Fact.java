package dev.groundwork.core.cost;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Something that a pricing rule needs to know, or why it can't be known. What follows from an
/// unknown is unknown for the same reason.
sealed interface Fact<T> {
  /// It is known.
  record Is<T>(T value) implements Fact<T> {}

  /// It can't be known.
  ///
  /// @param reason one sentence in plain words
  record Unknown<T>(String reason) implements Fact<T> {}

  static <T> Fact<T> is(T value) {
    return new Is<>(value);
  }

  static <T> Fact<T> unknown(String reason) {
    return new Unknown<>(reason);
  }

  /// What is known of it: itself, or nothing.
  default Stream<T> stream() {
    return switch (this) {
      case Is<T>(T value) -> Stream.of(value);
      case Unknown<T> _ -> Stream.empty();
    };
  }

  default <R> Fact<R> map(Function<T, R> function) {
    return then(value -> is(function.apply(value)));
  }

  default <R> Fact<R> then(Function<T, Fact<R>> function) {
    return switch (this) {
      case Is<T>(T value) -> function.apply(value);
      case Unknown<T>(String reason) -> unknown(reason);
    };
  }

  default <U, R> Fact<R> with(Fact<U> other, BiFunction<T, U, R> function) {
    return then(value -> other.map(second -> function.apply(value, second)));
  }
}
