package dev.groundwork.cli;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Workspace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `groundwork done`: ticks off what only the founder can do, or what was done by hand. Asks AWS
/// nothing.
@Command(name = "done", description = "Tick off guides and tasks that you have done.")
final class DoneCommand extends FolderCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "STEP",
      description = "Ids of steps; without any, those that can be ticked off are listed.")
  private List<String> steps = List.of();

  @Option(names = "--undo", description = "Take the ticks back.")
  private boolean undo;

  DoneCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Plan plan = workspace.plan();
      if (steps.isEmpty()) {
        list(workspace);
        return ExitStatus.DONE;
      }
      List<Step> meant =
          steps.stream().map(it -> Refusal.unlessUnknown(() -> plan.step(it))).toList();
      meant.stream().filter(Step.StackStep.class::isInstance).findFirst().ifPresent(this::refuse);
      meant.forEach(it -> workspace.tick(it.id(), !undo));
      meant.forEach(
          it -> out().println((undo ? "Open again: " : "Done: ") + it.text().title() + "."));
    }
    return ExitStatus.DONE;
  }

  private void refuse(Step step) {
    throw Refusal.usage(
        "\""
            + step.id()
            + "\" is done once its stacks stand: groundwork apply --step "
            + step.id());
  }

  private void list(Workspace workspace) {
    Table table = new Table("  ");
    workspace.plan().weeks(workspace.answers()).stream()
        .flatMap(week -> week.steps().stream())
        .filter(step -> !(step instanceof Step.StackStep))
        .forEach(
            step ->
                table.row(
                    step.id(),
                    step.text().title(),
                    workspace.ticked().contains(step.id()) ? "done" : ""));
    table.print(out());
    out().println("Tick one off: groundwork done STEP");
  }
}
