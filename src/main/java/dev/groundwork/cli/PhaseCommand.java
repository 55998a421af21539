package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.MoveOverlap;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `groundwork phase`: chooses the phase before anything stands; moves to it once something does.
@Command(
    name = "phase",
    description = "Choose the plan's phase; once something stands, move to it act by act.")
final class PhaseCommand extends FolderCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The phase; without it all are listed.")
  private String name = "";

  @Option(names = "--done", description = "The act of the move that was yours is done.")
  private boolean done;

  @Mixin private Consent consent = new Consent();
  @Mixin private LimitConsent limit = new LimitConsent();

  PhaseCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Plan plan = workspace.plan();
      String now = workspace.project().phase();
      if (name.isEmpty()) {
        list(workspace);
        return ExitStatus.DONE;
      }
      Phase phase = Refusal.unlessUnknown(() -> plan.phase(name));
      if (phase.id().equals(now) && workspace.moveUnderWay().isEmpty()) {
        out().println("The project is in the phase " + now + " already.");
      } else if (workspace.folder().journal().entries().isEmpty()) {
        ChosenPrice price = new ChosenPrice(workspace);
        workspace.save(workspace.project().withPhase(phase.id()));
        out().println("The phase is now " + phase.id() + ". Nothing is made yet.");
        price.tell(out());
        out().println("Next: groundwork apply --all");
      } else {
        walk(workspace, workspace.moveTo(phase.id()));
      }
      return ExitStatus.DONE;
    } catch (InterruptedException e) {
      throw Refusal.failed(
          "Interrupted: AWS goes on with what it was asked. Go on with groundwork phase "
              + name
              + ".");
    }
  }

  private void list(Workspace workspace) {
    Plan plan = workspace.plan();
    String now = workspace.project().phase();
    Estimate here = monthly(workspace, now);
    Table table = new Table("  ").rightAligned(2).rightAligned(3);
    for (Phase phase : plan.growth().phases()) {
      boolean reached =
          plan.growth().moves().stream()
              .anyMatch(it -> it.from().equals(now) && it.to().equals(phase.id()));
      String mark = phase.id().equals(now) ? "now" : reached ? "can be moved to" : "";
      Estimate there = monthly(workspace, phase.id());
      boolean same = phase.id().equals(now);
      table.row(
          phase.id(),
          phase.title(),
          Dollars.of(there),
          same ? "" : Dollars.change(change(here, there)),
          mark);
    }
    table.print(out());
    out().println("A month of each once everything stands, at typical use, before tax.");
    if (!workspace.project().values().isEmpty()) {
      out()
          .println(
              "What you have chosen holds in each of them, also where the plan would grow:"
                  + " groundwork set --unset takes a choice back.");
    }
    out().println("Choose one, or move to it once something stands: groundwork phase NAME");
  }

  private void walk(Workspace workspace, PhaseMove move) throws InterruptedException {
    move.check();
    if (move.turnsBack()) {
      out().println("This turns the move that is under way round.");
    }
    print(workspace, move);
    if (done && move.next().filter(PhaseMove::founders).isPresent()) {
      move.tick();
    }
    limit.ask(
        workspace,
        overLimit(workspace, move),
        consent.given(),
        ports().terminal().keyboard(),
        out());
    consent.ordinary("Go on with this?", ports().terminal().keyboard());
    Optional<MoveAct> next = move.next();
    for (; next.isPresent(); next = move.next()) {
      if (!PhaseMove.founders(next.get())) {
        take(workspace, move, next.get());
      } else if (workspace.rehearsal()) {
        out().println(next.get().title() + ": yours to do, taken as done in a rehearsal.");
        move.tick();
      } else {
        sayWhatIsTheirs(next.get());
        out()
            .println(
                "Waiting costs " + Dollars.daily(workspace.meter().runRate().total()) + " a day.");
        return;
      }
    }
    out().println("The project is in the phase " + workspace.project().phase() + " now.");
    out().println(ProgressLines.cost(workspace));
  }

  private void take(Workspace workspace, PhaseMove move, MoveAct act) throws InterruptedException {
    out().println(act.title());
    String typed =
        act instanceof MoveAct.Delete
            ? consent.typedName(
                workspace, "This deletes stacks that may hold data.", ports().terminal().keyboard())
            : "";
    ProgressLines progress = new ProgressLines(workspace, ports().terminal());
    OperationOutcome outcome =
        move.take(
            stops -> consent.redStop(workspace, stops, ports().terminal().keyboard(), out()),
            typed,
            progress);
    progress.end();
    Outcomes.explanations(outcome, workspace).forEach(out()::println);
    Optional<Refusal> refusal = Outcomes.refusal(outcome);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  private void sayWhatIsTheirs(MoveAct act) {
    out().println("Now it is your turn: " + act.title());
    if (act instanceof MoveAct.Follow follow) {
      out().println();
      out().println(follow.guide().markdown());
    }
    out().println("When it is done: groundwork phase " + name + " --done");
  }

  private void print(Workspace workspace, PhaseMove way) {
    Move move = way.move();
    out().println(move.title() + ": " + move.summary());
    Estimate from = monthly(workspace, move.from());
    Estimate to = monthly(workspace, move.to());
    out()
        .println(
            "A month costs "
                + Dollars.of(from)
                + " now and "
                + Dollars.of(to)
                + " then: "
                + Dollars.change(change(from, to))
                + ", before tax.");
    if (way.done() == 0) {
      OverLimit.unsure(workspace.resolved(), afterwards(workspace, way))
          .map(LimitConsent::sentence)
          .ifPresent(out()::println);
    }
    Money twice = MoveOverlap.of(move, from, to);
    out()
        .println(
            "Paid twice on the way: "
                + move.overlap()
                + (twice.rounded().signum() == 0
                    ? ""
                    : " Each day that both stand costs " + Dollars.daily(twice) + " more."));
    out().println("Who notices: " + move.downtime());
    List<MoveAct> acts = move.acts();
    for (int i = 0; i < acts.size(); i++) {
      if (way.pointOfNoReturn().isPresent() && way.pointOfNoReturn().getAsInt() == i) {
        out().println("  -- after this there is no way back --");
      }
      String mark = i < way.done() ? "done" : PhaseMove.founders(acts.get(i)) ? "you" : "";
      out().println("  %d. %-4s %s".formatted(i + 1, mark, acts.get(i).title()));
    }
  }

  /// Who has begun has said so.
  private static Optional<OverLimit> overLimit(Workspace workspace, PhaseMove way) {
    return way.done() > 0
        ? Optional.empty()
        : OverLimit.of(workspace.resolved(), afterwards(workspace, way));
  }

  private static MonthlyChange afterwards(Workspace workspace, PhaseMove way) {
    Money now = workspace.meter().runRate().total();
    Estimate then = monthly(workspace, way.move().to());
    return new MonthlyChange(now, then.total(), then.complete());
  }

  private static MonthlyChange change(Estimate from, Estimate to) {
    return new MonthlyChange(from.total(), to.total(), from.complete() && to.complete());
  }

  private static Estimate monthly(Workspace workspace, String phase) {
    return workspace.estimate(workspace.answers().inPhase(phase));
  }
}
