package dev.groundwork.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.Growth;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job, whole: each bundled plan, in each of its sizes and environments, built, moved from
/// size to size and back, turned round on the way, and taken down on the rehearsal, through the
/// real SDK.
class RehearsalWalkTest {
  @TempDir Path path;

  /// One copy of a plan, in one size.
  ///
  /// @param settings what is answered besides the plan's examples
  record Walk(String plan, String environment, String phase, Map<String, String> settings) {
    @Override
    public String toString() {
      return plan + ", " + environment + ", " + phase + (settings.isEmpty() ? "" : ", " + settings);
    }
  }

  /// Every size, and every phase of a plan once more with each setting that puts one stack in the
  /// place of another.
  static Stream<Walk> walks() {
    return Stream.of(sizes(), variants(), withDomain()).flatMap(it -> it);
  }

  private static Stream<Walk> variants() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan -> {
              String first = plan.growth().environments().getFirst().id();
              return alternatives(plan)
                  .flatMap(
                      setting ->
                          plan.growth().phases().stream()
                              .map(it -> new Walk(plan.id(), first, it.id(), setting)));
            });
  }

  /// What a founder may answer and the examples don't: the plan as it begins, with a domain, in
  /// each of its variants.
  private static Stream<Walk> withDomain() {
    return PlanCatalog.bundled().plans().stream()
        .filter(plan -> !plan.assumptions().examples().settings().containsKey("domain"))
        .filter(plan -> plan.settings().stream().anyMatch(it -> it.id().equals("domain")))
        .flatMap(
            plan -> {
              Environment first = plan.growth().environments().getFirst();
              return Stream.concat(Stream.of(Map.<String, String>of()), alternatives(plan))
                  .map(
                      it -> {
                        Map<String, String> settings = new TreeMap<>(it);
                        settings.put("domain", "example.com");
                        return new Walk(plan.id(), first.id(), first.phase(), settings);
                      });
            });
  }

  private static Stream<Map<String, String>> alternatives(Plan plan) {
    return plan.stacks().stream()
        .flatMap(stack -> stack.placement().unless().stream())
        .distinct()
        .map(setting -> Map.of(setting, "true"));
  }

  /// Every environment in the phase that it begins in, and every other phase in the first one.
  private static Stream<Walk> sizes() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan -> {
              Growth growth = plan.growth();
              String first = growth.environments().getFirst().id();
              Set<String> begun =
                  growth.environments().stream().map(Environment::phase).collect(toSet());
              return Stream.concat(
                  growth.environments().stream()
                      .map(it -> new Walk(plan.id(), it.id(), it.phase(), Map.of())),
                  growth.phases().stream()
                      .filter(it -> !begun.contains(it.id()))
                      .map(it -> new Walk(plan.id(), first, it.id(), Map.of())));
            });
  }

  @ParameterizedTest
  @MethodSource("walks")
  void buildsAPlanSeesItDoneAndProvesThatItIsGone(Walk walk) throws Exception {
    try (RehearsedProject project = open(walk)) {
      project.buildEverything();
      project.metersWhatWasEstimated();

      Certificate certificate = project.tearDown();
      // What watches the costs goes when nothing else is left.
      Set<String> watched =
          certificate.stacks().stream()
              .filter(it -> it.fate() == Fate.KEPT)
              .map(Certificate.StackProof::stack)
              .collect(Collectors.toSet());
      assertThat(certificate.resources())
          .filteredOn(it -> !watched.contains(it.stack()))
          .allSatisfy(
              it ->
                  assertThat(it.fate())
                      .isEqualTo(staysByPolicy(project.workspace, it) ? Fate.KEPT : Fate.GONE));
      assertThat(certificate.snapshots())
          .extracting(Certificate.SnapshotProof::fate)
          .allMatch(Fate.GONE::equals);
    }
  }

  /// Where each environment begins that can move, with each setting that puts one stack in the
  /// place of another.
  static Stream<Walk> beginnings() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan ->
                plan.growth().environments().stream()
                    .filter(it -> movesFrom(it.phase(), plan))
                    .flatMap(
                        it ->
                            Stream.concat(Stream.of(Map.<String, String>of()), alternatives(plan))
                                .map(
                                    settings ->
                                        new Walk(plan.id(), it.id(), it.phase(), settings))));
  }

  private static boolean movesFrom(String phase, Plan plan) {
    return plan.growth().moves().stream().anyMatch(it -> it.from().equals(phase));
  }

  /// Every way that the plan knows, forth and back, one after the other.
  @ParameterizedTest
  @MethodSource("beginnings")
  void movesThroughThePhasesAndBackAndLeavesNothingBehind(Walk walk) throws Exception {
    try (RehearsedProject project = open(walk)) {
      project.buildEverything();
      project.walkEveryWay();
      project.tearDown();
    }
  }

  static Stream<Arguments> moves() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan ->
                plan.growth().moves().stream()
                    .filter(it -> it.acts().size() > 1)
                    .map(it -> Arguments.of(plan.id(), it.from(), it.to())));
  }

  /// With one act of the move left, which may be the one that can't be undone.
  @ParameterizedTest
  @MethodSource("moves")
  void turnsRoundOnTheWayAndIsWhereItBegan(String plan, String from, String to) throws Exception {
    String environment = PlanCatalog.bundled().plan(plan).growth().environments().getFirst().id();
    try (RehearsedProject project = open(new Walk(plan, environment, from, Map.of()))) {
      project.buildEverything();
      int acts = project.workspace.moveTo(to).move().acts().size();
      project.walk(to, acts - 1);
      assertThat(project.workspace.moveUnderWay()).contains(to);

      project.walk(from);

      assertThat(project.workspace.moveUnderWay()).isEmpty();
      project.metersWhatWasEstimated();
    }
  }

  private RehearsedProject open(Walk walk) {
    return new RehearsedProject(
        path, walk.plan(), walk.environment(), walk.phase(), walk.settings());
  }

  private static boolean staysByPolicy(Workspace workspace, Certificate.ResourceProof proof) {
    return workspace
        .resolved()
        .stack(proof.stack())
        .resolution()
        .resource(proof.logicalId())
        .orElseThrow()
        .deletionPolicy()
        .name()
        .startsWith("RETAIN");
  }
}
