package dev.groundwork.ui.progress;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.run.TypicalTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Guesses how long an operation will still take: each stack its usual time, after the stacks that
/// it needs.
final class TimeLeft {
  private final ResolvedPlan plan;

  TimeLeft(ResolvedPlan plan) {
    this.plan = plan;
  }

  /// Empty when nobody knows: deletions have no usual times, and what takes longer than usual has
  /// no end in sight.
  Optional<Duration> of(Run run) {
    if (run.kind() == Operation.Kind.TEARDOWN || !run.ending().get().open()) {
      return Optional.empty();
    }
    Instant now = run.now();
    Map<String, Instant> ends = new HashMap<>();
    Instant latest = now;
    for (StackRows stack : run.rows().stacks()) {
      Instant end = end(stack, ends, now);
      ends.put(stack.stack(), end);
      latest = end.isAfter(latest) ? end : latest;
    }
    return latest.isAfter(now) ? Optional.of(Duration.between(now, latest)) : Optional.empty();
  }

  private Instant end(StackRows stack, Map<String, Instant> ends, Instant now) {
    if (stack.outcome().isPresent() || stack.ended().isPresent() || !plan.has(stack.stack())) {
      return now;
    }
    ResolvedStack resolved = plan.stack(stack.stack());
    Instant begins = stack.begun().orElse(now);
    for (String needed : resolved.needs()) {
      Instant ready = ends.getOrDefault(needed, now);
      begins = stack.begun().isEmpty() && ready.isAfter(begins) ? ready : begins;
    }
    return begins.plus(TypicalTimes.BUNDLED.ofStack(resolved.resolution()));
  }
}
