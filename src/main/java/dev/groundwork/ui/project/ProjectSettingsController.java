package dev.groundwork.ui.project;

import dev.groundwork.ui.control.CardGrid;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.control.SettingField;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the project's settings to their view model.
public final class ProjectSettingsController {
  private final ProjectSettingsViewModel model;
  private final List<String> regions;
  private final Texts texts;

  @FXML private Label title;
  @FXML private VBox problem;
  @FXML private VBox settings;
  @FXML private ComboBox<String> projectRegion;
  @FXML private Label regionFixed;
  @FXML private CardGrid phases;
  @FXML private Label place;
  @FXML private Button elsewhere;
  @FXML private Label folder;
  @FXML private Button copyFolder;
  @FXML private Label id;
  @FXML private Button copyId;
  @FXML private Button back;

  /// @param regions those that prices are known for
  public ProjectSettingsController(
      ProjectSettingsViewModel model, List<String> regions, Texts texts) {
    this.model = model;
    this.regions = regions;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(texts.get("project.title", model.name()));
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    projectRegion.getItems().setAll(regions);
    Choices.show(projectRegion, it -> texts.has("region." + it) ? texts.get("region." + it) : it);
    projectRegion.setOnAction(_ -> model.relocate(projectRegion.getValue()));
    folder.setText(model.folder());
    copyFolder.setOnAction(_ -> Clip.copy(model.folder()));
    id.setText(model.id());
    copyId.setOnAction(_ -> Clip.copy(model.id()));
    elsewhere.setOnAction(_ -> model.elsewhere());
    back.setOnAction(_ -> model.back());
    model.settings().subscribe(this::showSettings);
    model.shown().subscribe(this::show);
  }

  private void showSettings(List<SettingRow> rows) {
    settings.getChildren().setAll(rows.stream().map(this::row).toList());
  }

  private Node row(SettingRow row) {
    SettingField field = new SettingField(row.setting(), texts);
    field.example(
        row.example().isEmpty() ? "" : texts.get("project.setting.example", row.example()));
    field.setPrefWidth(340);
    field.setMinWidth(340);
    VBox notes =
        new VBox(
            2,
            Nodes.wrapped(row.setting().setting().description(), "small"),
            Nodes.wrapped(row.note(), "small", "muted"));
    notes.getStyleClass().add("beside-field");
    HBox.setHgrow(notes, Priority.ALWAYS);
    return new HBox(24, field, notes);
  }

  private void show(Optional<ProjectSettingsViewModel.Shown> shown) {
    shown.ifPresent(
        it -> {
          projectRegion.setValue(it.region());
          projectRegion.setDisable(!it.regionFixed().isEmpty());
          regionFixed.setText(it.regionFixed());
          place.setText(it.place());
          elsewhere.setText(it.placeAct());
          phases.getChildren().setAll(it.phases().stream().map(this::card).toList());
        });
  }

  /// In no group, where an arrow key would select: another phase is no small thing.
  private Node card(PhaseRow row) {
    ChoiceCard card = new ChoiceCard();
    card.setId("phase-" + row.id());
    card.setSelected(row.chosen());
    card.setDisable(!row.possible());
    VBox content =
        new VBox(
            5,
            Nodes.label(row.title(), "strong"),
            new HBox(8, Nodes.wrapped(row.price(), "strong"), Nodes.label(row.change(), "muted")),
            Nodes.wrapped(row.summary(), "small", "muted"));
    row.notes().forEach(it -> content.getChildren().add(Nodes.wrapped(it, "small")));
    card.setGraphic(content);
    Nodes.name(card, texts.get("project.phase.name", row.title(), row.price()));
    card.setOnAction(
        _ -> {
          card.setSelected(row.chosen());
          if (!row.chosen()) {
            model.phase(row.id());
          }
        });
    return card;
  }
}
