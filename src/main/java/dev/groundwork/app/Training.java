package dev.groundwork.app;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Walks through what a user does, so that the JVM can record the classes it needs and start
/// quickly with them. The build runs this once for each cache; it is no command of the product.
public final class Training {
  private Training() {}

  /// Sets a rehearsal's first stack up from the command line and takes it down; and opens the
  /// window, if asked.
  ///
  /// @param args `cli`, or `window` for the window too; and a folder to play in
  public static void main(String[] args) throws IOException {
    walk(Files.createTempDirectory(Path.of(args[1]), "project").toString());
    if (args[0].equals("window")) {
      succeed();
    }
    System.exit(0);
  }

  private static void walk(String folder) {
    Plan plan = PlanCatalog.bundled().plans().getFirst();
    succeed("--version");
    succeed("--help");
    succeed("plans", "--json");
    succeed("estimate", plan.id(), "--json");
    succeed("init", plan.id(), "--name", "training", "--rehearsal", "--dir", folder);
    succeed("apply", "--step", firstStackStep(plan).id(), "--yes", "--json", "--dir", folder);
    succeed("status", "--json", "--dir", folder);
    succeed("teardown", "--yes", "--snapshot", "none", "--json", "--dir", folder);
  }

  private static Step firstStackStep(Plan plan) {
    return plan.steps().stream()
        .filter(Step.StackStep.class::isInstance)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the plan " + plan.id() + " has no stack"));
  }

  private static void succeed(String... command) {
    int status = Main.run(command);
    if (status != 0) {
      throw new IllegalStateException(
          "groundwork " + String.join(" ", List.of(command)) + " ended with " + status);
    }
  }
}
