package dev.groundwork.core.document;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads numbers that strangers wrote: exactly, and only those that can be written out.
/// (`1e999999999` is a short text and a number of a billion digits.)
public final class Numbers {
  /// More digits than any honest number has, on either side of the point.
  private static final int MOST_DIGITS = 400;

  private Numbers() {}

  /// The number that a text says, spaces around it left out; empty if it says none, or one with
  /// more than 400 digits.
  public static Optional<BigDecimal> exact(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(digits);
      boolean writable = Math.abs((long) number.scale()) <= MOST_DIGITS;
      return writable ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
