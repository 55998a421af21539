package dev.groundwork.core.price;

/// A price file from outside that isn't believed. The prices that were known stay.
public final class PricesRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// With one sentence in plain words.
  public PricesRefused(String reason) {
    super(reason);
  }
}
