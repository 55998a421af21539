package dev.groundwork.cli;

import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.cost.UsageFile;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.UsageLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--usage`: how much use is assumed.
final class UsageOption {
  @Option(
      names = "--usage",
      paramLabel = "low|typical|high|FILE",
      description = "How much use is assumed: a level, or a file in the form of Infracost's.")
  private String usage = "typical";

  /// The level whose lines are listed; with a file, the typical one for what the file leaves out.
  UsageLevel level() {
    return switch (usage) {
      case "low" -> UsageLevel.LOW;
      case "high" -> UsageLevel.HIGH;
      default -> UsageLevel.TYPICAL;
    };
  }

  /// Amounts that hold in place of the plan's.
  ///
  /// @param folder against which the file's path is read
  Usage overrides(Path folder, Plan plan) {
    if (usage.equals("low") || usage.equals("typical") || usage.equals("high")) {
      return Usage.NONE;
    }
    Path file = folder.resolve(usage);
    if (!Files.isReadable(file)) {
      throw Refusal.usage(
          "--usage is low, typical, high or a file, and \""
              + usage
              + "\" is none that can be read.");
    }
    return UsageFile.read(usage, DurableFile.text(file), plan);
  }
}
