package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.shell.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// Opens every screen, looks that it shows what its view model says and that each control has a
/// name, and keeps its picture.
class ScreensTest extends UiTest {
  private final PretendAws aws = new PretendAws();

  @Test
  void welcomeOffersPlansAndSaysWhoAProfileIs() {
    open(ports(aws), new DirectBackground());
    assertThat(node("plan-super-lean", ChoiceCard.class).isSelected()).isTrue();
    shows("welcome");

    fx(
        () -> {
          node("name", TextField.class).setText("Not a name");
          node("account", ChoiceCard.class).fire();
          ComboBox<?> profile = node("profile", ComboBox.class);
          profile.getSelectionModel().selectLast();
          return true;
        });

    assertThat(node("identity", Label.class).getText())
        .isEqualTo("Account 123456789012 · arn:aws:iam::123456789012:user/ada");
    assertThat(node("nameProblem", Label.class).isVisible()).isTrue();
    shows("welcome-account");
  }

  @Test
  void aGuideIsReadableAndItsLinksLeadOut() {
    Wiring wiring = project(new Target.Rehearsal());
    go(wiring, new Screen.OfStep("account"));
    shows("guide");

    fx(
        () -> {
          ((Hyperlink) scene().lookup(".markdown .hyperlink")).fire();
          return true;
        });

    assertThat(opened).containsExactly("https://aws.amazon.com");
  }

  @Test
  void aTaskSaysWhatWaits() {
    Wiring wiring = project(new Target.Rehearsal());
    go(wiring, new Screen.OfStep("first-images"));

    assertThat(node("state", Label.class).getText()).isEqualTo("Waits for you");
    shows("task");
  }

  @Test
  void aStepHasOptionsTemplateChangesAndActivity() {
    Wiring wiring = project(new Target.Rehearsal());
    go(wiring, new Screen.OfStep("database"));
    shows("step");

    for (String tab : List.of("template", "changes", "activity")) {
      int index = List.of("options", "template", "changes", "activity").indexOf(tab);
      fx(
          () -> {
            node("tabs", TabPane.class).getSelectionModel().select(index);
            return true;
          });
      shows("step-" + tab);
    }
  }

  @Test
  void aStepSaysWhyAValueCantBe() {
    Wiring wiring = project(OpenProject.ACCOUNT);
    go(wiring, new Screen.OfStep("database"));
    fx(
        () -> {
          node("field-database-StorageGb", TextField.class).setText("5");
          return true;
        });

    assertThat(node("review", javafx.scene.control.Button.class).isDisabled()).isTrue();
    shows("step-invalid");
  }

  @Test
  void aReviewShowsReplacementsInRed() {
    Wiring wiring = project(OpenProject.ACCOUNT);
    ProjectSession session = session(wiring);
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          session.choose(new ParameterRef("database", "DatabaseName"), "other");
          aws.compareAs(List.of(REPLACEMENT));
          wiring
              .shell()
              .go(new Screen.Review(Selection.step(session.situation().get().plan(), "database")));
          return true;
        });

    assertThat(node("redStop", javafx.scene.layout.VBox.class).isVisible()).isTrue();
    shows("review-red-stop");
  }

  @Test
  void aFailureNamesCauseMeaningAndWayOut() {
    Wiring wiring = project(OpenProject.ACCOUNT);
    aws.refuse("Vpc", "The maximum number of VPCs has been reached.");
    ProjectSession session = session(wiring);
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          wiring.shell().go(new Screen.Running());
          return true;
        });
    shows("apply-failed");

    go(wiring, new Screen.Failure());

    shows("failure");
  }

  @Test
  void aTeardownAsksAndProves() {
    Wiring wiring = project(OpenProject.ACCOUNT);
    ProjectSession session = session(wiring);
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          wiring.shell().go(new Screen.Teardown());
          return true;
        });
    shows("teardown-account");

    fx(
        () -> {
          session.teardownPlan(
              before ->
                  session.teardown(
                      before, new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, "demo")),
              problem -> {
                throw new AssertionError(problem.title());
              });
          Ending ending = session.run().get().orElseThrow().ending().get();
          wiring.shell().go(new Screen.Proof(((Ending.TornDown) ending).certificate()));
          return true;
        });

    shows("certificate-account");
  }

  @Test
  void aQuestionStandsOverTheWindow() {
    Wiring wiring = project(new Target.Rehearsal());
    fx(
        () -> {
          wiring
              .shell()
              .ask(
                  new Question(
                      "AWS is still at work",
                      "2 stacks go on in AWS: Database, Load balancer.",
                      List.of(
                          new Question.Act("closeAnyway", "Leave", true, () -> {}),
                          new Question.Act("stayOpen", "Stay", false, () -> {}))));
          return true;
        });
    shows("question");

    robot.type(javafx.scene.input.KeyCode.ESCAPE);

    assertThat(wiring.shell().question().get()).isEmpty();
  }

  @Test
  void theSmallestWindowHoldsEverything() {
    Wiring wiring = project(new Target.Rehearsal());
    resize(1024, 680);
    go(wiring, new Screen.OfStep("database"));
    shows("small-step");

    go(wiring, new Screen.Welcome());

    shows("small-welcome");
  }

  private static final Change REPLACEMENT =
      new Change(
          Change.Action.MODIFY,
          "Database",
          Optional.of("db-1"),
          "AWS::RDS::DBInstance",
          Change.Replacement.YES,
          Optional.of("ReplaceAndSnapshot"),
          List.of(
              new Change.PropertyChange(
                  "/Properties/DBName",
                  Optional.of("app"),
                  Optional.of("other"),
                  Change.Replacement.YES,
                  Optional.of("DatabaseName"))));

  private Wiring project(Target target) {
    Wiring wiring = open(ports(aws), new DirectBackground());
    fx(
        () -> {
          wiring
              .shell()
              .opened(
                  OpenProject.projects(aws)
                      .create(
                          new Projects.Draft(
                              folder.resolve("demo"),
                              "demo",
                              ports(aws).core().plans().plan("super-lean"),
                              "us-east-1",
                              Map.of("email", "ada@example.com"),
                              target)));
          return true;
        });
    return wiring;
  }

  private static ProjectSession session(Wiring wiring) {
    return wiring.shell().session().get().orElseThrow();
  }

  private static void go(Wiring wiring, Screen screen) {
    fx(
        () -> {
          wiring.shell().go(screen);
          return true;
        });
  }

  private void shows(String name) {
    picture(name);
    assertThat(fx(() -> Names.nameless(scene().getRoot()))).as("controls without a name").isEmpty();
    assertThat(fx(() -> Names.focusable(scene().getRoot()))).isNotEmpty();
  }
}
