package dev.groundwork.ui.teardown;

import dev.groundwork.ui.control.CopyButton;
import dev.groundwork.ui.control.LinkButton;
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
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the teardown's screen to its view model.
public final class TeardownController {
  private static final double SAVES = 72;

  private final TeardownViewModel model;
  private final Links links;
  private final Texts texts;

  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private VBox problem;
  @FXML private VBox rows;
  @FXML private VBox snapshots;
  @FXML private RadioButton keep;
  @FXML private RadioButton none;
  @FXML private VBox confirmBox;
  @FXML private Label confirmTitle;
  @FXML private Label confirmLabel;
  @FXML private TextField confirm;
  @FXML private Button back;
  @FXML private Label why;
  @FXML private Button tearDown;

  /// @param links opens pages of AWS's console
  public TeardownController(TeardownViewModel model, Links links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(model.title());
    subtitle.setText(model.subtitle());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    model.rows().subscribe(this::showRows);
    model.shown().subscribe(this::show);
    ToggleGroup group = new ToggleGroup();
    keep.setToggleGroup(group);
    none.setToggleGroup(group);
    keep.setSelected(true);
    keep.selectedProperty().bindBidirectional(model.keepSnapshots());
    confirmLabel.setText(texts.get("teardown.confirm", model.projectName()));
    Nodes.name(confirm, confirmLabel.getText());
    confirm.textProperty().bindBidirectional(model.typedName());
    back.setOnAction(_ -> model.back());
    tearDown.setOnAction(_ -> model.tearDown());
  }

  private void showRows(Optional<List<TeardownRow>> found) {
    rows.getChildren().setAll(found.stream().flatMap(List::stream).map(this::row).toList());
  }

  private Node row(TeardownRow row) {
    CheckBox goes = new CheckBox();
    goes.setId("goes-" + row.row().stack());
    goes.selectedProperty().bindBidirectional(row.goes());
    Nodes.name(goes, texts.get("teardown.row.name", row.row().title()));
    Label title = Nodes.wrapped(row.row().title(), "strong");
    title.setMinWidth(180);
    title.setMaxWidth(180);
    Label what = Nodes.wrapped(row.what());
    what.setMaxWidth(Double.MAX_VALUE);
    Label stays = Nodes.wrapped("", "small", "muted");
    Nodes.message(stays, row.stays());
    VBox fate = new VBox(3, what, stays);
    fate.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(fate, Priority.ALWAYS);
    Label saves = Nodes.label(row.saves());
    saves.setMinWidth(SAVES);
    saves.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    HBox buttons =
        new HBox(
            new CopyButton(texts.get("teardown.copy", row.row().title()), row.row().stackId()));
    model
        .console(row)
        .ifPresent(
            page ->
                buttons
                    .getChildren()
                    .add(
                        new LinkButton(
                            texts.get("teardown.console", row.row().title()),
                            () -> links.open(page))));
    buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    buttons.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return Nodes.styled(new HBox(10, goes, title, fate, buttons, saves), "teardown-row");
  }

  private void show(TeardownViewModel.Shown shown) {
    tearDown.setText(shown.label());
    tearDown.setDisable(!shown.why().isEmpty());
    why.setText(shown.why().isEmpty() ? shown.saves() : shown.why());
    Nodes.show(snapshots, shown.databases());
    keep.setText(shown.keep());
    confirmTitle.setText(shown.confirm());
    Nodes.show(confirmBox, shown.mustConfirm());
  }
}
