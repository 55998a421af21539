package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.engine.StackEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Fills a ledger from stack events and from our own acts. Events may be told again, as after a
/// kill: what is in the ledger already, or older than what is, changes nothing.
///
/// Confined to one thread; it blocks until the ledger is on disk.
public final class LedgerKeeper {
  private final Ledger ledger;
  private final Tariff tariff;
  private final Optional<String> doubt;
  private final Map<String, Instant> began = new HashMap<>();
  private final Set<String> rollingBack = new HashSet<>();

  /// A keeper.
  ///
  /// @param tariff what the resources bill that the events are about to make
  public LedgerKeeper(Ledger ledger, Tariff tariff) {
    this(ledger, tariff, Optional.empty());
  }

  /// A keeper that notes a doubt with whatever it enters.
  LedgerKeeper(Ledger ledger, Tariff tariff, Optional<String> doubt) {
    this.ledger = ledger;
    this.tariff = tariff;
    this.doubt = doubt;
  }

  /// Takes new events of a stack, oldest first.
  ///
  /// @param stack the stack's id in the plan
  public void observe(String stack, List<StackEvent> events) {
    events.forEach(event -> observe(stack, event));
    ledger.flush();
  }

  /// From now on bills what runs of some stacks by the tariff: they are as they were, but what is
  /// assumed of their use is not, since the project is in another phase.
  ///
  /// @param stacks by their ids in the plan
  public void reprice(Set<String> stacks, Instant at) {
    reprice(it -> stacks.contains(it.resource().subject().stack()), at);
  }

  /// From now on bills by the tariff what runs just as another one says: what is assumed of its use
  /// has changed. What runs otherwise, such as before a change that is still to be applied, goes on
  /// as it is.
  ///
  /// @param before what was billed until now
  public void reprice(Tariff before, Instant at) {
    reprice(
        it ->
            before
                .of(it.resource().subject().stack(), it.resource().subject().logicalId())
                .filter(was -> was.items().equals(it.items()))
                .isPresent(),
        at);
  }

  /// From now on bills by the tariff what runs of some resources in another number.
  void scaled(Set<BilledResource> which, Instant at) {
    reprice(it -> which.contains(it.resource()), at);
  }

  private void reprice(Predicate<Interval> which, Instant at) {
    for (Interval interval : ledger.intervals()) {
      BilledResource resource = interval.resource();
      Optional<Terms> terms =
          offered(resource)
              .filter(_ -> interval.open() && interval.state() == Interval.State.RUNNING)
              .filter(_ -> which.test(interval))
              .filter(it -> !it.items().equals(interval.items()));
      terms.ifPresent(
          it ->
              ledger.add(
                  new LedgerEntry.Opened(
                      at,
                      "repriced:" + resource.physicalId() + "@" + at,
                      resource,
                      interval.state(),
                      it.until(),
                      it.items(),
                      doubt)));
    }
    ledger.flush();
  }

  private void observe(String stack, StackEvent event) {
    began.putIfAbsent(stack, event.at());
    if (ledger.has(event.stackId(), event.eventId())) {
      return;
    }
    if (event.aboutStack()) {
      observeStack(stack, event);
      return;
    }
    event
        .physicalId()
        .filter(id -> !id.isBlank())
        .map(id -> BilledResource.of(stack, event, id))
        .filter(resource -> ledger.touched(resource).filter(event.at()::isBefore).isEmpty())
        .ifPresent(resource -> observe(resource, event));
  }

  private void observeStack(String stack, StackEvent event) {
    switch (event.status()) {
      case "UPDATE_IN_PROGRESS" -> {
        began.put(stack, event.at());
        rollingBack.remove(stack);
      }
      case "UPDATE_ROLLBACK_IN_PROGRESS" -> rollingBack.add(stack);
      default -> {}
    }
    if (!event.status().endsWith("_IN_PROGRESS")) {
      ledger.add(new LedgerEntry.Watched(event.at(), event.eventId(), event.stackId()));
    }
  }

  private void observe(BilledResource resource, StackEvent event) {
    Optional<Interval> newest = ledger.newest(resource);
    Optional<Interval> open = newest.filter(Interval::open);
    switch (event.status()) {
      case "CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS" -> {
        // With a physical id its creation was initiated; in an update, that is a replacement.
        if (open.isEmpty() && from(resource) == Billing.Lifetime.From.INITIATED) {
          bill(resource, event, Interval.State.RUNNING, offered(resource));
        }
      }
      case "CREATE_COMPLETE", "IMPORT_COMPLETE" ->
          bill(resource, event, Interval.State.RUNNING, offered(resource));
      case "UPDATE_COMPLETE" ->
          bill(resource, event, Interval.State.RUNNING, afterUpdate(resource));
      case "CREATE_FAILED" ->
          bill(resource, event, Interval.State.FAILED_BUT_BILLING, offered(resource));
      case "DELETE_IN_PROGRESS" -> {
        if (open.filter(it -> it.until() == Billing.Lifetime.Until.DELETING).isPresent()) {
          close(resource, event);
        }
      }
      case "DELETE_COMPLETE" -> close(resource, event);
      case "DELETE_FAILED" -> {
        if (open.isEmpty()) {
          bill(resource, event, Interval.State.RUNNING, newest.map(LedgerKeeper::terms));
        }
      }
      case "DELETE_SKIPPED" ->
          bill(
              resource,
              event,
              Interval.State.RETAINED,
              newest.map(LedgerKeeper::terms).or(() -> offered(resource)));
      default -> {}
    }
  }

  /// What a resource bills, and until which event.
  private record Terms(Billing.Lifetime.Until until, List<BilledItem> items) {}

  private static Terms terms(Interval interval) {
    return new Terms(interval.until(), interval.items());
  }

  private Optional<Terms> offered(BilledResource resource) {
    return entry(resource).map(it -> new Terms(it.lifetime().until(), it.items()));
  }

  private Billing.Lifetime.From from(BilledResource resource) {
    return entry(resource).map(it -> it.lifetime().from()).orElse(Billing.Lifetime.USUAL.from());
  }

  private Optional<Tariff.Entry> entry(BilledResource resource) {
    return tariff.of(resource.subject().stack(), resource.subject().logicalId());
  }

  /// An update that is rolled back leads to what was before it, not to what was wanted.
  private Optional<Terms> afterUpdate(BilledResource resource) {
    String stack = resource.subject().stack();
    return rollingBack.contains(stack)
        ? ledger.before(resource, began.getOrDefault(stack, Instant.MAX)).map(LedgerKeeper::terms)
        : offered(resource);
  }

  private void bill(
      BilledResource resource, StackEvent event, Interval.State state, Optional<Terms> terms) {
    if (terms.filter(it -> !it.items().isEmpty()).isEmpty()) {
      close(resource, event);
      return;
    }
    boolean unchanged =
        ledger
            .newest(resource)
            .filter(Interval::open)
            .filter(it -> it.state() == state && it.items().equals(terms.get().items()))
            .isPresent();
    if (!unchanged) {
      ledger.add(
          new LedgerEntry.Opened(
              event.at(),
              event.eventId(),
              resource,
              state,
              terms.get().until(),
              terms.get().items(),
              doubt));
    }
  }

  private void close(BilledResource resource, StackEvent event) {
    if (ledger.newest(resource).filter(Interval::open).isPresent()) {
      ledger.add(new LedgerEntry.Closed(event.at(), event.eventId(), resource, Optional.empty()));
    }
  }
}
