package dev.groundwork.ui.about;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.CopyButton;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Binds the page about the program to its view model.
public final class AboutController {
  private final AboutViewModel model;
  private final Links links;
  private final Texts texts;

  @FXML private Label version;
  @FXML private GridPane facts;
  @FXML private GridPane parts;
  @FXML private Button copy;
  @FXML private Button back;

  /// @param links opens the pages of what is inside
  public AboutController(AboutViewModel model, Links links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    version.setText(model.version());
    int row = 0;
    for (AboutViewModel.Fact fact : model.facts()) {
      Label label = Nodes.label(fact.label(), "muted");
      label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      facts.addRow(row, label, value(fact));
      row++;
    }
    row = 0;
    for (AboutViewModel.Part part : model.parts()) {
      Hyperlink name = new Hyperlink(part.name());
      Nodes.name(name, texts.get("about.part.name", part.name()));
      name.setOnAction(_ -> links.open(part.page()));
      parts.addRow(row, name, Nodes.label(part.licence(), "muted"));
      row++;
    }
    copy.setOnAction(_ -> Clip.copy(model.details()));
    back.setOnAction(_ -> model.back());
  }

  private Node value(AboutViewModel.Fact fact) {
    Label value = Nodes.wrapped(fact.value());
    if (!fact.value().equals(model.settings())) {
      return value;
    }
    javafx.scene.layout.HBox row =
        new javafx.scene.layout.HBox(
            6, value, new CopyButton(texts.get("about.settings.copy"), model.settings()));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
