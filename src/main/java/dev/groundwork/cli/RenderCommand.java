package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.export.Examples;
import dev.groundwork.core.export.Export;
import dev.groundwork.core.export.ExportedFile;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork render`: the project as plain files. Asks AWS nothing.
@Command(
    name = "render",
    description = "Write templates, parameters and scripts that work without Groundwork.")
final class RenderCommand extends FolderCommand {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write them: ${DEFAULT-VALUE} without it.")
  private Path out = Path.of("rendered");

  RenderCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      ResolvedPlan plan = workspace.resolved();
      if (!plan.missing().isEmpty()) {
        List<String> missing = plan.missing().stream().map(MissingAnswer::name).toList();
        throw Refusal.usage(
            "These answers are missing: "
                + String.join(", ", missing)
                + ". "
                + Sentences.howToAnswer(missing));
      }
      List<MissingAnswer> examples = Examples.standing(plan, workspace.given());
      Path target = ports().folder().resolve(out).normalize();
      Estimate estimate =
          workspace.environments().estimator().estimate(Scenario.of(plan), UsageLevel.TYPICAL);
      Export export =
          new Export(
              workspace.project(),
              plan,
              workspace.names()::of,
              workspace.names()::tags,
              examples,
              estimate);
      export.files().forEach(file -> write(target, file));
      out()
          .println(
              "Wrote " + plan.stacks().size() + " stacks, scripts and pages to " + target + ".");
      for (MissingAnswer example : examples) {
        out().println("An example stands for: " + example.title() + " (" + example.name() + ")");
      }
      if (!examples.isEmpty()) {
        out()
            .println(
                "deploy.sh stops until they are answered. "
                    + Sentences.howToAnswer(examples.stream().map(MissingAnswer::name).toList()));
      }
      out().println("Next: read " + target.resolve("README.md"));
    }
    return ExitStatus.DONE;
  }

  private static void write(Path folder, ExportedFile file) {
    Path path = folder.resolve(file.path());
    DurableFile.replace(path, file.text());
    if (file.executable() && !path.toFile().setExecutable(true)) {
      throw Refusal.failed("Could not make " + path + " executable.");
    }
  }
}
