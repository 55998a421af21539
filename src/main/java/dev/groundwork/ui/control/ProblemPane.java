package dev.groundwork.ui.control;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows a problem where it happened: what, what it means, what to do, and AWS's own words for
/// whoever wants to copy them. Takes no room while there is none.
public final class ProblemPane extends VBox {
  private final Texts texts;

  /// Follows a problem that comes and goes.
  public ProblemPane(ObservableValue<Optional<Problem>> problem, Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("note", "danger", "problem-pane");
    setSpacing(4);
    Nodes.present(this, problem.map(Optional::isPresent));
    problem.subscribe(it -> it.ifPresentOrElse(this::show, () -> getChildren().clear()));
  }

  private void show(Problem problem) {
    Label title = Nodes.wrapped(texts.say(problem.title()), "strong");
    Label rest = Nodes.wrapped(texts.say(problem.meaning()) + " " + texts.say(problem.nextStep()));
    getChildren().setAll(title, rest);
    if (!problem.detail().isBlank()) {
      getChildren().add(details(problem));
    }
  }

  private TitledPane details(Problem problem) {
    String text = problem.code() + "\n" + problem.detail();
    Button copy = new Button(texts.get("problem.copy"));
    copy.setId("copyProblem");
    copy.setOnAction(_ -> Clip.copy(text));
    Label words = Nodes.wrapped(text, "mono");
    TitledPane pane =
        new TitledPane(texts.get("problem.details"), new HBox(12, words, Nodes.filler(), copy));
    pane.setId("problemDetails");
    pane.setExpanded(false);
    pane.setAnimated(false);
    Nodes.name(pane, texts.get("problem.details"));
    return pane;
  }
}
