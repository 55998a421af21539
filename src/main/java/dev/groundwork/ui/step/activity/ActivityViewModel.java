package dev.groundwork.ui.step.activity;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.run.RunRows.Line;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.text.Texts;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The events of a step's stacks, the latest first, as far as the filter lets them through.
public final class ActivityViewModel {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ProjectSession session;
  private final Step step;
  private final ZoneId zone;
  private final Texts texts;
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty failuresOnly = new SimpleBooleanProperty(false);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Row> all = List.of();

  /// @param zone the one that times are shown in
  public ActivityViewModel(ProjectSession session, Step step, ZoneId zone, Texts texts) {
    this.session = session;
    this.step = step;
    this.zone = zone;
    this.texts = texts;
    filter.subscribe(this::refresh);
    failuresOnly.subscribe(this::refresh);
  }

  /// An event.
  ///
  /// @param at in this computer's time
  /// @param subject the resource, or the stack
  /// @param status AWS's word
  /// @param bad whether it tells of a failure
  public record Row(
      String at,
      String stack,
      String subject,
      String type,
      String status,
      String reason,
      boolean bad) {
    /// For the clipboard, with tabs between.
    String line() {
      return String.join("\t", at, stack, subject, type, status, reason).stripTrailing();
    }

    private boolean has(String text) {
      return line().toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /// Asks AWS for the events so far.
  public void look() {
    problem.set(Optional.empty());
    session.events(
        session.situation().get().stacksOf(step),
        lines -> {
          all = lines.reversed().stream().map(this::row).toList();
          refresh();
        },
        why -> problem.set(Optional.of(why)));
  }

  /// What an event must hold to be shown.
  public StringProperty filter() {
    return filter;
  }

  /// Whether only failures are shown.
  public BooleanProperty failuresOnly() {
    return failuresOnly;
  }

  /// What is shown.
  public ObservableList<Row> rows() {
    return rows;
  }

  /// How many are shown, of how many.
  public ReadOnlyStringProperty count() {
    return count.getReadOnlyProperty();
  }

  /// Why nothing is shown: nothing has happened, or the filter lets nothing through.
  public ReadOnlyStringProperty nothing() {
    return nothing.getReadOnlyProperty();
  }

  /// Whether anything is held back that would be shown otherwise.
  public ObservableValue<Boolean> filtering() {
    return Bindings.createBooleanBinding(() -> rows.size() < all.size(), rows, nothing);
  }

  /// Shows everything again.
  public void clear() {
    filter.set("");
    failuresOnly.set(false);
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Some events for the clipboard.
  ///
  /// @param chosen all that are shown if there are none
  public String copied(List<Row> chosen) {
    return (chosen.isEmpty() ? rows : chosen)
        .stream().map(Row::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private void refresh() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    rows.setAll(
        all.stream()
            .filter(it -> it.bad() || !failuresOnly.get())
            .filter(it -> wanted.isEmpty() || it.has(wanted))
            .toList());
    nothing.set(
        all.isEmpty()
            ? texts.get("step.activity.none")
            : texts.get("step.activity.filtered", all.size()));
    count.set(all.isEmpty() ? "" : texts.get("step.activity.count", rows.size(), all.size()));
  }

  private Row row(Line line) {
    StackEvent event = line.event();
    ZonedDateTime at = event.at().atZone(zone);
    var stack = session.situation().get().plan().stack(line.stack());
    return new Row(
        texts.day(at) + " " + TIME.format(at),
        stack.title(),
        event.aboutStack() ? stack.title() : texts.resource(stack, event.logicalId()),
        event.type(),
        event.status(),
        event.reason().orElse(""),
        event.status().endsWith("_FAILED") || event.status().contains("ROLLBACK"));
  }
}
