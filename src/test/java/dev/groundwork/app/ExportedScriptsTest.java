package dev.groundwork.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import dev.groundwork.aws.AwsAccess;
import dev.groundwork.aws.AwsConnection;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `render` writes works without Groundwork: its scripts, run by the real AWS CLI, build and
/// remove the very stacks that `apply` builds.
class ExportedScriptsTest {
  private static final String REGION = "us-east-1";
  private static final double AT_ONCE = 100_000;

  @TempDir Path folder;

  private final VirtualThreads threads = new VirtualThreads();

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void theScriptsBuildAndRemoveTheSameStacksAsApply() throws Exception {
    Path aws = Path.of(Parts.require("GROUNDWORK_AWS_CLI")).toAbsolutePath();
    Map<String, String> applied = applied();
    assertThat(applied).isNotEmpty();
    assertThat(Main.run("render", "--dir", folder.toString(), "--out", rendered().toString()))
        .isZero();

    RehearsalOptions options =
        new RehearsalOptions(
            folder.resolve("other.json"), 0, AT_ONCE, Optional.empty(), InstantSource.system());
    try (RehearsalServer server = RehearsalServer.start(options);
        AwsConnection other = AwsConnection.open(AwsAccess.rehearsal(REGION, server.endpoint()))) {
      StackGateway stacks = other.stacks(REGION);

      run(aws, server, "deploy.sh", "");
      assertThat(standing(stacks)).isEqualTo(applied);

      String again = run(aws, server, "deploy.sh", "");
      assertThat(again.lines().filter(it -> it.endsWith(": as it is"))).hasSize(applied.size());

      run(aws, server, "teardown.sh", "demo\n");
      assertThat(standing(stacks)).isEmpty();
    }
  }

  @Test
  void theScriptOfOneEnvironmentLeavesWhatAnotherUses() throws Exception {
    Path aws = Path.of(Parts.require("GROUNDWORK_AWS_CLI")).toAbsolutePath();
    Plan plan = PlanCatalog.bundled().plan("serverless");
    ProjectFolder first = ProjectFolder.at(folder);
    first.save(Project.begin(plan, "demo", REGION, new Random(1)));
    first.save(new Target.Rehearsal());
    ProjectFolder second = ProjectFolder.at(folder.resolve("second"));
    second.saveBeside(first);
    second.save(first.project().beside(plan, plan.growth().environments().getLast()));
    Random random = new Random(1);
    for (ProjectFolder each : List.of(first, second)) {
      try (RehearsedProject project = new RehearsedProject(each, random)) {
        project.workspace.apply(Selection.step(plan, "billing-alarms"), _ -> false, _ -> {});
        project.workspace.apply(Selection.step(plan, "tables"), _ -> false, _ -> {});
      }
    }
    Main.run("render", "--dir", second.path().toString(), "--out", rendered().toString());
    RehearsalOptions options =
        new RehearsalOptions(
            first.rehearsalState(), 0, AT_ONCE, Optional.empty(), InstantSource.system());
    try (RehearsalServer server = RehearsalServer.start(options);
        AwsConnection other = AwsConnection.open(AwsAccess.rehearsal(REGION, server.endpoint()))) {
      String said = run(aws, server, "teardown.sh", "demo\n");

      assertThat(said).contains("demo-budget: stays for demo-data");
      assertThat(standing(other.stacks(REGION))).containsOnlyKeys("demo-budget", "demo-data");
    }
  }

  private Path rendered() {
    return folder.resolve("rendered");
  }

  private Map<String, String> applied() throws InterruptedException {
    Random random = new Random(1);
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    ProjectFolder project = ProjectFolder.at(folder);
    project.save(Project.begin(plan, "demo", REGION, random));
    project.save(new Target.Rehearsal());
    Ports ports =
        new Ports(
            PlanCatalog.bundled(),
            PriceBook.bundled(),
            new Connections(Map.of(), AT_ONCE),
            Optional::empty,
            threads,
            random);
    try (Workspace workspace = Workspace.open(project, ports)) {
      workspace.apply(Selection.all(plan), _ -> false, _ -> {});
      return standing(workspace.stacks());
    }
  }

  /// Status, tags and template of each stack, by name.
  private static Map<String, String> standing(StackGateway stacks) {
    return stacks.describeStacks().stream()
        .collect(
            toMap(
                StackDescription::name,
                it -> it.status() + " " + it.tags() + " " + it.outputs().keySet()));
  }

  private String run(Path aws, RehearsalServer server, String script, String typed)
      throws IOException, InterruptedException {
    return new ExportedScripts(rendered(), aws, server).run(script, typed);
  }
}
