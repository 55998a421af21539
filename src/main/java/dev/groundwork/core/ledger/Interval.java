package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A time during which a resource was billed alike.
///
/// @param until which event ends it
/// @param items what was billed, priced as of when it began
/// @param from in AWS's time
/// @param to empty while it goes on
/// @param doubt what can't be known about it, in a sentence
public record Interval(
    BilledResource resource,
    State state,
    Billing.Lifetime.Until until,
    List<BilledItem> items,
    Instant from,
    Optional<Instant> to,
    Optional<String> doubt) {
  public Interval {
    items = List.copyOf(items);
  }

  /// In what state a resource is billed.
  public enum State {
    /// It does its work.
    RUNNING,
    /// It was stopped; what it stores is billed.
    STOPPED,
    /// It could not be made, but something of it is there.
    FAILED_BUT_BILLING,
    /// Its stack has gone, and it was kept.
    RETAINED
  }

  /// Whether it goes on.
  public boolean open() {
    return to.isEmpty();
  }

  Interval closed(Instant at, Optional<String> why) {
    return new Interval(resource, state, until, items, from, Optional.of(at), doubt.or(() -> why));
  }
}
