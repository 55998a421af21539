package dev.groundwork.ui.teardown;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.run.StackTimes;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.ConsolePages;
import dev.groundwork.ui.text.Durations;
import dev.groundwork.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a teardown removes, and what the founder decides about it.
public final class TeardownViewModel {
  private final ProjectSession session;
  private final Part part;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<List<TeardownRow>>> rows =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty keepSnapshots = new SimpleBooleanProperty(true);
  private final StringProperty typedName = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Shown> shown;
  private TeardownPlan before = TeardownPlan.NOTHING;

  /// @param part what of the project is to go
  /// @param go leads elsewhere
  public TeardownViewModel(ProjectSession session, Part part, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.part = part;
    this.go = go;
    this.texts = texts;
    this.shown = new ReadOnlyObjectWrapper<>(look());
    keepSnapshots.subscribe(this::refresh);
    typedName.subscribe(this::refresh);
    rows.subscribe(this::refresh);
  }

  /// What hangs on the founder's choices.
  ///
  /// @param label what the button says
  /// @param why why it can't be pressed; empty if it can
  /// @param databases whether a database is among what goes
  /// @param keep what keeping its last snapshot costs
  /// @param mustConfirm whether the project's name has to be typed
  /// @param confirm what becomes of the data, which is why it has to be typed
  public record Shown(
      String label,
      String why,
      String saves,
      boolean databases,
      String keep,
      boolean mustConfirm,
      String confirm) {}

  /// The headline.
  public String title() {
    return switch (part) {
      case Part.Whole _ -> whole();
      case Part.OfStep(String step) ->
          texts.get(
              "teardown.step.title", session.situation().get().plan().step(step).text().title());
      case Part.NoLongerChosen _ -> texts.get("teardown.unchosen.title");
    };
  }

  private String whole() {
    Situation now = session.situation().get();
    return now.plan()
        .toldApart(now.project().environment())
        .map(it -> texts.get("teardown.title.environment", projectName(), it))
        .orElseGet(() -> texts.get("teardown.title"));
  }

  /// What it is about.
  public String subtitle() {
    return texts.get(part.subtitle());
  }

  /// Asks AWS what there is.
  public void load() {
    problem.set(Optional.empty());
    session.teardownPlan(this::known, why -> problem.set(Optional.of(why)));
  }

