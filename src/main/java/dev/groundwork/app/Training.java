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

  /// Asks what a plan costs; and sets a rehearsal's first stack up and takes it down, or opens the
  /// window.
  ///
  /// @param args `offline`, `cli` or `window`; and a folder to play in
  public static void main(String[] args) throws IOException {
    Plan plan = PlanCatalog.bundled().plans().getFirst();
    String folder = Files.createTempDirectory(Path.of(args[1]), "project").toString();
    walkOffline(plan, folder);
    switch (args[0]) {
      case "offline" -> {}
      case "cli" -> walkThroughAws(plan, folder);
      case "window" -> succeed();
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private static void walkOffline(Plan plan, String folder) {
    succeed("plans", "--json");
    succeed("estimate", plan.id());
    succeed("estimate", plan.id(), "--json");
    succeed("init", plan.id(), "--name", "training", "--rehearsal", "--dir", folder);
    succeed("set", "limit=100", "--dir", folder);
    succeed("render", "--out", folder + "/rendered", "--dir", folder);
    succeed("calendar", "--from", "2026-12-01", "--out", folder + "/plan.ics", "--dir", folder);
  }

  private static void walkThroughAws(Plan plan, String folder) {
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
