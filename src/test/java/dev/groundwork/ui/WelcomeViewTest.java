package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.async.DirectBackground;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class WelcomeViewTest extends UiTest {
  @Test
  void offersPlansWithTheirPricesAndIsReadyToRehearse() {
    open(ports(new PretendAws()), new DirectBackground());

    assertThat(node("plan-super-lean", dev.groundwork.ui.control.ChoiceCard.class).isSelected())
        .isTrue();
    assertThat(node("start", Button.class).isDisabled()).isFalse();
    picture("welcome");
  }
}
