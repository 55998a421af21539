package dev.groundwork.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Certificate.ResourceProof;
import dev.groundwork.core.workspace.Certificate.SnapshotProof;
import dev.groundwork.core.workspace.Certificate.StackProof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeftoverTest {
  private static StackProof stack(String id, Fate fate, Optional<Saying> why) {
    return new StackProof(
        id,
        "demo-" + id,
        "arn:aws:cloudformation:eu-west-1:123456789012:stack/demo-" + id + "/1",
        fate,
        why);
  }

  private static List<Leftover> of(
      List<StackProof> stacks, List<ResourceProof> resources, List<SnapshotProof> snapshots) {
    return of(stacks, resources, snapshots, List.of());
  }

  private static List<Leftover> of(
      List<StackProof> stacks,
      List<ResourceProof> resources,
      List<SnapshotProof> snapshots,
      List<Retained> retained) {
    return Leftover.of(
        new Certificate(
            "demo",
            "gw-1",
            "123456789012",
            "us-east-1",
            Instant.EPOCH,
            true,
            false,
            stacks,
            resources,
            snapshots,
            retained,
            "1.00",
            "0.10",
            LocalDate.EPOCH));
  }

  @Test
  void givesTheCommandThatDeletesWhatThePlanRetains() {
    List<Leftover> left =
        of(
            List.of(stack("assets", Fate.GONE, Optional.empty())),
            List.of(
                new ResourceProof(
                    "assets",
                    "Bucket",
                    Optional.of("demo-assets-1x"),
                    "AWS::S3::Bucket",
                    Fate.KEPT),
                new ResourceProof(
                    "assets", "Policy", Optional.of("p"), "AWS::S3::BucketPolicy", Fate.GONE)),
            List.of());

    assertThat(left).hasSize(1);
    Leftover bucket = left.getFirst();
    assertThat(bucket.command())
        .contains("aws s3api delete-bucket --bucket demo-assets-1x --region eu-west-1");
    assertThat(bucket.first().orElseThrow().english()).startsWith("Empty the bucket");
    assertThat(bucket.console().orElseThrow()).contains("demo-assets-1x").contains("eu-west-1");
    assertThat(bucket.why().english()).contains("because it holds data");
  }

  @Test
  void saysOfAKeptStackWhyAndLeavesItsResourcesToIt() {
    List<Leftover> left =
        of(
            List.of(
                stack("zone", Fate.KEPT, Optional.of(Saying.of("leftover.why.shared", "Prod")))),
            List.of(
                new ResourceProof(
                    "zone", "Zone", Optional.of("Z1"), "AWS::Route53::HostedZone", Fate.KEPT)),
            List.of(new SnapshotProof("snap", "db", 20, Fate.KEPT)));

    assertThat(left).extracting(Leftover::name).containsExactly("demo-zone", "snap");
    assertThat(left.getFirst().why().english()).startsWith("It is shared with Prod");
    assertThat(left.getFirst().command()).as("others use it").isEmpty();
    assertThat(left.getLast().command())
        .contains("aws rds delete-db-snapshot --db-snapshot-identifier snap --region us-east-1");
  }

  @Test
  void listsWhatEarlierRemovalsLeftBesideItsOwnEachOnceWithItsPrice() {
    List<Leftover> left =
        of(
            List.of(stack("assets", Fate.GONE, Optional.empty())),
            List.of(
                new ResourceProof(
                    "assets", "Bucket", Optional.of("own"), "AWS::S3::Bucket", Fate.KEPT)),
            List.of(),
            List.of(
                retained("site", "earlier", "AWS::S3::Bucket", "0.02"),
                retained("assets", "own", "AWS::S3::Bucket", "0.13"),
                retained("database", "snap", "AWS::RDS::DBSnapshot", "1.90")));

    assertThat(left)
        .extracting(Leftover::name, it -> it.monthly().orElseThrow())
        .containsExactly(
            tuple("assets.Bucket", Money.usd("0.13")),
            tuple("site.Thing", Money.usd("0.02")),
            tuple("snap", Money.usd("1.90")));
    assertThat(left.get(1).why().english()).startsWith("An earlier removal left it");
    assertThat(left.get(1).command())
        .contains("aws s3api delete-bucket --bucket earlier --region eu-west-1");
  }

  private static Retained retained(String stack, String id, String type, String monthly) {
    return new Retained(
        stack,
        "Thing",
        "arn:aws:cloudformation:eu-west-1:123456789012:stack/demo-" + stack + "/1",
        id,
        type,
        monthly);
  }

  @Test
  void nothingIsLeftOfWhatIsGone() {
    assertThat(
            of(
                List.of(stack("net", Fate.GONE, Optional.empty())),
                List.of(
                    new ResourceProof("net", "Vpc", Optional.of("v"), "AWS::EC2::VPC", Fate.GONE)),
                List.of(new SnapshotProof("snap", "db", 20, Fate.GONE))))
        .isEmpty();
  }

  /// Whatever a bundled plan retains can be deleted by hand.
  @Test
  void everyTypeThatAPlanRetainsHasItsCommand() {
    Set<String> retained =
        PlanCatalog.bundled().plans().stream()
            .flatMap(LeftoverTest::resolved)
            .flatMap(it -> it.stacks().stream())
            .flatMap(it -> it.resolution().resources().stream())
            .filter(it -> retained(it.deletionPolicy()))
            .map(ResolvedResource::type)
            .collect(Collectors.toSet());

    assertThat(retained).contains("AWS::S3::Bucket", "AWS::DynamoDB::Table");
    assertThat(retained).allSatisfy(it -> assertThat(LeftoverRules.of(it)).as(it).isPresent());
  }

  private static Stream<ResolvedPlan> resolved(Plan plan) {
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    return plan.growth().phases().stream()
        .map(it -> PlanResolver.resolve(plan, answers.inPhase(it.id()), KnownOutputs.NONE));
  }

  private static boolean retained(DeletionPolicy policy) {
    return policy == DeletionPolicy.RETAIN || policy == DeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
  }
}
