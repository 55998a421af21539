package dev.groundwork.cli;

import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `groundwork set`: choices and answers. Nothing is made; `apply` does that.
@Command(
    name = "set",
    description = "Choose values for parameters, and answer the plan's questions.")
final class SetCommand extends FolderCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "NAME=VALUE",
      description = "STACK.Parameter=VALUE, or a setting such as email=you@example.com.")
  private List<String> words = List.of();

  SetCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Plan plan = workspace.plan();
      List<Assignment> assignments = Assignment.all(plan, words);
      Map<ParameterRef, String> values = new LinkedHashMap<>(workspace.project().values());
      Set<String> steps = new LinkedHashSet<>();
      for (Assignment assignment : assignments) {
        switch (assignment) {
          case Assignment.OfParameter(ParameterRef parameter, String value) -> {
            values.put(parameter, value);
            steps.addAll(steps(plan, parameter));
          }
          case Assignment.OfSetting(String setting, String value) ->
              workspace.answer(setting, value);
        }
      }
      workspace.save(workspace.project().withValues(values));
      tell(assignments, steps);
    }
    return ExitStatus.DONE;
  }

  private static List<String> steps(Plan plan, ParameterRef parameter) {
    StackDefinition stack = plan.stack(parameter.stack());
    return stack.source(parameter.parameter()) instanceof ParameterSource.FromFounder founder
        ? List.of(founder.step())
        : List.of();
  }

  private void tell(List<Assignment> assignments, Set<String> steps) {
    out()
        .println(
            "Saved " + Sentences.count(assignments.size(), "choice") + ". Nothing is made yet.");
    if (steps.size() == 1) {
      out().println("Next: groundwork apply --step " + steps.iterator().next());
    } else {
      out().println("Next: groundwork apply --all");
    }
  }
}
