package dev.groundwork.app;

import dev.groundwork.app.RehearsalWalkTest.Walk;
import dev.groundwork.aws.AwsAccess;
import dev.groundwork.aws.AwsConnection;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.export.Export;
import dev.groundwork.core.export.ExportedFile;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.CfnLint;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanTemplates;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes every bundled plan, in every environment, phase and variant, through everything that can
/// be done with it on the rehearsal, and prints a row for each. It is what the tests of the walks
/// do, in one table. Run by `src/build/every-plan`.
public final class EveryPlan {
  private static final String ROW =
      "%-14s %-12s %-12s %-22s %6s %5s %9s %9s %9s  %-6s %-6s %-5s %-5s %-5s %-7s %s%n";

  private static final double AT_ONCE = 100_000;

  private final Map<String, String> linted = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<Walk> moving = RehearsalWalkTest.beginnings().collect(Collectors.toSet());
  private final PrintStream out;

  private EveryPlan(PrintStream out) {
    this.out = out;
  }

  /// Takes plans through everything and prints the table.
  ///
  /// @param plans ids; every plan without any
  public static void main(String... plans) throws Exception {
    EveryPlan all = new EveryPlan(System.out);
    System.exit(all.run(Set.of(plans)) ? 0 : 1);
  }

  private boolean run(Set<String> plans) throws Exception {
    out.printf(
        ROW,
        "plan",
        "environment",
        "phase",
        "variant",
        "stacks",
        "res.",
        "low",
        "typical",
        "high",
        "lint",
        "render",
        "apply",
        "meter",
        "moves",
        "scripts",
        "left after teardown");
    int rows = 0;
    for (Walk walk : RehearsalWalkTest.walks().toList()) {
      if (plans.isEmpty() || plans.contains(walk.plan())) {
        row(walk);
        rows++;
      }
    }
    out.printf("%n%d rows, %d problems%n", rows, problems.size());
    problems.forEach(out::println);
    return rows > 0 && problems.isEmpty();
  }

  private void row(Walk walk) throws Exception {
    Path folder = Files.createTempDirectory("every-plan");
    try (RehearsedProject project =
        new RehearsedProject(
            folder, walk.plan(), walk.environment(), walk.phase(), walk.settings())) {
      ResolvedPlan plan = project.workspace.resolved();
      Estimate estimate = Estimator.bundled().estimate(Scenario.of(plan), UsageLevel.TYPICAL);
      String more = estimate.complete() ? "" : "+";
      out.printf(
          ROW,
          walk.plan(),
          walk.environment(),
          walk.phase(),
          walk.settings().isEmpty() ? "-" : walk.settings().toString(),
          plan.stacks().size(),
          plan.stacks().stream().mapToInt(it -> it.resolution().resources().size()).sum(),
          dollars(estimate.monthly().low()) + more,
          dollars(estimate.monthly().typical()) + more,
          dollars(estimate.monthly().high()) + more,
          linted.computeIfAbsent(walk.plan(), it -> tried(walk, "lint", () -> lint(it))),
          tried(walk, "render", () -> render(project.workspace, plan, estimate)),
          tried(walk, "apply", () -> done(project::buildEverything)),
          tried(walk, "meter", () -> done(project::metersWhatWasEstimated)),
          moving.contains(walk)
              ? tried(walk, "moves", () -> String.valueOf(project.walkEveryWay()))
              : "-",
          tried(walk, "scripts", () -> scripts(walk, project, folder)),
          tried(walk, "teardown", () -> done(project::tearDown).replace("ok", "nothing")));
      out.flush();
    } finally {
      remove(folder);
    }
  }

  /// A step of a row, which may fail as a test does.
  @FunctionalInterface
  private interface Step {
    String take() throws Exception;
  }

  @FunctionalInterface
  private interface Act {
    void run() throws Exception;
  }

  private static String done(Act act) throws Exception {
    act.run();
    return "ok";
  }

  private String tried(Walk walk, String what, Step step) {
    try {
      return step.take();
    } catch (Exception | AssertionError e) {
      problems.add(walk + ", " + what + ": " + e.getMessage());
      return "FAILED";
    }
  }

  private static String lint(String id) throws IOException, InterruptedException {
    Plan plan = PlanCatalog.bundled().plan(id);
    if (!PlanTemplates.findings(plan).isEmpty()) {
      throw new IllegalStateException(PlanTemplates.findings(plan).toString());
    }
    Optional<String> command =
        Optional.ofNullable(System.getenv("GROUNDWORK_CFN_LINT")).filter(it -> !it.isBlank());
    if (command.isEmpty()) {
      return "ours"; // cfn-lint isn't there
    }
    Path folder = Files.createTempDirectory("every-plan-lint");
    try {
      String findings = CfnLint.findings(command.get(), plan, folder);
      if (!findings.isEmpty()) {
        throw new IllegalStateException(findings);
      }
      return "both";
    } finally {
      remove(folder);
    }
  }

  private static String render(Workspace workspace, ResolvedPlan plan, Estimate estimate) {
    return export(workspace, plan, estimate).files().size() + "f.";
  }

  private static Export export(Workspace workspace, ResolvedPlan plan, Estimate estimate) {
    return new Export(
        workspace.project(),
        plan,
        workspace.names()::of,
        workspace.names()::tags,
        List.of(),
        estimate);
  }

  /// Once a plan, since the AWS CLI takes a second for each call: in a rehearsal of its own the
  /// exported scripts build the stacks that stand here, and remove them.
  private String scripts(Walk walk, RehearsedProject project, Path folder) throws Exception {
    String command = System.getenv("GROUNDWORK_AWS_CLI");
    if (command == null || command.isBlank() || !exported.add(walk.plan())) {
      return "-";
    }
    ResolvedPlan plan = project.workspace.resolved();
    Estimate estimate = Estimator.bundled().estimate(Scenario.of(plan), UsageLevel.TYPICAL);
    Path rendered = folder.resolve("rendered");
    for (ExportedFile file : export(project.workspace, plan, estimate).files()) {
      Path target = rendered.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.text());
    }
    RehearsalOptions options =
        new RehearsalOptions(
            folder.resolve("other.json"), 0, AT_ONCE, Optional.empty(), InstantSource.system());
    try (RehearsalServer server = RehearsalServer.start(options);
        AwsConnection other =
            AwsConnection.open(AwsAccess.rehearsal("us-east-1", server.endpoint()))) {
      ExportedScripts scripts =
          new ExportedScripts(rendered, Path.of(command).toAbsolutePath(), server);
      scripts.run("deploy.sh", "");
      Set<String> made = standing(other);
      Set<String> here =
          project.workspace.stacks().describeStacks().stream()
              .map(StackDescription::name)
              .collect(Collectors.toSet());
      if (!made.equals(here)) {
        throw new IllegalStateException("the scripts made " + made + ", not " + here);
      }
      scripts.run("teardown.sh", project.workspace.project().name() + "\n");
      if (!standing(other).isEmpty()) {
        throw new IllegalStateException("the scripts left " + standing(other));
      }
      return made.size() + " ok";
    }
  }

  private static Set<String> standing(AwsConnection aws) {
    return Stream.of("us-east-1", "us-west-2")
        .flatMap(it -> aws.stacks(it).describeStacks().stream())
        .map(StackDescription::name)
        .collect(Collectors.toSet());
  }

  private static String dollars(Money money) {
    return money.display();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
