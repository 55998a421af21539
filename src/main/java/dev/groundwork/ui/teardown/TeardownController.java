package dev.groundwork.ui.teardown;

import dev.groundwork.ui.control.CopyButton;
import dev.groundwork.ui.control.LinkButton;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the teardown's screen to its view model.
public final class TeardownController {
  /// In a narrow window what goes stands below its stack's name rather than beside it.
  private static final double NARROW_BELOW = 680;

  private final TeardownViewModel model;
  private final Links links;
  private final Texts texts;

  @FXML private VBox teardown;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private VBox problem;
  @FXML private Label headWhat;
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
    ObservableValue<Boolean> narrow =
        teardown.widthProperty().map(it -> it.doubleValue() < NARROW_BELOW);
    narrow.subscribe(it -> showRows(model.rows().get(), it));
    model.rows().subscribe(it -> showRows(it, narrow.getValue()));
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

  private void showRows(Optional<List<TeardownRow>> found, boolean narrow) {
    Nodes.show(headWhat, !narrow);
    rows.getChildren()
        .setAll(found.stream().flatMap(List::stream).map(it -> row(it, narrow)).toList());
  }

  private Node row(TeardownRow row, boolean narrow) {
    CheckBox goes = new CheckBox();
    goes.setId("goes-" + row.row().stack());
    goes.selectedProperty().bindBidirectional(row.goes());
    Nodes.name(goes, texts.get("teardown.row.name", row.row().title()));
    Label title = Nodes.wrapped(row.row().title(), "strong");
    Node fate = fate(row);
    HBox.setHgrow(narrow ? title : fate, Priority.ALWAYS);
    Label time = Nodes.label(row.time(), "muted", "teardown-time");
    Label saves = Nodes.label("", "teardown-saves");
    saves.textProperty().bind(row.saves());
    HBox line = new HBox(10, goes, title, buttons(row), time, saves);
    line.setAlignment(Pos.CENTER_LEFT);
    if (narrow) {
      title.setMaxWidth(Double.MAX_VALUE);
      return Nodes.styled(new VBox(2, line, Nodes.styled(fate, "teardown-below")), "teardown-row");
    }
    Nodes.styled(title, "teardown-stack");
    line.getChildren().add(2, fate);
    return Nodes.styled(line, "teardown-row");
  }

  private static Node fate(TeardownRow row) {
    Label what = Nodes.wrapped(row.what());
    what.setMaxWidth(Double.MAX_VALUE);
    Label stays = Nodes.wrapped("", "small", "muted");
    Nodes.message(stays, row.stays());
    VBox fate = new VBox(3, what, stays);
    fate.setAlignment(Pos.CENTER_LEFT);
    return fate;
  }

  private Node buttons(TeardownRow row) {
    HBox buttons =
        new HBox(
            new CopyButton(texts.get("teardown.copy", row.row().title()), row.row().stackId()));
    model
        .console(row)
        .map(page -> new LinkButton(consoleName(row), () -> links.open(page)))
        .ifPresent(buttons.getChildren()::add);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private String consoleName(TeardownRow row) {
    return texts.get("teardown.console", row.row().title());
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
