package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.engine.Confirmations;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.words.Saying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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

  /// What the file says.
  ///
  /// @param done how many acts are done
  private record Progressed(String from, String to, int done) {}

  /// The move that the plan has from the project's phase.
  ///
  /// @throws NotPossible if it has none, or another one is under way
  static PhaseMove to(String phase, Workspace workspace) {
    String from = workspace.project().phase();
    Path file = file(workspace);
    Optional<String> begun =
        read(workspace, file).map(Progressed::to).filter(to -> !to.equals(phase));
    if (begun.isPresent()) {
      throw new NotPossible(
          NotPossible.Reason.ORDER, Saying.of("move.other", begun.get()), List.of());
    }
    return workspace
        .plan()
        .growth()
        .move(from, phase)
        .map(it -> new PhaseMove(workspace, it, file))
        .orElseThrow(
            () ->
                new NotPossible(
                    NotPossible.Reason.INPUT, Saying.of("move.none", from, phase), List.of()));
  }

  /// The phase that a move which was begun leads to; empty while none is.
  static Optional<String> underWay(Workspace workspace) {
    return read(workspace, file(workspace)).map(Progressed::to);
  }

  private static Path file(Workspace workspace) {
    return workspace.folder().targetFile("phase-move.json");
  }

  /// What the plan says about it.
  public Move move() {
    return move;
  }

  /// The answers as they will be.
  public Answers after() {
    return workspace.answers().inPhase(move.to());
  }

  /// How many of its acts are done.
  public int done() {
    if (workspace.project().phase().equals(move.to())) {
      return move.acts().size();
    }
    return read(workspace, file).map(Progressed::done).orElse(0);
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

  /// What the next act would do. Asks AWS; leaves nothing behind.
  public Ahead ahead() throws InterruptedException {
    return switch (next().orElseThrow()) {
      case MoveAct.Apply apply ->
          new Ahead(workspace.review(after(), present(apply.stacks())), List.of());
      case MoveAct.Delete delete -> new Ahead(List.of(), standing(delete));
      case MoveAct.Follow _, MoveAct.Run _ -> Ahead.NOTHING;
    };
  }

  /// What the next act would do.
  ///
  /// @param changes of the stacks that are applied
  /// @param goes the stacks that are deleted
  public record Ahead(List<StackReview> changes, List<TeardownPlan.Row> goes) {
    /// Of an act that is the founder's.
    public static final Ahead NOTHING = new Ahead(List.of(), List.of());

    /// Keeps copies.
    public Ahead {
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

  private void oneMore() {
    int now = done() + 1;
    if (now < move.acts().size()) {
      DurableFile.replace(file, Json.pretty(new Progressed(move.from(), move.to(), now)));
      return;
    }
    // First the phase, then the note: killed in between, a leftover stays, which is ignored.
    workspace.acts().arrive(move.to());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + file, e);
    }
  }

  /// A note of a move from another phase is a leftover.
  private static Optional<Progressed> read(Workspace workspace, Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    MappingReader reader =
        MappingReader.of(
            "move", Documents.json(file.getFileName().toString(), DurableFile.text(file)));
    Progressed progressed =
        new Progressed(reader.text("from"), reader.text("to"), reader.integer("done"));
    reader.done();
    return Optional.of(progressed).filter(it -> it.from().equals(workspace.project().phase()));
  }
}
