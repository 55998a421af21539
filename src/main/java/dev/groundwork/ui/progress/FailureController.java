package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds the failure screen to its view model.
public final class FailureController {
  private final FailureViewModel model;
  private final Texts texts;

  @FXML private Label title;
  @FXML private Label cost;
  @FXML private VBox stacks;
  @FXML private VBox evidenceCard;
  @FXML private Label evidence;
  @FXML private Button tearDown;
  @FXML private Button options;
  @FXML private Button again;

  /// With its view model.
  public FailureController(FailureViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(model.title());
    cost.setText(model.cost());
    Nodes.show(cost, !model.cost().isEmpty());
    stacks.getChildren().setAll(model.failed().stream().map(this::card).toList());
    model
        .evidence()
        .subscribe(
            said -> {
              evidence.setText(String.join("\n", said));
              Nodes.show(evidenceCard, !said.isEmpty());
            });
    tearDown.setOnAction(_ -> model.tearDown());
    options.setOnAction(_ -> model.options());
    again.setOnAction(_ -> model.again());
  }

  private Node card(FailureViewModel.Failed failed) {
    VBox card = Nodes.styled(new VBox(8, Nodes.label(failed.title(), "strong")), "card");
    card.getChildren()
        .add(new ProblemPane(new SimpleObjectProperty<>(Optional.of(failed.problem())), texts));
    if (!failed.cause().isEmpty()) {
      card.getChildren().add(Nodes.wrapped(failed.cause(), "small"));
    }
    return card;
  }
}
