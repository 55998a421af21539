package dev.groundwork.cli;

import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.PhaseWay;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.workspace.Workspace;
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
      tell(PhaseWay.of(plan, now, phase.id(), workspace.built()), now, phase);
      workspace.save(workspace.project().withPhase(phase.id()));
      out().println("The phase is now " + phase.id() + ". Nothing is made yet.");
      out().println("Next: groundwork apply --all");
    }
    return ExitStatus.DONE;
  }

  private void tell(PhaseWay way, String now, Phase phase) {
    switch (way) {
      case PhaseWay.Free _ -> {}
      case PhaseWay.Parameters(var move, var stacks) -> {
        out().println(move.title() + ": " + move.summary());
        out().println("Paid twice on the way: " + move.overlap());
        out().println("Who notices: " + move.downtime());
        out().println("Stacks that change: " + String.join(", ", stacks));
      }
      case PhaseWay.Acts(var _, var more) ->
          throw Refusal.failed(
              "The way from "
                  + now
                  + " to "
                  + phase.id()
                  + " is more than other parameters (\""
                  + more.title()
                  + "\"), and this version can't walk it yet; nothing was changed.");
      case PhaseWay.Unknown _ ->
          throw Refusal.failed(
              "The plan knows no way from "
                  + now
                  + " to "
                  + phase.id()
                  + " once something stands.");
    }
  }
}
