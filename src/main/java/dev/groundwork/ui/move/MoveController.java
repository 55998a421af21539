package dev.groundwork.ui.move;

import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the screen of a move to its view model.
public final class MoveController {
  /// What stays free under the act whose turn it is.
  private static final double MARGIN = 12;

  private final MoveViewModel model;
  private final Texts texts;
  private final ActNodes nodes;

  @FXML private Label title;
  @FXML private Label summary;
  @FXML private VBox problem;
  @FXML private ScrollPane scroll;
  @FXML private Node known;
  @FXML private Label phases;
  @FXML private Label price;
  @FXML private Label change;
  @FXML private VBox facts;
  @FXML private VBox acts;
  @FXML private VBox confirmBox;
  @FXML private Label confirmLabel;
  @FXML private TextField confirm;
  @FXML private VBox limit;
  @FXML private Label limitText;
  @FXML private CheckBox limitTaken;
  @FXML private Button back;
  @FXML private Button turnBack;
  @FXML private Label why;
  @FXML private Button act;

  /// @param links opens what guides point to
  public MoveController(MoveViewModel model, Links links, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.nodes = new ActNodes(links, texts);
  }

  @FXML
  void initialize() {
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    confirmLabel.setText(texts.get("move.confirm", model.projectName()));
    Nodes.name(confirm, confirmLabel.getText());
    confirm.textProperty().bindBidirectional(model.typedName());
    limitText.textProperty().bind(model.overLimit().concat(model.limitUnsure()));
    Nodes.present(limit, limitText.textProperty().isNotEmpty());
    Nodes.present(limitTaken, model.overLimit().isNotEmpty());
    limitTaken.selectedProperty().bindBidirectional(model.overLimitTaken());
    model.shown().subscribe(this::show);
    model.turn().subscribe(this::show);
    model.wayBack().subscribe(this::showWayBack);
    acts.heightProperty().subscribe(_ -> scrollToNext());
    scroll.viewportBoundsProperty().subscribe(_ -> scrollToNext());
    back.setOnAction(_ -> model.back());
    turnBack.setOnAction(_ -> model.turnBack());
    act.setOnAction(_ -> model.act());
  }

  private void show(Optional<MoveShown> shown) {
    Nodes.show(known, shown.isPresent());
    shown.ifPresent(
        it -> {
          title.setText(it.title());
          summary.setText(it.summary());
          Nodes.show(summary, !it.summary().isEmpty());
          phases.setText(it.price().phases());
          price.setText(it.price().months());
          change.setText(it.price().change());
          Nodes.show(change, !it.price().change().isEmpty());
          facts.getChildren().setAll(it.facts().stream().map(this::fact).toList());
          Nodes.show(facts, !it.facts().isEmpty());
          List<Node> rows = nodes.rows(it.acts());
          acts.getChildren().setAll(rows);
          Nodes.show(acts, !rows.isEmpty());
        });
  }

  private void show(Turn turn) {
    act.setText(turn.label());
    act.setDisable(!turn.ready());
    Nodes.restyle(act, "button", turn.destroys() ? "destroys" : "primary");
    why.setText(turn.why());
    nodes.effects(turn.what());
    Nodes.show(confirmBox, turn.mustConfirm());
  }

  private void showWayBack(Optional<String> phase) {
    Nodes.show(turnBack, phase.isPresent());
    phase.ifPresent(it -> turnBack.setText(texts.get("move.turnBack", it)));
  }

  /// Who comes back in the middle of a long move sees the act whose turn it is.
  private void scrollToNext() {
    acts.getChildren().stream()
        .filter(it -> it.getStyleClass().contains("next"))
        .findFirst()
        .ifPresent(
            row -> {
              double seen = scroll.getViewportBounds().getHeight();
              double top = acts.getLayoutY() + row.getBoundsInParent().getMinY();
              double bottom = top + row.getBoundsInParent().getHeight() + MARGIN;
              double offset = Math.min(top, Math.max(0, bottom - seen));
              double beyond = scroll.getContent().getLayoutBounds().getHeight() - seen;
              scroll.setVvalue(beyond > 0 ? Math.min(1, offset / beyond) : 0);
            });
  }

  private HBox fact(MoveShown.Fact fact) {
    Label label = Nodes.wrapped(fact.label(), "small", "muted", "move-fact-label");
    Label text = Nodes.wrapped(fact.text(), "small");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = Nodes.styled(new HBox(14, label, text), "move-fact");
    row.setMinWidth(0);
    return row;
  }
}
