package dev.groundwork.cli;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The first plan from beginning to certificate, rehearsed in the terminal: for whoever has no
/// display, and wants to see in half a minute what this is.
final class Walk {
  private static final String NAME = "demo";
  private static final String REGION = "us-east-1";

  private final CliPorts ports;
  private final Path folder;
  private final PrintWriter out;

  /// @param folder an empty one
  Walk(CliPorts ports, Path folder) {
    this.ports = ports;
    this.folder = folder;
    this.out = ports.terminal().out();
  }

  int walk() throws InterruptedException {
    Plan plan = ports.workspace().plans().plan(ports.workspace().plans().ids().getFirst());
    ProjectFolder project = ProjectFolder.at(folder);
    project.save(new Target.Rehearsal());
    project.save(Project.begin(plan, NAME, REGION, ports.workspace().random()));
    say(plan.introduction().title() + ": " + plan.introduction().summary());
    say(
        "It is made on a pretend AWS inside this program. No account is needed, nothing real is"
            + " made, nothing is billed, and time runs faster than in AWS.");
    try (Workspace workspace = Opening.workspace(ports, folder)) {
      apply(workspace);
      say("Everything stands. Now it is all taken down again; what a plan keeps is named.");
      takeDown(workspace);
    }
    say("That was a rehearsal; its folder is removed. To go on:");
    Table next = new Table("  ");
    next.row("groundwork init " + plan.id() + " --name NAME --rehearsal", "(begins your own)");
    next.row("groundwork apply --week 1", "(makes the first week)");
    next.row("groundwork live --profile PROFILE", "(takes it to your account)");
    next.print(out);
    return ExitStatus.DONE;
  }

  private void apply(Workspace workspace) throws InterruptedException {
    Selection all = Selection.all(workspace.plan());
    say("This is what will be made, and what it would cost:");
    new Preview(workspace, all, workspace.change(all), List.of()).print(ports);
    say("Making it. The times are those that AWS would take.");
    ProgressLines progress = new ProgressLines(workspace, ports.terminal());
    OperationOutcome outcome = workspace.apply(all, _ -> true, progress);
    progress.end();
    Outcomes.explanations(outcome, workspace).forEach(out::println);
    Optional<Refusal> refusal = Outcomes.refusal(outcome);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    out.println(ProgressLines.cost(workspace));
  }

  private void takeDown(Workspace workspace) throws InterruptedException {
    ProgressLines progress = new ProgressLines(workspace, ports.terminal());
    Certificate certificate =
        workspace.teardown(
            new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, NAME), progress);
    progress.end();
    CertificateWords.print(certificate, out);
    if (!certificate.complete()) {
      throw Refusal.failed("The rehearsed teardown left something behind.");
    }
  }

  private void say(String text) {
    out.println();
    out.println(text);
  }
}
