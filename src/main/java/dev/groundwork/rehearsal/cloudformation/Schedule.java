package dev.groundwork.rehearsal.cloudformation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When each job of an operation begins, ends, and how: everything starts as soon as what it needs
/// is there, and all that can run side by side does.
final class Schedule {
  /// One job.
  ///
  /// @param after the jobs that must be done first; names that are no job are ignored
  /// @param lasts how long it takes if it goes well
  /// @param fault how it goes wrong, if it does
  record Job(Set<String> after, Duration lasts, Optional<Fault> fault) {}

  /// How a job ends.
  enum Ending {
    DONE,
    FAILED,
    /// Broken off since another one failed.
    CANCELLED,
    /// Never begun, since something it needs failed.
    NOT_STARTED
  }

  /// A job's place in time. A job that did not start has no duration.
  record Span(Instant start, Instant end, Ending ending) {}

  private final SequencedMap<String, Job> jobs;
  private final Instant begin;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  private Schedule(SequencedMap<String, Job> jobs, Instant begin) {
    this.jobs = jobs;
    this.begin = begin;
  }

  /// Schedules jobs.
  ///
  /// @param jobs by name; they must not need one another in a circle
  /// @param begin when the first can start
  /// @param halts whether the first failure ends everything, as in creating and updating; otherwise
  ///   only what needs the failed one is left out, as in deleting
  /// @return each job's span, in the order of the jobs
  static Map<String, Span> of(SequencedMap<String, Job> jobs, Instant begin, boolean halts) {
    Schedule schedule = new Schedule(jobs, begin);
    Map<String, Span> spans = new LinkedHashMap<>();
    jobs.forEach((name, job) -> spans.put(name, schedule.span(name, job)));
    return halts ? halted(spans) : spans;
  }

  /// When the last job ends, at least the given instant.
  static Instant end(Collection<Span> spans, Instant atLeast) {
    return spans.stream()
        .map(Span::end)
        .max(Instant::compareTo)
        .filter(atLeast::isBefore)
        .orElse(atLeast);
  }

  private Span span(String name, Job job) {
    @Nullable Span known = spans.get(name);
    return known == null ? remember(name, compute(name, job)) : known;
  }

  private Span compute(String name, Job job) {
    Instant start = begin;
    for (String needed : job.after()) {
      @Nullable Job first = jobs.get(needed);
      if (first != null && !needed.equals(name)) {
        Span before = span(needed, first);
        if (before.ending() != Ending.DONE) {
          return new Span(before.end(), before.end(), Ending.NOT_STARTED);
        }
        start = before.end().isAfter(start) ? before.end() : start;
      }
    }
    return job.fault().isPresent()
        ? new Span(start, start.plus(job.fault().get().after()), Ending.FAILED)
        : new Span(start, start.plus(job.lasts()), Ending.DONE);
  }

  private Span remember(String name, Span span) {
    spans.put(name, span);
    return span;
  }

  private static Map<String, Span> halted(Map<String, Span> spans) {
    Optional<Instant> halt =
        spans.values().stream()
            .filter(span -> span.ending() == Ending.FAILED)
            .map(Span::end)
            .min(Instant::compareTo);
    if (halt.isPresent()) {
      spans.replaceAll((name, span) -> cut(span, halt.get()));
    }
    return spans;
  }

  private static Span cut(Span span, Instant halt) {
    if (span.ending() == Ending.NOT_STARTED || !span.start().isBefore(halt)) {
      return new Span(halt, halt, Ending.NOT_STARTED);
    }
    return span.end().isAfter(halt) ? new Span(span.start(), halt, Ending.CANCELLED) : span;
  }
}
