package dev.groundwork.ui.run;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Guesses how long a plan's stacks take, side by side, each after those that it waits for.
public final class StackTimes {
  private final ResolvedPlan plan;
  private final Operation.Kind kind;

  /// To make the plan's stacks, or to delete them.
  public StackTimes(ResolvedPlan plan, Operation.Kind kind) {
    this.plan = plan;
    this.kind = kind;
  }

  /// One stack by itself; empty if the plan doesn't have it as things are chosen now.
  public Optional<Duration> of(String stack) {
    return plan.has(stack)
        ? Optional.of(TypicalTimes.to(kind).ofStack(plan.stack(stack).resolution()))
        : Optional.empty();
  }

  /// Several stacks together.
  public Duration of(Set<String> stacks) {
    Map<String, Duration> ends = new HashMap<>();
    return stacks.stream()
        .map(it -> end(it, stacks, ends))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// The stacks that come before one: those that it needs, or, when it goes, those that need it.
  /// What serves the whole account goes last.
  public Set<String> waitsFor(String stack) {
    return switch (kind) {
      case APPLY -> plan.has(stack) ? plan.stack(stack).needs() : Set.of();
      case TEARDOWN ->
          plan.stacks().stream()
              .filter(it -> it.needs().contains(stack) || goesBefore(it, stack))
              .map(ResolvedStack::id)
              .collect(Collectors.toSet());
    };
  }

  private boolean goesBefore(ResolvedStack other, String stack) {
    return !accountWide(other) && plan.has(stack) && accountWide(plan.stack(stack));
  }

  private static boolean accountWide(ResolvedStack stack) {
    return stack.definition().scope() == StackScope.ACCOUNT;
  }

  private Duration end(String stack, Set<String> among, Map<String, Duration> ends) {
    Duration known = ends.get(stack);
    if (known != null) {
      return known;
    }
    Duration begins =
        waitsFor(stack).stream()
            .filter(among::contains)
            .map(it -> end(it, among, ends))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    Duration end = begins.plus(of(stack).orElse(Duration.ZERO));
    ends.put(stack, end);
    return end;
  }
}
