package dev.groundwork.ui.run;

import dev.groundwork.core.plan.ResolvedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Guesses how long an operation will still take: each stack its usual time, after the stacks that
/// it waits for.
public final class TimeLeft {
  private final ResolvedPlan plan;

  /// Of operations on a plan as it is chosen now.
  public TimeLeft(ResolvedPlan plan) {
    this.plan = plan;
  }

  /// The whole of an operation; empty when nobody knows: what takes longer than usual has no end in
  /// sight.
  public Optional<Duration> of(Run run) {
    return of(run, _ -> true);
  }

  /// Some stacks of an operation; empty when nobody knows.
  public Optional<Duration> of(Run run, Set<String> stacks) {
    return of(run, stacks::contains);
  }

  private Optional<Duration> of(Run run, Predicate<String> wanted) {
    if (!run.ending().get().open()) {
      return Optional.empty();
    }
    Map<String, StackRows> rows = new LinkedHashMap<>();
    run.rows().stacks().forEach(it -> rows.put(it.stack(), it));
    Guess guess = new Guess(new StackTimes(plan, run.kind()), rows, run.now(), new HashMap<>());
    return rows.values().stream()
        .filter(it -> wanted.test(it.stack()))
        .map(guess::end)
        .max(Instant::compareTo)
        .filter(run.now()::isBefore)
        .map(latest -> Duration.between(run.now(), latest));
  }

  private record Guess(
      StackTimes times, Map<String, StackRows> rows, Instant now, Map<String, Instant> ends) {
    Instant end(StackRows stack) {
      Instant known = ends.get(stack.stack());
      if (known == null) {
        known = guessed(stack);
        ends.put(stack.stack(), known);
      }
      return known;
    }

    private Instant guessed(StackRows stack) {
      Optional<Duration> usual = times.of(stack.stack());
      if (stack.outcome().isPresent() || stack.ended().isPresent() || usual.isEmpty()) {
        return now;
      }
      return stack.begun().orElseGet(() -> canBegin(stack)).plus(usual.get());
    }

    private Instant canBegin(StackRows stack) {
      return times.waitsFor(stack.stack()).stream()
          .flatMap(it -> Stream.ofNullable(rows.get(it)))
          .map(this::end)
          .filter(now::isBefore)
          .max(Instant::compareTo)
          .orElse(now);
    }
  }
}
