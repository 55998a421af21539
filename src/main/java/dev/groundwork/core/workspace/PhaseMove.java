package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.Confirmations;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.words.Saying;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A project's way from its phase to another, act by act. What is done is kept in a file, so that
/// it can be left and gone on with; the project is in the new phase once the last act is done.
///
/// Confined to the workspace's thread.
public final class PhaseMove {
  private final Workspace workspace;
  private final Move move;
  private final Path file;

  private PhaseMove(Workspace workspace, Move move, Path file) {
    this.workspace = workspace;
    this.move = move;
    this.file = file;
  }

  /// The move that the plan has from the project's phase; to that phase itself it is the way back
  /// from where a move that is under way leads, which turns that one round.
  ///
  /// @throws NotPossible if it has none, or another one is under way
  static PhaseMove to(String phase, Workspace workspace) {
    Path file = file(workspace);
    Optional<MoveNote> begun = note(workspace, file);
    String here = workspace.project().phase();
    if (begun.isEmpty() || begun.get().to().equals(phase)) {
      return new PhaseMove(workspace, known(workspace, here, phase), file);
    }
    String to = begun.get().to();
    if (!phase.equals(here)) {
      throw refused(NotPossible.Reason.ORDER, "move.other", workspace.plan().phase(to).title());
    }
    underWay(workspace).ifPresent(PhaseMove::checkUndoable);
    return new PhaseMove(workspace, known(workspace, to, phase), file);
  }

  private static Move known(Workspace workspace, String from, String to) {
    Plan plan = workspace.plan();
    return plan.move(from, to, workspace.answers())
        .orElseThrow(
            () ->
                refused(
                    NotPossible.Reason.INPUT,
                    "move.none",
                    plan.phase(from).title(),
                    plan.phase(to).title(),
                    instead(plan, from)));
  }

  /// Where one can go from a phase.
  private static Saying instead(Plan plan, String from) {
    String ways =
        plan.growth().moves().stream()
            .filter(it -> it.from().equals(from))
            .map(it -> plan.phase(it.to()).title() + " (" + it.to() + ")")
            .collect(Collectors.joining(", "));
    if (!ways.isEmpty()) {
      return Saying.of("move.ways", ways);
    }
    List<Environment> environments = plan.growth().environments();
    return environments.size() > 1
        ? Saying.of(
            "move.environments",
            environments.stream().map(Environment::id).collect(Collectors.joining(", ")))
        : Saying.of("move.end");
  }

  /// What was done on the way can be taken back.
  private void checkUndoable() {
    OptionalInt last = pointOfNoReturn();
    if (last.isPresent() && last.getAsInt() < done()) {
      throw refused(
          NotPossible.Reason.ORDER,
          "move.noReturn",
          move.acts().get(last.getAsInt()).title(),
          title());
    }
  }

  private static NotPossible refused(NotPossible.Reason reason, String key, Object... words) {
    return new NotPossible(reason, Saying.of(key, words), List.of());
  }

  /// The move that was begun and isn't at its end; empty while none is.
  static Optional<PhaseMove> underWay(Workspace workspace) {
    Path file = file(workspace);
    return note(workspace, file)
        .map(it -> new PhaseMove(workspace, known(workspace, it.from(), it.to()), file));
  }

  private static Path file(Workspace workspace) {
    return workspace.folder().targetFile("phase-move.json");
  }

  /// What the plan says about it, without acts whose stacks don't belong to what has been answered.
  public Move move() {
    return move;
  }

  /// The answers as they will be.
  public Answers after() {
    return workspace.answers().inPhase(move.to());
  }

  /// What the plan calls the phase that it leads to.
  String title() {
    return workspace.plan().phase(move.to()).title();
  }

  /// Whether it is the way back of a move that is under way, and hasn't begun itself.
  public boolean turnsBack() {
    return note(workspace, file).filter(it -> it.to().equals(move.from())).isPresent();
  }

  /// How many of its acts are done.
  public int done() {
    if (turnsBack()) {
      return 0;
    }
    if (workspace.project().phase().equals(move.to())) {
      return move.acts().size();
    }
    return note(workspace, file).map(MoveNote::done).orElse(0);
  }

  /// The act that comes next; empty when all are done.
  public Optional<MoveAct> next() {
    return move.acts().stream().skip(done()).findFirst();
  }

