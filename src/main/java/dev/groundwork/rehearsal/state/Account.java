package dev.groundwork.rehearsal.state;

import dev.groundwork.rehearsal.clock.ClockAnchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The whole pretend account. Everything in it is dated, the future included, so what is true at an
/// instant follows from the value and the instant alone.
///
/// @param seed what all ids are derived from
/// @param changes how often the account was changed; makes ids of equal things different
/// @param clock from which the virtual time follows
/// @param resources every resource that exists, existed or will exist
public record Account(
    String seed, long changes, ClockAnchor clock, List<PhysicalResource> resources) {

  /// Makes the lists unchangeable.
  public Account {
    resources = List.copyOf(resources);
  }

  /// An account with nothing in it, whose virtual time begins at the real one.
  public static Account empty(String seed, ClockAnchor clock) {
    return new Account(seed, 0, clock, List.of());
  }

  /// When the last thing that is under way ends; in the past if nothing is.
  public Instant busyUntil() {
    return resources.stream()
        .map(PhysicalResource::settledAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// The account with its virtual time re-anchored.
  public Account withClock(ClockAnchor anchor) {
    return new Account(seed, changes, anchor, resources);
  }

  /// The account counted as changed once more.
  Account changedOnce() {
    return new Account(seed, changes + 1, clock, resources);
  }

  /// The account with other resources.
  public Account withResources(List<PhysicalResource> others) {
    return new Account(seed, changes, clock, others);
  }

  /// The account with one more resource.
  public Account with(PhysicalResource resource) {
    List<PhysicalResource> more = new ArrayList<>(resources);
    more.add(resource);
    return withResources(more);
  }

  /// The account with each resource replaced by what the function makes of it.
  public Account mapResources(UnaryOperator<PhysicalResource> function) {
    return withResources(resources.stream().map(function).toList());
  }

  /// Makes ids for the change that is under way.
  public Mint mint() {
    return new Mint(seed + ":" + changes);
  }
}
