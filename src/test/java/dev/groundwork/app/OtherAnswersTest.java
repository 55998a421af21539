package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.NotPossible;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that stands, and one of the plan's questions answered otherwise: some stacks come in
/// the place of others, on the rehearsal.
class OtherAnswersTest {
  private static final String QUESTION = "static-frontend";

  @TempDir Path path;

  @Test
  void putsStacksInThePlaceOfOthersAndBack() throws Exception {
    try (RehearsedProject project = built()) {
      project.workspace.answer(QUESTION, "true");

      assertThat(states(project))
          .containsEntry("load-balancer", Status.State.CHANGED)
          .containsEntry("registry", Status.State.CHANGED)
          .containsEntry("site", Status.State.OPEN)
          .containsEntry("network", Status.State.DONE);
      assertThat(unchosen(project)).containsExactly("frontend");

      changeOver(project);
      assertThat(unchosen(project)).isEmpty();
      project.metersWhatWasEstimated();

      project.workspace.answer(QUESTION, "false");
      assertThat(unchosen(project)).containsExactly("site-certificate", "site");

      changeOver(project);
      assertThat(unchosen(project)).isEmpty();
      project.tearDown();
    }
  }

  /// It would wait for an output that the load balancer, as it stands, doesn't have.
  @Test
  void appliesNothingThatNeedsWhatStandsWithOtherAnswers() throws Exception {
    try (RehearsedProject project = built()) {
      project.workspace.answer(QUESTION, "true");

      assertThatThrownBy(
              () ->
                  project.workspace.apply(
                      Selection.step(project.workspace.plan(), "site"), _ -> true, _ -> {}))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("Website needs Load balancer as it is chosen now.");
    }
  }

  /// The dashboard reads the service's figures until it is told otherwise.
  @Test
  void removesNothingThatIsStillUsed() throws Exception {
    try (RehearsedProject project = built()) {
      project.workspace.answer(QUESTION, "true");

      assertThatThrownBy(() -> project.workspace.unchosen().remove("", _ -> {}))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("Frontend service is still used");
    }
  }

  private RehearsedProject built() throws InterruptedException {
    RehearsedProject project =
        new RehearsedProject(
            path, "super-lean", "main", "testing", Map.of("domain", "example.com"));
    project.buildEverything();
    return project;
  }

  /// The dashboard waits for what the website, which isn't there, is still to give.
  @Test
  void foreseesWhatComesAndGoesInAStackThatStandsAndWaits() throws Exception {
    try (RehearsedProject project = built()) {
      project.workspace.answer(QUESTION, "true");

      assertThat(project.workspace.review(Selection.all(project.workspace.plan())))
          .filteredOn(it -> it.stack().equals("alarms"))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.kind()).isEqualTo(StackReview.Kind.CHANGED);
                assertThat(it.changes())
                    .extracting(Change::action, Change::logicalId)
                    .containsExactly(tuple(Change.Action.REMOVE, "FrontendProcessorAlarm"));
              });
    }
  }

  private static void changeOver(RehearsedProject project) throws InterruptedException {
    Selection all = Selection.all(project.workspace.plan());
    Money foreseen = project.workspace.unchosen().change(all).then();
    assertThat(project.workspace.apply(all, _ -> true, _ -> {}).reached()).isTrue();
    Money before = project.workspace.meter().runRate().total();
    Money saves = project.workspace.unchosen().saves();
    assertThat(project.workspace.unchosen().remove("", _ -> {}).reached()).isTrue();
    // What the templates retain goes on being billed.
    assertThat(project.workspace.meter().runRate().total().rounded())
        .isEqualTo(foreseen.rounded())
        .isEqualTo(before.minus(saves).rounded());
    assertThat(project.workspace.status().steps())
        .filteredOn(it -> it.state() == Status.State.CHANGED)
        .isEmpty();
  }

  private static Map<String, Status.State> states(RehearsedProject project) {
    return project.workspace.status().steps().stream()
        .collect(Collectors.toMap(Status.StepState::step, Status.StepState::state));
  }

  private static List<String> unchosen(RehearsedProject project) {
    return project.workspace.unchosen().stacks().stream().map(StackDefinition::id).toList();
  }
}
