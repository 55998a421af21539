package dev.groundwork.cli;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.workspace.GrowthNumbers;
import dev.groundwork.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork advise`: when to move to the next phase, and by which numbers.
@Command(
    name = "advise",
    description = "Say whether it is time for the next phase, with the numbers behind it.",
    footer =
        "CloudWatch is asked where the project lives in an account; AWS bills each number with a"
            + " thousandth of a cent.")
final class AdviseCommand extends FolderCommand {
  @Option(
      names = "--number",
      paramLabel = "NAME=VALUE",
      description =
          "A number of the plan's, or yes or no, to keep in groundwork.yaml; NAME= forgets it. May"
              + " be given several times.")
  private List<String> numbers = List.of();

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  AdviseCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      GrowthNumbers growth = workspace.growth();
      typed(workspace).forEach(growth::type);
      Advice advice = growth.advice(growth.measure());
      if (json) {
        out().print(Json.pretty(AdviceJson.of(workspace, advice)));
      } else {
        new AdviceTable(workspace, advice).print(out());
      }
    }
    return ExitStatus.DONE;
  }

  /// All of them, or a refusal that names every one that is wrong.
  private Map<String, Optional<String>> typed(Workspace workspace) {
    Map<String, Optional<String>> typed = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String word : numbers) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        wrong.add("\"" + word + "\" must be written NAME=VALUE.");
        continue;
      }
      String name = word.substring(0, equals);
      String value = word.substring(equals + 1);
      Metric metric = Refusal.unlessUnknown(() -> workspace.plan().growth().signals().metric(name));
      if (value.isEmpty()) {
        typed.put(name, Optional.empty());
      } else {
        metric
            .problem(value)
            .ifPresentOrElse(
                why -> wrong.add(name + " " + why.english() + ", not \"" + value + "\"."),
                () -> typed.put(name, Optional.of(value)));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.usage(String.join(System.lineSeparator(), wrong));
    }
    return typed;
  }
}
