package dev.groundwork.ui.teardown;

import dev.groundwork.core.cost.Money;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.DataFate;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.session.DataWords;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.ConsolePages;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
  private static final int MOST_KINDS = 2;

  private final ProjectSession session;
  private final Optional<Step> step;
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

  /// @param step only what this step has made; empty for the whole project
  /// @param go leads elsewhere
  public TeardownViewModel(
      ProjectSession session, Optional<String> step, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.step = step.map(session.situation().get().plan()::step);
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
    return step.map(it -> texts.get("teardown.step.title", it.text().title()))
        .orElseGet(() -> texts.get("teardown.title"));
  }

  /// What it is about.
  public String subtitle() {
    return texts.get(step.isPresent() ? "teardown.step.subtitle" : "teardown.subtitle");
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
    Set<String> goes =
        all().stream()
            .filter(it -> it.goes().get())
            .map(it -> it.row().stack())
            .collect(Collectors.toSet());
    Set<String> keep =
        before.rows().stream()
            .map(TeardownPlan.Row::stack)
            .filter(it -> !goes.contains(it))
            .collect(Collectors.toSet());
    session.teardown(before, new TeardownChoice(keep, choice(), typedName.get().strip()));
    go.accept(new Screen.Running());
  }

  /// Leaves everything as it is.
  public void back() {
    go.accept(new Screen.OfStep(step.orElseGet(session.situation().get()::next).id()));
  }

  private List<TeardownRow> all() {
    return rows.get().orElse(List.of());
  }

  private void known(TeardownPlan plan) {
    before = plan;
    Set<String> made =
        step.map(session.situation().get()::madeBy)
            .orElseGet(
                () ->
                    plan.rows().stream().map(TeardownPlan.Row::stack).collect(Collectors.toSet()));
    List<TeardownRow> found =
        plan.rows().reversed().stream()
            .filter(it -> made.contains(it.stack()))
            .map(it -> new TeardownRow(it, inWords(it), texts.amounts().cents(it.saves())))
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

  private String inWords(TeardownPlan.Row row) {
    if (before.shared().contains(row.stack())) {
      return texts.get("teardown.shared", String.join(", ", before.others()));
    }
    Map<String, Integer> kinds = new TreeMap<>();
    for (StackResource resource : row.resources()) {
      kinds.merge(texts.type(resource.type()), 1, Integer::sum);
    }
    String list =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_KINDS)
            .map(it -> texts.get("teardown.kind", it.getValue(), it.getKey()))
            .collect(Collectors.joining(", "));
    return kinds.size() > MOST_KINDS ? texts.get("teardown.kinds.more", list, others(kinds)) : list;
  }

  /// How many resources are of a kind that isn't listed.
  private static int others(Map<String, Integer> kinds) {
    return kinds.values().stream()
        .sorted(java.util.Comparator.reverseOrder())
        .skip(MOST_KINDS)
        .mapToInt(Integer::intValue)
        .sum();
  }

  private void refresh() {
    DataWords data = session.data(texts);
    for (TeardownRow row : all()) {
      row.stays().set(data.named(data.of(row.row(), choice())));
    }
    shown.set(look());
  }

  private Snapshots choice() {
    return keepSnapshots.get() ? Snapshots.KEEP : Snapshots.NONE;
  }

  /// What becomes of all data that goes.
  private List<DataFate> fates(List<TeardownRow> going, Snapshots choice) {
    DataWords data = session.data(texts);
    return going.stream().flatMap(it -> data.of(it.row(), choice).stream()).toList();
  }

  private String keepLabel(List<TeardownRow> going) {
    List<DataFate> kept =
        fates(going, Snapshots.KEEP).stream()
            .filter(it -> it.kept() == DataFate.Kept.SNAPSHOT)
            .toList();
    Money most = Money.sum(kept.stream().flatMap(it -> it.monthly().stream()).toList());
    return !kept.isEmpty() && kept.stream().allMatch(it -> it.monthly().isPresent())
        ? texts.get("teardown.snapshots.priced", texts.amounts().cents(most))
        : texts.get("teardown.snapshots.keep");
  }

  private Shown look() {
    List<TeardownRow> going = all().stream().filter(it -> it.goes().get()).toList();
    boolean data = going.stream().anyMatch(it -> !it.row().data().isEmpty());
    boolean confirm = data && !session.situation().get().rehearsal();
    boolean named = typedName.get().strip().equals(projectName());
    Money saves = Money.sum(going.stream().map(it -> it.row().saves()).toList());
    return new Shown(
        texts.get("teardown.go", going.size()),
        why(going, confirm, named),
        texts.get("teardown.saves", texts.amounts().cents(saves)),
        going.stream().anyMatch(it -> !it.row().databases().isEmpty()),
        keepLabel(going),
        confirm,
        texts.get(
            fates(going, choice()).stream().anyMatch(DataFate::lost)
                ? "data.title.lost"
                : "data.title.kept"));
  }

  private String why(List<TeardownRow> going, boolean confirm, boolean named) {
    if (rows.get().isEmpty()) {
      return texts.get("teardown.asking");
    }
    if (going.isEmpty()) {
      return texts.get("teardown.nothing");
    }
    if (session.run().get().filter(it -> it.ending().get().open()).isPresent()) {
      return texts.get("teardown.busy");
    }
    return confirm && !named ? texts.get("teardown.type", projectName()) : "";
  }
}
