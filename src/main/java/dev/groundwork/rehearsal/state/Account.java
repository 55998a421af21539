package dev.groundwork.rehearsal.state;

import dev.groundwork.rehearsal.clock.ClockAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The whole pretend account. Everything in it is dated, the future included, so what is true at an
/// instant follows from the value and the instant alone.
///
/// @param seed what all ids are derived from
/// @param changes how often the account was changed; makes ids of equal things different
/// @param clock from which the virtual time follows
/// @param stacks every stack, the deleted ones of the last 90 days included, oldest first
/// @param resources every resource that exists, existed or will exist
/// @param images the images in its registries
/// @param struck which drills have struck where, so that a mended thing stays mended
public record Account(
    String seed,
    long changes,
    ClockAnchor clock,
    List<Stack> stacks,
    List<PhysicalResource> resources,
    List<Image> images,
    Set<String> struck) {

  /// Makes the lists unchangeable.
  public Account {
    stacks = List.copyOf(stacks);
    resources = List.copyOf(resources);
    images = List.copyOf(images);
    struck = Set.copyOf(struck);
  }

  /// An account with nothing in it, whose virtual time begins at the real one.
  public static Account empty(String seed, ClockAnchor clock) {
    return new Account(seed, 0, clock, List.of(), List.of(), List.of(), Set.of());
  }

  /// When the last thing that is under way ends; in the past if nothing is.
  public Instant busyUntil() {
    return Stream.concat(
            stacks.stream().map(Stack::settledAt),
            resources.stream().map(PhysicalResource::settledAt))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// The account without what nobody can ask for any more: CloudFormation forgets a deleted stack
  /// after ninety days, and a resource that is gone is only counted for another day.
  public Account pruned(Instant now) {
    Instant forgotten = now.minus(Duration.ofDays(90));
    Instant uncounted = now.minus(Duration.ofDays(1));
    return new Account(
        seed,
        changes,
        clock,
        stacks.stream().filter(each -> !each.deletedBefore(forgotten)).toList(),
        resources.stream()
            .filter(each -> each.gone().filter(uncounted::isAfter).isEmpty())
            .toList(),
        images,
        struck);
  }

  /// The account with its virtual time re-anchored.
  public Account withClock(ClockAnchor anchor) {
    return new Account(seed, changes, anchor, stacks, resources, images, struck);
  }

  /// The account counted as changed once more.
  Account changedOnce() {
    return new Account(seed, changes + 1, clock, stacks, resources, images, struck);
  }

  /// The account with other resources.
  public Account withResources(List<PhysicalResource> others) {
    return new Account(seed, changes, clock, stacks, others, images, struck);
  }

  /// The account with other images.
  public Account withImages(List<Image> others) {
    return new Account(seed, changes, clock, stacks, resources, others, struck);
  }

  /// The account with one more resource.
  public Account with(PhysicalResource resource) {
    List<PhysicalResource> more = new ArrayList<>(resources);
    more.add(resource);
    return withResources(more);
  }

  /// The account with a stack added, or put in the place of its former value.
  public Account with(Stack stack) {
    List<Stack> others = new ArrayList<>(stacks);
    others.replaceAll(each -> each.id().equals(stack.id()) ? stack : each);
    if (!others.contains(stack)) {
      others.add(stack);
    }
    return new Account(seed, changes, clock, others, resources, images, struck);
  }

  /// The account without a stack.
  public Account without(Stack stack) {
    List<Stack> others = stacks.stream().filter(each -> !each.id().equals(stack.id())).toList();
    return new Account(seed, changes, clock, others, resources, images, struck);
  }

  /// The account after a drill has struck.
  public Account struckBy(Set<String> strikes) {
    Set<String> more = new TreeSet<>(struck);
    more.addAll(strikes);
    return new Account(seed, changes, clock, stacks, resources, images, more);
  }

  /// The account with each resource replaced by what the function makes of it.
  public Account mapResources(UnaryOperator<PhysicalResource> function) {
    return withResources(resources.stream().map(function).toList());
  }

  /// The resources of a type that exist at an instant in a region.
  public Stream<PhysicalResource> existing(String type, String region, Instant now) {
    return resources.stream()
        .filter(each -> each.type().equals(type) && each.region().equals(region))
        .filter(each -> each.exists(now));
  }

  /// Makes ids for the change that is under way.
  public Mint mint() {
    return new Mint(seed + ":" + changes);
  }
}
