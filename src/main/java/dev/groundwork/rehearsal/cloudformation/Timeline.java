package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Event;
import dev.groundwork.rehearsal.state.Mint;
import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Collects what an operation does, dated, and turns it into the account afterwards. Made for one
/// operation, used by one thread.
final class Timeline {
  /// By time; at the same time what ends comes before what that makes possible.
  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at)
          .thenComparing(event -> event.status().endsWith("_IN_PROGRESS"));

  /// What a person asked for, as AWS says it.
  static final String USER = "User Initiated";

  private final Stack stack;
  private final Optional<String> token;
  private final Mint mint;
  private final List<Operation> finished = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<View> views = new ArrayList<>();
  private final Set<String> strikes = new HashSet<>();
  private Account account;
  private String kind;
  private Instant start;

  /// @param account the account before
  /// @param stack the stack before; it need not be in the account yet
  /// @param kind the operation's kind
  /// @param token the caller's token
  /// @param start when the operation begins
  Timeline(Account account, Stack stack, String kind, Optional<String> token, Instant start) {
    this.account = account;
    this.stack = stack;
    this.kind = kind;
    this.token = token;
    this.start = start;
    this.mint = account.mint().in(stack.id());
  }

  /// Makes ids for this operation.
  Mint mint() {
    return mint;
  }

  /// The account as far as it is changed.
  Account account() {
    return account;
  }

  /// An event about the stack itself.
  void stack(Instant at, String status, Optional<String> reason) {
    event(at, stack.name(), stack.id(), Event.STACK, status, reason);
  }

  /// An event about a resource.
  void event(
      Instant at,
      String logicalId,
      String physicalId,
      String type,
      String status,
      Optional<String> reason) {
    events.add(new Event("", at, logicalId, physicalId, type, status, reason));
  }

  /// What the stack is from an instant on.
  void view(View view) {
    views.add(view);
  }

  /// A resource that begins to exist.
  void born(PhysicalResource resource) {
    account = account.with(resource);
  }

  /// Changes the resource of this stack that has a logical and a physical id. Either alone isn't
  /// enough: a secret and what attaches it to a database have one physical id.
  void change(String logicalId, String physicalId, UnaryOperator<PhysicalResource> change) {
    account =
        account.mapResources(
            each ->
                each.id().equals(physicalId)
                        && each.owner()
                            .filter(owner -> owner.stackId().equals(stack.id()))
                            .filter(owner -> owner.logicalId().equals(logicalId))
                            .isPresent()
                    ? change.apply(each)
                    : each);
  }

  /// A drill has struck.
  void struck(Fault fault) {
    fault.strike().ifPresent(strikes::add);
  }

  /// What comes from here on belongs to an operation of its own, as a rollback does.
  void next(String nextKind, Instant at) {
    finishOperation();
    kind = nextKind;
    start = at;
  }

  /// The stack with what was laid down so far.
  Stack stack() {
    Stack after = stack;
    for (Operation operation : finished) {
      after = after.with(operation);
    }
    return after.with(operation());
  }

  /// The account after the operation, its future included.
  Account finish() {
    return account.with(stack()).struckBy(strikes);
  }

  private void finishOperation() {
    finished.add(operation());
    events.clear();
    views.clear();
  }

  private Operation operation() {
    List<Event> dated = new ArrayList<>();
    Instant last = start.minusMillis(1);
    for (Event event : events.stream().sorted(ORDER).toList()) {
      // AWS's clock never shows two events of a stack at once; clients may rely on the order.
      last = event.at().isAfter(last) ? event.at() : last.plusMillis(1);
      dated.add(identified(event, last));
    }
    String id = mint.uuid("operation" + finished.size());
    return new Operation(id, kind, token, start, last, dated, views);
  }

  private Event identified(Event event, Instant at) {
    String id =
        event.ofStack()
            ? mint.uuid(event.status() + at)
            : event.logicalId() + "-" + event.status() + "-" + at;
    return new Event(
        id,
        at,
        event.logicalId(),
        event.physicalId(),
        event.type(),
        event.status(),
        event.reason());
  }
}
