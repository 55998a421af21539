package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.control.CardGrid;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.shell.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// Screens show what their view models say. How they look is [ShotsTest]'s.
class ScreensTest extends UiTest {
  @Test
  void welcomeOffersPlans() {
    Shot.WELCOME.visit(this);

    assertThat(node("plan-super-lean", ChoiceCard.class).isSelected()).isTrue();
  }

  /// In a program without printed offers plans take a moment: the window isn't blank meanwhile.
  @Test
  void welcomeKeepsPlacesForPlansThatAreStillRead() {
    open(ports(new PretendAws()), new StalledBackground());

    assertThat(fx(() -> node("cards", CardGrid.class).getChildren())).hasSize(6);
    assertThat(node("audience", Label.class).getText()).isEqualTo("Reading the plans …");
    picture("welcome-reading");
  }

  @Test
  void welcomeSaysWhoAProfileIsAndWhyANameCantBe() {
    Shot.WELCOME_ACCOUNT.visit(this);

    assertThat(node("identity", Label.class).getText())
        .isEqualTo("Account 123456789012 · arn:aws:iam::123456789012:user/ada");
    assertThat(node("nameProblem", Label.class).isVisible()).isTrue();
  }

  @Test
  void linksOfAGuideLeadOut() {
    Shot.GUIDE.visit(this);

    fx(
        () -> {
          ((Hyperlink) scene().lookup(".markdown .hyperlink")).fire();
          return true;
        });

    assertThat(opened).containsExactly("https://aws.amazon.com");
  }

  @Test
  void aTaskSaysWhatWaits() {
    Shot.TASK.visit(this);

    assertThat(node("state", Label.class).getText()).isEqualTo("Waits for you");
  }

  @Test
  void aStepCantBeReviewedWithAValueThatCantBe() {
    Shot.STEP_INVALID.visit(this);

    assertThat(node("review", Button.class).isDisabled()).isTrue();
  }

  @Test
  void aReviewStopsBeforeDataIsLost() {
    Shot.REVIEW_RED_STOP.visit(this);

    assertThat(node("redStop", VBox.class).isVisible()).isTrue();
  }

  @Test
  void escapeAnswersAQuestion() {
    Visit visit = Shot.QUESTION.visit(this);
    raise();

    robot.type(KeyCode.ESCAPE);

    assertThat(visit.wiring().shell().question().get()).isEmpty();
  }

  /// Typed at once, before anything of the question is drawn, and whatever has the focus.
  @Test
  void escapeGivesTheSafeAnswerWhereverTheFocusIs() {
    Wiring wiring = Shot.STEP.visit(this).wiring();
    for (String focused : List.of("review", "")) {
      List<String> given = new ArrayList<>();
      fx(
          () -> {
            Optional.ofNullable(scene().lookup("#" + focused)).ifPresent(Node::requestFocus);
            wiring.shell().ask(question(given));
            press(focused.isEmpty() ? scene() : scene().lookup("#" + focused), KeyCode.ENTER);
            press(focused.isEmpty() ? scene() : scene().lookup("#" + focused), KeyCode.ESCAPE);
            return true;
          });

      assertThat(given).as("with the focus on '" + focused + "'").containsExactly("stay");
    }
  }

  @Test
  void enterPressesWhatHasTheFocusAndNothingElse() {
    Wiring wiring = Shot.STEP.visit(this).wiring();
    List<String> given = new ArrayList<>();
    fx(
        () -> {
          wiring.shell().ask(question(given));
          node("leave", Button.class).requestFocus();
          return true;
        });
    raise();
    robot.type(KeyCode.ENTER);

    assertThat(given).containsExactly("leave");
  }

  /// A button that answers Enter loses it to one that comes after it.
  @Test
  void afterAQuestionEnterIsTheScreensAgain() {
    Visit visit = Shot.QUESTION.visit(this);
    raise();
    settle();
    robot.type(KeyCode.ESCAPE);

    fx(
        () -> {
          node("tabs", TabPane.class).requestFocus();
          return true;
        });
    robot.type(KeyCode.ENTER);

    assertThat(fx(() -> visit.wiring().shell().screen().get())).isInstanceOf(Screen.Review.class);
  }

  @Test
  void escapeClosesTheOverviewOfKeysWhereverTheFocusIs() {
    Shot.STEP.visit(this);
    fx(
        () -> {
          press(scene(), KeyCode.F1);
          press(scene(), KeyCode.ESCAPE);
          return true;
        });

    assertThat(fx(() -> Optional.ofNullable(scene().lookup("#keysPane")))).isEmpty();
  }

  private static Question question(List<String> given) {
    return new Question(
        "Leave?",
        "It goes on.",
        List.of(
            new Question.Act("leave", "Leave", true, () -> given.add("leave")),
            new Question.Act("stay", "Stay", false, () -> given.add("stay"))));
  }

  private static void press(EventTarget target, KeyCode code) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  /// Keys of the robot go to the window in front.
  private void raise() {
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });
  }
}
