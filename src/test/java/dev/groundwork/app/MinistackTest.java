package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole engine against a CloudFormation that others wrote: what the rehearsal, which is ours,
/// can't prove.
///
/// What ministack 1.4.21 can't do, so that it isn't tried here: `AWS::Budgets::Budget` and
/// `AWS::RDS::DBSubnetGroup` (unsupported types), `AWS::ECS::Service` (fails inside),
/// `DescribeEvents` and `UpdateTerminationProtection` (no such actions), replacement and scope in
/// change sets, capabilities. Those are covered by the rehearsal's own tests against AWS's
/// documentation.
class MinistackTest {
  private static final List<String> STACKS = List.of("network", "registry", "cluster");

  @TempDir Path folder;

  private Workspace workspace;
  private boolean confirm;
  private final VirtualThreads threads = new VirtualThreads();

  @BeforeEach
  void openAProjectOfItsOwn() {
    String endpoint = Parts.require("GROUNDWORK_MINISTACK");
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    ProjectFolder project = ProjectFolder.at(folder);
    Random random = new Random();
    String id = Project.newId(random);
    project.save(
        new Project(
            id,
            "m" + id.substring(3, 9),
            "super-lean",
            "main",
            "testing",
            "us-east-1",
            Map.of(),
            Map.of("limit", "80")));
    project.savePrivate(Map.of("email", "you@example.com", "own-address", "203.0.113.7/32"));
    project.save(
        new Target.Account(Optional.empty(), Optional.of(URI.create(endpoint)), Optional.empty()));
    workspace =
        Workspace.open(
            project,
            new Ports(
                PlanCatalog.bundled(),
                PriceBook.bundled(),
                (folder, target, region) ->
                    new DeletingByName(
                        new Connections(Map.of(), 1_000).connect(folder, target, region), region),
                Optional::empty,
                threads,
                random));
  }

  @AfterEach
  void close() {
    if (workspace != null) {
      workspace.close();
    }
    threads.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void buildsFindsNothingToDoChangesAndRemoves() throws Exception {
    assertThat(apply(STACKS).stacks().values()).hasOnlyElementsOfType(StackOutcome.Applied.class);
    assertThat(apply(STACKS).stacks().values()).hasOnlyElementsOfType(StackOutcome.Unchanged.class);

    workspace.choose(ParameterRef.parse("registry.ImagesKept"), "5");
    assertThat(workspace.review(selection(List.of("registry"))))
        .extracting(StackReview::kind)
        .containsExactly(StackReview.Kind.CHANGED);
    // ministack calls every replacement conditional, so that the red stop stands in the way.
    assertThat(apply(STACKS).stacks().get("registry")).isInstanceOf(StackOutcome.Declined.class);
    confirm = true;
    assertThat(apply(STACKS).stacks().get("registry")).isEqualTo(new StackOutcome.Applied());

    assertEverythingGoes();
  }

  @Test
  void namesTheCulpritOfAFailedStackAndRemovesTheHusk() throws Exception {
    OperationOutcome outcome = apply(List.of("network", "database"));

    assertThat(outcome.stacks().get("network")).isEqualTo(new StackOutcome.Applied());
    assertThat(outcome.stacks().get("database"))
        .isInstanceOfSatisfying(
            StackOutcome.Failed.class,
            failed ->
                assertThat(failed.rootCause().map(StackEvent::type))
                    .contains("AWS::RDS::DBSubnetGroup"));

    assertEverythingGoes();
  }

  private void assertEverythingGoes() throws InterruptedException {
    takeDown();
    // What watches the costs of what stays goes when it is all there is.
    takeDown();
    assertThat(workspace.status().stacks()).allMatch(it -> it.description().isEmpty());
  }

  private void takeDown() throws InterruptedException {
    Certificate certificate =
        workspace.teardown(
            new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, workspace.project().name()),
            _ -> {});
    assertThat(certificate.complete()).as("%s", certificate).isTrue();
  }

  private OperationOutcome apply(List<String> stacks) throws InterruptedException {
    return workspace.apply(selection(stacks), _ -> confirm, _ -> {});
  }

  private Selection selection(List<String> stacks) {
    List<Step> steps =
        workspace.plan().steps().stream()
            .filter(step -> step instanceof Step.StackStep it && stacks.containsAll(it.stacks()))
            .toList();
    return new Selection("test", steps);
  }
}
