package dev.groundwork.ui.run;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An operation that this window has begun. It lives on while its screen is hidden. Belongs to the
/// toolkit's thread.
public final class Run {
  private final Operation.Kind kind;
  private final String title;
  private final Set<String> steps;
  private final Optional<String> phase;
  private final RunRows rows;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Ending> ending =
      new ReadOnlyObjectWrapper<>(new Ending.Open());
  private Instant now = Instant.EPOCH;

  /// @param title of what is applied, for people
  /// @param steps ids of the steps that it is about; none for a teardown, nor for an act of a move
  public Run(
      Operation.Kind kind, String title, Set<String> steps, List<StackRows.Expected> expected) {
    this(kind, title, steps, Optional.empty(), expected);
  }

  private Run(
      Operation.Kind kind,
      String title,
      Set<String> steps,
      Optional<String> phase,
      List<StackRows.Expected> expected) {
    this.kind = kind;
    this.title = title;
    this.steps = Set.copyOf(steps);
    this.phase = phase;
    this.rows = new RunRows(kind, expected);
  }

  /// One act of a move.
  ///
  /// @param phase that the move leads to
  public static Run ofMove(
      Operation.Kind kind, String title, String phase, List<StackRows.Expected> expected) {
    return new Run(kind, title, Set.of(), Optional.of(phase), expected);
  }

  /// News with the target's time at which the engine told it.
  public record News(Progress progress, Instant at) {}

  /// What it is for.
  public Operation.Kind kind() {
    return kind;
  }

  /// Of what is applied.
  public String title() {
    return title;
  }

  /// Ids of the steps that it is about.
  public Set<String> steps() {
    return steps;
  }

  /// The phase that the move leads to of which it is an act; empty if it isn't one.
  public Optional<String> phase() {
    return phase;
  }

  /// Stacks, resources and events as they are at the present revision.
  public RunRows rows() {
    return rows;
  }

  /// Grows whenever the rows have changed or time has passed.
  public ReadOnlyLongProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// The target's time, as last heard; the epoch until it was heard.
  public Instant now() {
    return now;
  }

  /// How far it is.
  public ReadOnlyObjectProperty<Ending> ending() {
    return ending.getReadOnlyProperty();
  }

  /// Takes news in, once for a whole batch.
  public void tell(List<News> news) {
    news.forEach(each -> rows.tell(each.progress(), each.at()));
    if (!news.isEmpty() && news.getLast().at().isAfter(now)) {
      now = news.getLast().at();
    }
    revision.set(revision.get() + 1);
  }

  /// Time has passed.
  public void later(Instant time) {
    if (time.isAfter(now)) {
      now = time;
      revision.set(revision.get() + 1);
    }
  }

  /// It has ended.
  public void end(Ending how) {
    if (how.reached()) {
      rows.close();
    }
    ending.set(how);
    revision.set(revision.get() + 1);
  }
}
