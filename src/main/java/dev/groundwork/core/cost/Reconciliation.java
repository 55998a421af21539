package dev.groundwork.core.cost;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackResource;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Brings a ledger up to what AWS says runs, for what happened while nobody watched. When something
/// began or ended can't be known then; a time that is not too kind is taken and the doubt is noted.
///
/// Whoever lets it write to a file holds the project's lock.
public final class Reconciliation {
  private static final String BEGAN =
      "It was there when Groundwork looked; when it began is taken from its stack's last change.";
  private static final String ENDED =
      "It was gone when Groundwork looked; when it went isn't known.";

  private final Ledger ledger;
  private final Tariff tariff;

  /// A reconciliation.
  ///
  /// @param tariff what the resources bill that may be found
  public Reconciliation(Ledger ledger, Tariff tariff) {
    this.ledger = ledger;
    this.tariff = tariff;
  }

  /// Compares one stack. A stack that AWS is at work on is left to its events.
  ///
  /// @param stack the stack's id in the plan
  /// @param found empty if it isn't there
  /// @param resources lists a stack's resources by its ARN; asked only if the stack has changed
  ///   since the ledger was last complete
  /// @param now in AWS's time
  public void reconcile(
      String stack,
      Optional<StackDescription> found,
      Function<String, List<StackResource>> resources,
      Instant now) {
    if (found.filter(it -> it.status().inProgress()).isPresent()) {
      return;
    }
    Optional<String> stackId =
        found.filter(it -> !it.status().absent()).map(StackDescription::stackId);
    closeOthers(stack, stackId, now);
    if (stackId.isPresent() && behind(found.get())) {
      compare(stack, found.get(), resources.apply(stackId.get()), now);
    }
    ledger.flush();
  }

  private static Instant changed(StackDescription stack) {
    return stack.changed().orElse(stack.created());
  }

  private boolean behind(StackDescription stack) {
    return ledger.watched(stack.stackId()).filter(changed(stack)::isBefore).isEmpty();
  }

  private void closeOthers(String stack, Optional<String> stackId, Instant now) {
    for (Interval interval : ledger.intervals()) {
      BilledResource resource = interval.resource();
      boolean gone =
          interval.open()
              && interval.state() != Interval.State.RETAINED
              && resource.subject().stack().equals(stack)
              && stackId.filter(resource.stackId()::equals).isEmpty();
      if (gone) {
        close(resource, now);
      }
    }
  }

  private void compare(
      String stack, StackDescription description, List<StackResource> listed, Instant now) {
    Set<BilledResource> there = new HashSet<>();
    for (StackResource each : listed) {
      Optional<String> physicalId = each.physicalId().filter(id -> !id.isBlank());
      Optional<Interval.State> state = state(each.status());
      if (physicalId.isPresent() && state.isPresent()) {
        BilledResource resource =
            new BilledResource(
                new LineItem.Subject(stack, each.logicalId(), each.type()),
                description.stackId(),
                physicalId.get());
        there.add(resource);
        open(resource, state.get(), changed(description));
      }
    }
    for (Interval interval : ledger.intervals()) {
      boolean ofStack = interval.resource().stackId().equals(description.stackId());
      if (ofStack && interval.open() && !there.contains(interval.resource())) {
        close(interval.resource(), now);
      }
    }
    ledger.add(new LedgerEntry.Watched(now, id(description.stackId(), now), description.stackId()));
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

  private void open(BilledResource resource, Interval.State state, Instant changed) {
    Optional<Tariff.Entry> entry =
        tariff
            .of(resource.subject().stack(), resource.subject().logicalId())
            .filter(it -> !it.items().isEmpty());
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
