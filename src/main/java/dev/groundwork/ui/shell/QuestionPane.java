package dev.groundwork.ui.shell;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A question over the window. Escape gives the safe answer; Enter and Space press the button that
/// has the focus, which is the safe one at first.
final class QuestionPane extends Veil {
  private static final double WIDTH = 520;

  private final HBox buttons = new HBox(10);

  QuestionPane(Question question, Texts texts, Consumer<Question.Act> onAnswer) {
    setId("question");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    for (Question.Act act : question.acts()) {
      Button button = new Button(act.label());
      button.setId(act.id());
      button.getStyleClass().add(act.danger() ? "warns" : "primary");
      button.setOnAction(_ -> onAnswer.accept(act));
      buttons.getChildren().add(button);
    }
    VBox card =
        new VBox(
            12,
            Nodes.wrapped(question.title(), "screen-title"),
            Nodes.wrapped(question.text(), "subtitle"));
    if (!question.detail().isBlank()) {
      card.getChildren().add(details(question, texts));
    }
    card.getChildren().add(buttons);
    card.getStyleClass().addAll("card", "question-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    Nodes.name(card, question.title());
    getChildren().add(card);
  }

  private static HBox details(Question question, Texts texts) {
    Button copy = new Button(texts.get("problem.copy"));
    copy.setId("copyDetails");
    copy.setOnAction(_ -> Clip.copy(question.title() + "\n" + question.detail()));
    copy.setMinWidth(USE_PREF_SIZE);
    HBox details = new HBox(12, Nodes.wrapped(question.detail(), "mono"), Nodes.filler(), copy);
    details.getStyleClass().add("code-block");
    return details;
  }

  @Override
  Button safe() {
    return (Button) buttons.getChildren().getLast();
  }
}
