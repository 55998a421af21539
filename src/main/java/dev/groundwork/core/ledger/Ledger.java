package dev.groundwork.core.ledger;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.JsonLines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was billed, from when to when, in AWS's time: an append-only file of JSON lines.
///
/// One process may write at a time, which the project's lock sees to; [#copy] reads without ever
/// writing. Safe for many threads: the meter may be read while events come in.
public final class Ledger {
  private final Optional<Path> file;
  private final List<Interval> intervals = new ArrayList<>();
  private final Map<BilledResource, Integer> newest = new HashMap<>();
  private final Map<BilledResource, Instant> touched = new HashMap<>();
  private final Map<String, Instant> watched = new HashMap<>();
  private final Set<SeenEvent> events = new HashSet<>();
  private final List<LedgerEntry> unwritten = new ArrayList<>();

  /// Two stacks of one template may have events of the same id.
  private record SeenEvent(String stackId, String event) {}

  private Ledger(Optional<Path> file, List<LedgerEntry> entries) {
    this.file = file;
    entries.forEach(this::take);
  }

  /// Opens a ledger; one that doesn't exist yet is empty. A last line that a kill tore is left out.
  ///
  /// @throws InvalidDocument naming file and line of what can't be read
  public static Ledger open(Path file) {
    return new Ledger(Optional.of(file), entries(file));
  }

  /// A copy of a file's present state, whose additions stay in memory: for whoever has no lock.
  ///
  /// @throws InvalidDocument naming file and line of what can't be read
  public static Ledger copy(Path file) {
    return new Ledger(Optional.empty(), entries(file));
  }

  /// An empty ledger in memory.
  public static Ledger inMemory() {
    return new Ledger(Optional.empty(), List.of());
  }

  private static List<LedgerEntry> entries(Path file) {
    return JsonLines.read(file, LedgerFormat::read);
  }

  /// All intervals, in the order in which they began to be known.
  public synchronized List<Interval> intervals() {
    return List.copyOf(intervals);
  }

  /// Takes an entry; it is on disk after the next [#flush].
  synchronized void add(LedgerEntry entry) {
    take(entry);
    unwritten.add(entry);
  }

  /// Writes what was added, in one go. If it fails, the next one writes it.
  synchronized void flush() {
    if (!unwritten.isEmpty()) {
      file.ifPresent(
          path -> DurableFile.append(path, unwritten.stream().map(LedgerFormat::write).toList()));
      unwritten.clear();
    }
  }

  /// Whether an event of a stack is in the ledger already.
  synchronized boolean has(String stackId, String event) {
    return events.contains(new SeenEvent(stackId, event));
  }

  /// When something was last entered for a resource.
  synchronized Optional<Instant> touched(BilledResource resource) {
    return Optional.ofNullable(touched.get(resource));
  }

  /// Up to when all events of a stack are in the ledger.
  synchronized Optional<Instant> watched(String stackId) {
    return Optional.ofNullable(watched.get(stackId));
  }

  /// The newest interval of a resource.
  synchronized Optional<Interval> newest(BilledResource resource) {
    return Optional.ofNullable(newest.get(resource)).map(intervals::get);
  }

  /// The newest interval of a resource that began before a time.
  synchronized Optional<Interval> before(BilledResource resource, Instant time) {
    return intervals.stream()
        .filter(it -> it.resource().equals(resource) && it.from().isBefore(time))
        .reduce((_, later) -> later);
  }

  private void take(LedgerEntry entry) {
    events.add(new SeenEvent(entry.stackId(), entry.event()));
    switch (entry) {
      case LedgerEntry.Opened opened -> {
        close(opened.resource(), opened.at(), Optional.empty());
        newest.put(opened.resource(), intervals.size());
        intervals.add(
            new Interval(
                opened.resource(),
                opened.state(),
                opened.until(),
                opened.items(),
                opened.at(),
                Optional.empty(),
                opened.doubt()));
      }
      case LedgerEntry.Closed closed -> close(closed.resource(), closed.at(), closed.doubt());
      case LedgerEntry.Watched seen -> watched.merge(seen.stackId(), seen.at(), Ledger::later);
    }
  }

  private void close(BilledResource resource, Instant at, Optional<String> doubt) {
    touched.merge(resource, at, Ledger::later);
    Integer index = newest.get(resource);
    if (index != null && intervals.get(index).open()) {
      intervals.set(index, intervals.get(index).closed(at, doubt));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