  /// The number, from 0, of the first act that can't be undone; empty if every one can.
  public OptionalInt pointOfNoReturn() {
    for (int i = 0; i < move.acts().size(); i++) {
      if (move.acts().get(i).undo().isBlank()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Whether an act is the founder's to do, and [#tick] says that it was.
  public static boolean founders(MoveAct act) {
    return switch (act) {
      case MoveAct.Follow _, MoveAct.Run _ -> true;
      case MoveAct.Apply _, MoveAct.Delete _ -> false;
    };
  }

  /// Looks whether it can be walked from here to its end. Asks AWS.
  ///
  /// @throws NotPossible naming every stack that has to be built first, or one that would have to
  ///   go and is protected
  public void check() {
    Map<String, StackDescription> standing = workspace.observe();
    List<MoveAct> open = move.acts().subList(done(), move.acts().size());
    Preconditions.checkWay(open, workspace.resolved(after()), standing, title());
  }

  /// What the next act would do. Asks AWS; leaves nothing behind.
  ///
  /// @throws NotPossible as [#check] does
  public Ahead ahead() throws InterruptedException {
    check();
    return switch (next().orElseThrow()) {
      case MoveAct.Apply apply ->
          new Ahead(missing(), workspace.review(after(), present(apply.stacks())), List.of());
      case MoveAct.Delete delete -> new Ahead(List.of(), List.of(), standing(delete));
      case MoveAct.Follow _, MoveAct.Run _ -> Ahead.NOTHING;
    };
  }

  /// What the next act would do.
  ///
  /// @param missing what has to be answered before
  /// @param changes of the stacks that are applied
  /// @param goes the stacks that are deleted
  public record Ahead(
      List<MissingAnswer> missing, List<StackReview> changes, List<TeardownPlan.Row> goes) {
    /// Of an act that is the founder's.
    public static final Ahead NOTHING = new Ahead(List.of(), List.of(), List.of());

    /// Keeps copies.
    public Ahead {
      missing = List.copyOf(missing);
      changes = List.copyOf(changes);
      goes = List.copyOf(goes);
    }

    /// What must be confirmed by typing the project's name.
    public Set<RedStop> redStops() {
      return changes.stream()
          .flatMap(it -> it.redStops().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether data may be lost, so that the project's name must be typed.
    public boolean losesData() {
      return !redStops().isEmpty() || goes.stream().anyMatch(row -> !row.data().isEmpty());
    }
  }

  /// The founder has done the next act.
  ///
  /// @throws IllegalStateException if the next act is the program's
  public void tick() {
    if (!next().map(PhaseMove::founders).orElse(false)) {
      throw new IllegalStateException("the next act is not the founder's");
    }
    turn();
    oneMore();
  }

  /// Does the next act, which is the program's. Asks AWS, and blocks until every stack has ended.
  ///
  /// @param confirmedName the project's name as typed, for an act that deletes data; a rehearsal
  ///   needs none
  /// @throws NotPossible when it can't begin
  public OperationOutcome take(
      Confirmations confirmations, String confirmedName, Consumer<Progress> listener)
      throws InterruptedException {
    check();
    turn();
    OperationOutcome outcome =
        switch (next().orElseThrow()) {
          case MoveAct.Apply apply ->
              workspace.acts().bring(after(), present(apply.stacks()), confirmations, listener);
          case MoveAct.Delete delete -> delete(delete, confirmedName, listener);
          case MoveAct.Follow _, MoveAct.Run _ ->
              throw new IllegalStateException("the next act is the founder's");
        };
    if (outcome.reached()) {
      oneMore();
    }
    return outcome;
  }

  /// A stack that hangs on a setting nobody answered isn't there.
  private Set<String> present(List<String> stacks) {
    Set<String> present = new HashSet<>(stacks);
    present.removeIf(it -> !workspace.plan().has(workspace.plan().stack(it), after()));
    return present;
  }

  /// What the stacks of the acts to come still have to be told. The program finds its own address
  /// when it applies.
  private List<MissingAnswer> missing() {
    Set<String> stacks = new HashSet<>();
    move.acts().stream()
        .skip(done())
        .filter(MoveAct.Apply.class::isInstance)
        .forEach(act -> stacks.addAll(((MoveAct.Apply) act).stacks()));
    return Preconditions.unanswered(workspace.resolved(after()), stacks).stream()
        .filter(it -> !it.name().equals(AnswersOf.OWN_ADDRESS))
        .toList();
  }

  private OperationOutcome delete(
      MoveAct.Delete act, String confirmedName, Consumer<Progress> listener)
      throws InterruptedException {
    boolean holdsData = standing(act).stream().anyMatch(row -> !row.data().isEmpty());
    if (holdsData && !workspace.rehearsal() && !confirmedName.equals(workspace.project().name())) {
      throw new NotPossible(
          NotPossible.Reason.CONFIRMATION,
          Saying.of("act.confirmation", workspace.project().name()),
          List.of());
    }
    return workspace.acts().remove(Set.copyOf(act.stacks()), listener);
  }

  private List<TeardownPlan.Row> standing(MoveAct.Delete act) {
    return workspace.teardownPlan().rows().stream()
        .filter(row -> act.stacks().contains(row.stack()))
        .toList();
  }

  /// Turned round, the project is where the other move led, as far as that came; from there this
  /// one leads back. First the phase, then the note: killed in between, the old note is a leftover.
  private void turn() {
    if (turnsBack()) {
      workspace.save(workspace.project().withPhase(move.from()));
      new MoveNote(move.from(), move.to(), 0).write(file);
    }
  }

  private void oneMore() {
    int now = done() + 1;
    if (now < move.acts().size()) {
      new MoveNote(move.from(), move.to(), now).write(file);
      return;
    }
    // First the phase, then the note: killed in between, a leftover stays, which is ignored.
    workspace.acts().arrive(move.to());
    MoveNote.remove(file);
  }

  private static Optional<MoveNote> note(Workspace workspace, Path file) {
    return MoveNote.read(file, workspace.project().phase());
  }
}
