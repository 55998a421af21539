package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A stack with its whole past, and the future that its last operation has laid down.
///
/// @param id its ARN
/// @param name its name
/// @param region where it lies
/// @param created when CreateStack or its first change set made it
/// @param terminationProtection whether deletion is refused
/// @param operations what was done to it, oldest first; only the last can be unfinished
/// @param changeSets its change sets, oldest first
public record Stack(
    String id,
    String name,
    String region,
    Instant created,
    boolean terminationProtection,
    List<Operation> operations,
    List<ChangeSet> changeSets) {

  /// Makes the lists unchangeable.
  public Stack {
    operations = List.copyOf(operations);
    changeSets = List.copyOf(changeSets);
  }

  /// All events, oldest first, those to come included.
  public Stream<Event> events() {
    return operations.stream().flatMap(operation -> operation.events().stream());
  }

  /// What the stack is at an instant: its definition and outputs.
  public Optional<View> view(Instant now) {
    return operations.stream()
        .flatMap(operation -> operation.views().stream())
        .filter(view -> !view.at().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /// Whether it was deleted before an instant.
  boolean deletedBefore(Instant then) {
    return events()
        .filter(Event::ofStack)
        .reduce((earlier, later) -> later)
        .filter(last -> last.status().equals("DELETE_COMPLETE") && last.at().isBefore(then))
        .isPresent();
  }

  /// When the last thing under way here ends.
  public Instant settledAt() {
    Stream<Instant> ends =
        Stream.concat(
            operations.stream().map(Operation::end),
            changeSets.stream().map(changeSet -> changeSet.result().readyAt()));
    return ends.max(Instant::compareTo).orElse(created);
  }

  /// What the stack last was when an operation had succeeded: where a rollback leads.
  public Optional<View> stableView(Instant now) {
    return operations.stream()
        .flatMap(operation -> operation.views().stream())
        .filter(view -> view.stable() && !view.at().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /// This stack after one more operation. Of the earlier ones only the events stay, and the views
  /// that are in force or can be rolled back to: what a stack was long ago is nobody's question.
  public Stack with(Operation operation) {
    List<View> kept =
        Stream.concat(view(operation.start()).stream(), stableView(operation.start()).stream())
            .toList();
    List<Operation> more = new ArrayList<>();
    for (Operation earlier : operations) {
      more.add(earlier.withViews(earlier.views().stream().filter(kept::contains).toList()));
    }
    more.add(operation);
    return withOperations(more);
  }

  /// This stack with other operations.
  public Stack withOperations(List<Operation> others) {
    return new Stack(id, name, region, created, terminationProtection, others, changeSets);
  }

  /// This stack with other change sets.
  public Stack withChangeSets(List<ChangeSet> others) {
    return new Stack(id, name, region, created, terminationProtection, operations, others);
  }

  /// This stack with termination protection on or off.
  public Stack withTerminationProtection(boolean on) {
    return new Stack(id, name, region, created, on, operations, changeSets);
  }
}
