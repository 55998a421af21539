package dev.groundwork.ui.move;

import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.MarkdownView;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the screen of a move to its view model.
public final class MoveController {
  private static final double NUMBER = 24;

  private final MoveViewModel model;
  private final Links links;
  private final Texts texts;

  /// What the next act would do; it stands in the act's row.
  private final VBox what = Nodes.styled(new VBox(3), "move-what");

  @FXML private Label title;
  @FXML private Label summary;
  @FXML private VBox problem;
  @FXML private Label phases;
  @FXML private Label price;
  @FXML private Label change;
  @FXML private VBox overlapCard;
  @FXML private Label overlap;
  @FXML private VBox downtimeCard;
  @FXML private Label downtime;
  @FXML private VBox acts;
  @FXML private VBox confirmBox;
  @FXML private Label confirmLabel;
  @FXML private TextField confirm;
  @FXML private Button back;
  @FXML private Label why;
  @FXML private Button act;

  /// @param links opens what guides point to
  public MoveController(MoveViewModel model, Links links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    confirmLabel.setText(texts.get("move.confirm", model.projectName()));
    Nodes.name(confirm, confirmLabel.getText());
    confirm.textProperty().bindBidirectional(model.typedName());
    model.shown().subscribe(this::show);
    model.turn().subscribe(this::show);
    back.setOnAction(_ -> model.back());
    act.setOnAction(_ -> model.act());
  }

  private void show(Optional<MoveShown> shown) {
    shown.ifPresent(
        it -> {
          title.setText(it.title());
          summary.setText(it.summary());
          Nodes.show(summary, !it.summary().isEmpty());
          phases.setText(it.phases());
          price.setText(it.price());
          change.setText(it.change());
          overlap.setText(it.overlap());
          Nodes.show(overlapCard, !it.overlap().isEmpty());
          downtime.setText(it.downtime());
          Nodes.show(downtimeCard, !it.downtime().isEmpty());
          acts.getChildren().setAll(it.acts().stream().flatMap(row -> row(row).stream()).toList());
          Nodes.show(acts, !it.acts().isEmpty());
        });
  }

  private void show(MoveViewModel.Turn turn) {
    act.setText(turn.label());
    act.setDisable(!turn.ready());
    Nodes.restyle(act, "button", turn.destroys() ? "destroys" : "primary");
    why.setText(turn.why());
    what.getChildren().setAll(turn.what().stream().map(Nodes::wrapped).toList());
    Nodes.show(what, !turn.what().isEmpty());
    Nodes.show(confirmBox, turn.mustConfirm());
  }

  private List<Node> row(ActRow row) {
    List<Node> nodes = new ArrayList<>();
    if (row.noReturn()) {
      nodes.add(Nodes.wrapped(texts.get("move.noReturn"), "move-no-return"));
    }
    Label number = Nodes.label(row.number() + ".", "muted");
    number.setMinWidth(NUMBER);
    boolean next = row.state() == ActRow.State.NEXT;
    Label name = Nodes.wrapped(row.title(), next ? "strong" : "act");
    HBox head = new HBox(8, name, Nodes.filler());
    head.setAlignment(Pos.CENTER_LEFT);
    if (row.yours() && row.state() != ActRow.State.DONE) {
      head.getChildren().add(badge("move.state.yours", "badge-yours"));
    }
    switch (row.state()) {
      case DONE -> head.getChildren().add(badge("move.state.done", "badge-new"));
      case NEXT -> head.getChildren().add(badge("move.state.next", "badge-changed"));
      case TO_COME -> {}
    }
    VBox body = new VBox(4, head, Nodes.wrapped(row.undo(), "small", "muted"));
    if (next) {
      body.getChildren().add(what);
    }
    if (!row.guide().isEmpty()) {
      body.getChildren().add(new MarkdownView(row.guide(), links, texts));
    }
    HBox.setHgrow(body, Priority.ALWAYS);
    HBox line = Nodes.styled(new HBox(number, body), "move-act");
    line.setId("act-" + row.number());
    nodes.add(line);
    return nodes;
  }

  private Label badge(String key, String style) {
    Label badge = Nodes.label(texts.get(key), "badge", style);
    badge.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return badge;
  }
}
