package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the ledger. It holds no secret.
sealed interface LedgerEntry {
  /// In AWS's time.
  Instant at();

  /// The id of the event that it follows from, unique within its stack; entries of our own have ids
  /// of their own.
  String event();

  /// The ARN of the stack concerned.
  String stackId();

  /// A resource began to be billed, or to be billed otherwise.
  record Opened(
      Instant at,
      String event,
      BilledResource resource,
      Interval.State state,
      Billing.Lifetime.Until until,
      List<BilledItem> items,
      Optional<String> doubt)
      implements LedgerEntry {
    public Opened {
      items = List.copyOf(items);
    }

    @Override
    public String stackId() {
      return resource.stackId();
    }
  }

  /// A resource is no longer billed.
  record Closed(Instant at, String event, BilledResource resource, Optional<String> doubt)
      implements LedgerEntry {
    @Override
    public String stackId() {
      return resource.stackId();
    }
  }

  /// All events of a stack up to a time are in the ledger.
  record Watched(Instant at, String event, String stackId) implements LedgerEntry {}
}
