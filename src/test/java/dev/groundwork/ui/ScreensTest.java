package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.control.ChoiceCard;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// Screens show what their view models say. How they look is [ShotsTest]'s.
class ScreensTest extends UiTest {
  @Test
  void welcomeOffersPlans() {
    Shot.WELCOME.visit(this);

    assertThat(node("plan-super-lean", ChoiceCard.class).isSelected()).isTrue();
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

    robot.type(KeyCode.ESCAPE);

    assertThat(visit.wiring().shell().question().get()).isEmpty();
  }
}