  /// The stacks, the last to go first; empty while AWS is being asked.
  public ReadOnlyObjectProperty<Optional<List<TeardownRow>>> rows() {
    return rows.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// What hangs on the founder's choices.
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Whether the last snapshots of databases stay.
  public BooleanProperty keepSnapshots() {
    return keepSnapshots;
  }

  /// The project's name, as typed.
  public StringProperty typedName() {
    return typedName;
  }

  /// The project's name.
  public String projectName() {
    return session.situation().get().project().name();
  }

  /// A stack's page in AWS's console; empty where there is none.
  public Optional<String> console(TeardownRow row) {
    return session.situation().get().inConsole()
        ? ConsolePages.stack(row.row().stackId())
        : Optional.empty();
  }

  /// Takes it down.
  public void tearDown() {
    if (!shown.get().why().isEmpty()) {
      return;
    }
    session.teardown(before, chosen(typedName.get().strip()));
    go.accept(new Screen.Running());
  }

  /// What the boxes say. What stays to watch is not among what the founder keeps.
  private TeardownChoice chosen(String confirmedName) {
    Set<String> goes = ticked().stream().map(TeardownPlan.Row::stack).collect(Collectors.toSet());
    Set<String> keep =
        before.rows().stream()
            .map(TeardownPlan.Row::stack)
            .filter(it -> !goes.contains(it))
            .collect(Collectors.toSet());
    return new TeardownChoice(keep, choice(), confirmedName);
  }

  private Set<String> watching() {
    return session.data(texts).watching(before, chosen(""));
  }

  /// Leaves everything as it is.
  public void back() {
    go.accept(new Screen.OfStep(part.back(session.situation().get()).id()));
  }

  private List<TeardownRow> all() {
    return rows.get().orElse(List.of());
  }

  private void known(TeardownPlan plan) {
    before = plan;
    Set<String> standing =
        plan.rows().stream().map(TeardownPlan.Row::stack).collect(Collectors.toSet());
    Set<String> made = part.stacks(session.situation().get(), standing);
    List<TeardownRow> found =
        plan.rows().reversed().stream()
            .filter(it -> made.contains(it.stack()))
            .map(this::row)
            .toList();
    found.stream().filter(this::shared).forEach(row -> row.goes().set(false));
    found.forEach(row -> row.goes().subscribe(_ -> chosen(row)));
    rows.set(Optional.of(found));
  }

  /// A stack that stays keeps what it needs; a stack that goes takes those along that need it.
  private void chosen(TeardownRow row) {
    if (shared(row)) {
      row.goes().set(false);
    }
    ResolvedPlan plan = session.situation().get().resolved();
    for (TeardownRow other : all()) {
      boolean needs = needs(plan, row.row().stack(), other.row().stack());
      boolean needed = needs(plan, other.row().stack(), row.row().stack());
      if (!row.goes().get() && needs && other.goes().get()) {
        other.goes().set(false);
      }
      if (row.goes().get() && needed && !other.goes().get()) {
        other.goes().set(true);
      }
    }
    refresh();
  }

  private static boolean needs(ResolvedPlan plan, String stack, String other) {
    return plan.has(stack) && plan.stack(stack).needs().contains(other);
  }

  /// Whether other environments use it, so that it stays.
  private boolean shared(TeardownRow row) {
    return before.shared().contains(row.row().stack());
  }

  private TeardownRow row(TeardownPlan.Row row) {
    String what =
        before.shared().contains(row.stack())
            ? texts.get("teardown.shared", String.join(", ", before.others()))
            : new Kinds(session.situation().get(), texts).of(row);
    return new TeardownRow(row, what, times().of(row.stack()).map(this::about).orElse(""));
  }

  private StackTimes times() {
    return new StackTimes(session.situation().get().resolved(), Operation.Kind.TEARDOWN);
  }

  private String about(Duration time) {
    return new Durations(texts).about(time);
  }

  private void refresh() {
    Consequences all = consequences();
    Set<String> watching = watching();
    for (TeardownRow row : all()) {
      row.stays()
          .set(
              watching.contains(row.row().stack())
                  ? texts.get("teardown.watches")
                  : all.stays(row.row()));
      row.saves().set(texts.amounts().cents(all.saved(row.row())));
    }
    shown.set(look());
    session.costs().remain(rows.get().map(_ -> all.remains()));
  }

  private Consequences consequences() {
    return new Consequences(before.rows(), going(), choice(), session.data(texts), texts);
  }

  private List<TeardownPlan.Row> going() {
    Set<String> watching = watching();
    return ticked().stream().filter(it -> !watching.contains(it.stack())).toList();
  }

  private List<TeardownPlan.Row> ticked() {
    return all().stream().filter(it -> it.goes().get()).map(TeardownRow::row).toList();
  }

  private Set<String> goes() {
    return going().stream().map(TeardownPlan.Row::stack).collect(Collectors.toSet());
  }

  private Snapshots choice() {
    return keepSnapshots.get() ? Snapshots.KEEP : Snapshots.NONE;
  }

  private Shown look() {
    Consequences all = consequences();
    boolean confirm = all.touchData() && !session.situation().get().rehearsal();
    boolean named = typedName.get().strip().equals(projectName());
    return new Shown(
        texts.get("teardown.go", all.going().size()),
        why(all.going(), confirm, named),
        texts.get("teardown.saves", texts.amounts().cents(all.saved()), about(times().of(goes()))),
        all.touchDatabases(),
        all.keeping(),
        confirm,
        all.loss());
  }

  private String why(List<TeardownPlan.Row> going, boolean confirm, boolean named) {
    if (rows.get().isEmpty()) {
      return texts.get("teardown.asking");
    }
    if (going.isEmpty()) {
      return texts.get(all().isEmpty() ? "teardown.stands" : "teardown.nothing");
    }
    if (session.run().get().filter(it -> it.ending().get().open()).isPresent()) {
      return texts.get("teardown.busy");
    }
    if (part.inUse(session.situation().get())) {
      return texts.get("teardown.unchosen.used");
    }
    return confirm && !named ? texts.get("teardown.type", projectName()) : "";
  }
}
