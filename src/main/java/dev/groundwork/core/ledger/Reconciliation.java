package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings a ledger up to what AWS says, for what happened while nobody watched: by the events that
/// were missed and, where they don't tell, by the resources that are there. What can't be known is
/// marked.
///
/// Asks AWS only about stacks that have changed since the ledger was last complete. If the ledger
/// writes to a file, the caller holds the project's lock.
public final class Reconciliation {
  private static final String PRICED_LATER = "Found afterwards, and priced as of then.";
  private static final String BEGAN =
      "It was there when Groundwork looked; when it began is taken from its stack's last change.";
  private static final String ENDED =
      "It was gone when Groundwork looked; when it went isn't known.";

  private final Ledger ledger;
  private final Tariff tariff;
  private final StackGateway gateway;

  /// A reconciliation.
  ///
  /// @param tariff what the resources bill that may be found
  public Reconciliation(Ledger ledger, Tariff tariff, StackGateway gateway) {
    this.ledger = ledger;
    this.tariff = tariff;
    this.gateway = gateway;
  }

  /// Compares one stack. One that AWS is at work on is left to its events.
  ///
  /// @param stack the stack's id in the plan
  /// @param found empty if it isn't there
  /// @param now in AWS's time
  /// @throws dev.groundwork.core.engine.AwsException if AWS refuses or can't be reached
  public void reconcile(String stack, Optional<StackDescription> found, Instant now) {
    if (found.filter(it -> it.status().inProgress()).isPresent()) {
      return;
    }
    Optional<StackDescription> there = found.filter(it -> !it.status().absent());
    for (BilledResource gone : ofFormerStacks(stack, there.map(StackDescription::stackId))) {
      end(gone, now);
    }
    there.filter(this::behind).ifPresent(it -> catchUp(stack, it, now));
    ledger.flush();
  }

  private static Instant changed(StackDescription stack) {
    return stack.changed().orElse(stack.created());
  }

  private boolean behind(StackDescription stack) {
    return ledger.watched(stack.stackId()).filter(changed(stack)::isBefore).isEmpty();
  }

  /// What the ledger still bills of stacks that are no longer there. What was kept outlives them.
  private List<BilledResource> ofFormerStacks(String stack, Optional<String> present) {
    return ledger.intervals().stream()
        .filter(it -> it.open() && it.state() != Interval.State.RETAINED)
        .map(Interval::resource)
        .filter(it -> it.subject().stack().equals(stack))
        .filter(it -> present.filter(it.stackId()::equals).isEmpty())
        .toList();
  }

  private void end(BilledResource gone, Instant now) {
    replay(gone.subject().stack(), gone.stackId());
    boolean stillOpen =
        ledger
            .newest(gone)
            .filter(it -> it.open() && it.state() != Interval.State.RETAINED)
            .isPresent();
    if (stillOpen) {
      close(gone, now);
    }
  }

  /// Reads all of a stack's events; those of deleted stacks can be read for 90 days.
  private void replay(String stack, String stackId) {
    new LedgerKeeper(ledger, tariff, Optional.of(PRICED_LATER))
        .observe(stack, gateway.describeStackEvents(stackId, Optional.empty()));
  }

  private void catchUp(String stack, StackDescription description, Instant now) {
    replay(stack, description.stackId());
    List<BilledResource> there = new ArrayList<>();
    for (StackResource each : gateway.listStackResources(description.stackId())) {
      Optional<BilledResource> resource =
          each.physicalId()
              .filter(id -> !id.isBlank())
              .map(id -> resource(stack, description, each, id));
      Optional<Interval.State> state = state(each.status());
      if (resource.isPresent() && state.isPresent()) {
        there.add(resource.get());
        begin(resource.get(), state.get(), changed(description));
      }
    }
    closeAllBut(there, description.stackId(), now);
    String id = id(description.stackId(), now);
    ledger.add(new LedgerEntry.Watched(now, id, description.stackId()));
  }

  private static BilledResource resource(
      String stack, StackDescription description, StackResource listed, String physicalId) {
    return new BilledResource(
        new LineItem.Subject(stack, listed.logicalId(), listed.type()),
        description.stackId(),
        physicalId);
  }

  private void closeAllBut(List<BilledResource> there, String stackId, Instant now) {
    Set<BilledResource> living = new HashSet<>(there);
    for (Interval interval : ledger.intervals()) {
      boolean gone =
          interval.open()
              && interval.state() != Interval.State.RETAINED
              && interval.resource().stackId().equals(stackId)
              && !living.contains(interval.resource());
      if (gone) {
        close(interval.resource(), now);
      }
    }
  }

  /// What a resource's status says about being billed; empty if it isn't.
  private static Optional<Interval.State> state(String status) {
    return switch (status) {
      case "CREATE_IN_PROGRESS", "DELETE_COMPLETE" -> Optional.empty();
      case "CREATE_FAILED" -> Optional.of(Interval.State.FAILED_BUT_BILLING);
      case "DELETE_SKIPPED" -> Optional.of(Interval.State.RETAINED);
      default -> Optional.of(Interval.State.RUNNING);
    };
  }

  private void begin(BilledResource resource, Interval.State state, Instant changed) {
    Optional<Tariff.Entry> entry =
        tariff.of(resource.subject().stack(), resource.subject().logicalId());
    if (entry.isEmpty() || ledger.newest(resource).filter(Interval::open).isPresent()) {
      return;
    }
    Instant from = ledger.touched(resource).filter(changed::isBefore).orElse(changed);
    ledger.add(
        new LedgerEntry.Opened(
            from,
            id(resource.physicalId(), from),
            resource,
            state,
            entry.get().lifetime().until(),
            entry.get().items(),
            Optional.of(BEGAN)));
  }

  private void close(BilledResource resource, Instant now) {
    ledger.add(
        new LedgerEntry.Closed(now, id(resource.physicalId(), now), resource, Optional.of(ENDED)));
  }

  private static String id(String what, Instant at) {
    return "found:" + what + "@" + at;
  }
}
