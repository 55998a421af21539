package dev.groundwork.cli;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `groundwork apply`: brings the stacks of the chosen steps to where the choices want them.
@Command(
    name = "apply",
    description = "Make or change what the steps say; goes on with what was interrupted.")
final class ApplyCommand extends FolderCommand {
  @Mixin private SelectionOptions selected = new SelectionOptions();
  @Mixin private Consent consent = new Consent();
  @Mixin private LimitConsent limit = new LimitConsent();

  @Option(names = "--json", description = "Write one JSON object a line while it goes on.")
  private boolean json;

  ApplyCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Selection selection = selected.of(workspace);
      if (selection.stacks().isEmpty()) {
        throw Refusal.usage(
            "There is nothing to apply in \"" + selection.title() + "\": it is yours to do.");
      }
      NoLongerChosen leaving = new NoLongerChosen(workspace, selected.everything());
      MonthlyChange change = leaving.change(selection);
      if (!json) {
        Whereabouts.of(workspace).forEach(out()::println);
        new Preview(workspace, selection, change, reviews(workspace, selection)).print(ports());
        leaving.foretell(out());
      }
      ResolvedPlan plan = workspace.resolved();
      limit.ask(workspace, OverLimit.of(plan, change), consent.given(), keyboard(), spoken());
      OverLimit.unsure(plan, change)
          .map(LimitConsent::sentence)
          .ifPresent(it -> spoken().println(it));
      consent.ordinary("Apply this?", keyboard());
      boolean last = !leaving.due();
      reached(apply(workspace, last, narrator -> run(workspace, selection, narrator)));
      if (!last) {
        reached(apply(workspace, true, narrator -> leaving.remove(consent, keyboard(), narrator)));
      }
      return ExitStatus.DONE;
    } catch (InterruptedException e) {
      throw Refusal.failed(
          "Interrupted: AWS goes on with what it was asked. See groundwork status, and go on with"
              + " groundwork apply.");
    }
  }

  /// Where sentences go: with `--json` nowhere.
  private PrintWriter spoken() {
    return json ? new PrintWriter(Writer.nullWriter()) : out();
  }

  private Optional<Terminal.Keyboard> keyboard() {
    return json ? Optional.empty() : ports().terminal().keyboard();
  }

  /// AWS's comparison takes a change set for each stack, so it is only asked for when somebody
  /// looks before the act: a person, or a script that hasn't confirmed yet.
  private List<StackReview> reviews(Workspace workspace, Selection selection)
      throws InterruptedException {
    boolean someoneLooks = !consent.given();
    boolean underWay =
        someoneLooks
            && workspace.status().stacks().stream()
                .flatMap(it -> it.description().stream())
                .anyMatch(it -> it.status().inProgress());
    if (underWay) {
      out().println("AWS is still at work on an earlier operation; that is gone on with first.");
    }
    return someoneLooks && !underWay ? workspace.review(selection) : List.of();
  }

  private static void reached(OperationOutcome outcome) {
    Optional<Refusal> refusal = Outcomes.refusal(outcome);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /// Something that AWS is asked to do, and that can be told of.
  private interface Act {
    OperationOutcome told(Narrator narrator) throws InterruptedException;
  }

  /// @param last whether nothing follows when it ends well: only then is it all done, and said
  private OperationOutcome apply(Workspace workspace, boolean last, Act act)
      throws InterruptedException {
    if (json) {
      ProgressJson progress = new ProgressJson(workspace, out());
      OperationOutcome outcome = act.told(progress);
      if (last || !outcome.reached()) {
        progress.write("done", done(workspace, outcome));
      }
      return outcome;
    }
    ProgressLines progress = new ProgressLines(workspace, ports().terminal());
    OperationOutcome outcome = act.told(progress);
    progress.end();
    Outcomes.explanations(outcome, workspace).forEach(out()::println);
    if (last || !outcome.reached()) {
      out().println((outcome.reached() ? "Done. " : "") + ProgressLines.cost(workspace));
    }
    return outcome;
  }

  private OperationOutcome run(Workspace workspace, Selection selection, Narrator narrator)
      throws InterruptedException {
    return workspace.apply(
        selection, stops -> consent.redStop(workspace, stops, keyboard(), spoken()), narrator);
  }

  private static Map<String, Object> done(Workspace workspace, OperationOutcome outcome) {
    Map<String, Object> done =
        ProgressJson.fields(
            "reached", outcome.reached(), "meter", ProgressJson.reading(workspace.meter()));
    outcome.stopped().ifPresent(it -> done.put("problem", ProgressJson.problem(it)));
    if (outcome.stopped().isEmpty()) {
      done.put(
          "open",
          workspace.status().steps().stream()
              .filter(it -> it.state() != Status.State.DONE)
              .filter(it -> !(workspace.plan().step(it.step()) instanceof Step.StackStep))
              .map(it -> StepWords.fields(it.week(), workspace.plan().step(it.step())))
              .toList());
    }
    return done;
  }
}
