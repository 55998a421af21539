package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.UsageLevel;
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
        list(plan, now);
        return ExitStatus.DONE;
      }
      Phase phase = Refusal.unlessUnknown(() -> plan.phase(name));
      if (phase.id().equals(now) && workspace.moveUnderWay().isEmpty()) {
        out().println("The project is in the phase " + now + " already.");
      } else if (workspace.folder().journal().entries().isEmpty()) {
        workspace.save(workspace.project().withPhase(phase.id()));
        out().println("The phase is now " + phase.id() + ". Nothing is made yet.");
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

  private void list(Plan plan, String now) {
    Table table = new Table("  ");
    for (Phase phase : plan.growth().phases()) {
      boolean reached =
          plan.growth().moves().stream()
              .anyMatch(it -> it.from().equals(now) && it.to().equals(phase.id()));
      String mark = phase.id().equals(now) ? "now" : reached ? "a way leads there" : "";
      table.row(phase.id(), phase.title(), mark);
    }
    table.print(out());
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
    Answers before = workspace.answers();
    Estimate from = monthly(workspace, before);
    Estimate to = monthly(workspace, way.after());
    out().println("A month costs " + words(from) + " now and " + words(to) + " then, before tax.");
    if (way.done() == 0) {
      OverLimit.unsure(workspace.resolved(), to.total(), to.complete())
          .map(LimitConsent::sentence)
          .ifPresent(out()::println);
    }
    out().println("Paid twice on the way: " + move.overlap());
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
  private Optional<OverLimit> overLimit(Workspace workspace, PhaseMove way) {
    return way.done() > 0
        ? Optional.empty()
        : OverLimit.of(
            workspace.resolved(),
            monthly(workspace, workspace.answers()).total(),
            monthly(workspace, way.after()).total());
  }

  private static String words(Estimate estimate) {
    return Dollars.of(estimate.total()) + (estimate.complete() ? "" : " and more");
  }

  private static Estimate monthly(Workspace workspace, Answers answers) {
    return workspace
        .environments()
        .estimator()
        .estimate(
            Scenario.of(PlanResolver.resolve(workspace.plan(), answers, KnownOutputs.NONE)),
            UsageLevel.TYPICAL);
  }
}
