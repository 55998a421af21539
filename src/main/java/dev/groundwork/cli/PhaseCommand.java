package dev.groundwork.cli;

import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `groundwork phase`: chooses the phase, where that is a matter of other parameters only.
@Command(name = "phase", description = "Choose the plan's phase.")
final class PhaseCommand extends FolderCommand {
  @Parameters(paramLabel = "NAME", description = "The phase, see groundwork plans.")
  private String name = "";

  PhaseCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Plan plan = workspace.plan();
      String now = workspace.project().phase();
      Phase phase = Refusal.unlessUnknown(() -> plan.phase(name));
      if (phase.id().equals(now)) {
        out().println("The project is in the phase " + now + " already.");
        return ExitStatus.DONE;
      }
      boolean somethingWasMade = !workspace.folder().journal().entries().isEmpty();
      if (somethingWasMade) {
        move(plan, now, phase);
      }
      workspace.save(workspace.project().withPhase(phase.id()));
      out().println("The phase is now " + phase.id() + ". Nothing is made yet.");
      out().println("Next: groundwork apply --all");
    }
    return ExitStatus.DONE;
  }

  private void move(Plan plan, String now, Phase phase) {
    Move move =
        plan.growth().moves().stream()
            .filter(it -> it.from().equals(now) && it.to().equals(phase.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.failed(
                        "The plan knows no way from "
                            + now
                            + " to "
                            + phase.id()
                            + " once something stands."));
    Optional<MoveAct> more =
        move.acts().stream().filter(act -> !(act instanceof MoveAct.Apply)).findFirst();
    if (more.isPresent()) {
      throw Refusal.failed(
          "The way from "
              + now
              + " to "
              + phase.id()
              + " is more than other parameters (\""
              + more.get().title()
              + "\"), and this version can't walk it yet; nothing was changed.");
    }
    out().println(move.title() + ": " + move.summary());
    out().println("Paid twice on the way: " + move.overlap());
    out().println("Who notices: " + move.downtime());
    List<String> stacks =
        move.acts().stream()
            .filter(MoveAct.Apply.class::isInstance)
            .map(MoveAct.Apply.class::cast)
            .flatMap(act -> act.stacks().stream())
            .distinct()
            .toList();
    out().println("Stacks that change: " + String.join(", ", stacks));
  }
}
