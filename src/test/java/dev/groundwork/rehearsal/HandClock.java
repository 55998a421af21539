package dev.groundwork.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Real time that a test moves by hand.
public final class HandClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-21T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /// Lets time pass.
  public void pass(Duration duration) {
    now = now.plus(duration);
  }
}
