package dev.groundwork.ui.project;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.project.EnvironmentRow.Act;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the screen with all environments to its view model.
public final class EnvironmentsController {
  private final EnvironmentsViewModel model;
  private final Texts texts;

  @FXML private VBox problem;
  @FXML private VBox environments;
  @FXML private Button back;
  @FXML private Label total;

  /// With its view model.
  public EnvironmentsController(EnvironmentsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    model.rows().subscribe(this::show);
    total.textProperty().bind(model.total());
    back.setOnAction(_ -> model.back());
  }

  private void show(List<EnvironmentRow> rows) {
    environments.getChildren().setAll(rows.stream().map(this::card).toList());
  }

  private Node card(EnvironmentRow row) {
    HBox head = new HBox(10, Nodes.label(row.title(), "environment-title"));
    if (!row.mark().isEmpty()) {
      head.getChildren().add(Nodes.label(row.mark(), "badge", "badge-new"));
    }
    head.setAlignment(Pos.CENTER_LEFT);
    Label about = Nodes.wrapped(row.about());
    if (row.troubled()) {
      about.getStyleClass().add("warns");
    }
    VBox said = new VBox(4, head, about, Nodes.wrapped(row.place(), "small", "muted"));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    Label price = Nodes.label(row.price(), "strong");
    price.setMinWidth(Region.USE_PREF_SIZE);
    VBox money = new VBox(4, price, Nodes.wrapped(row.shared(), "small", "muted"));
    money.getStyleClass().add("environment-price");
    HBox card = Nodes.styled(new HBox(18, said, money, button(row)), "card");
    card.setId("environment-" + row.id());
    card.setAlignment(Pos.CENTER_LEFT);
    return card;
  }

  private Node button(EnvironmentRow row) {
    Button button =
        new Button(texts.get(row.act() == Act.OPEN ? "environments.open" : "environments.make"));
    button.setId("act-" + row.id());
    button.getStyleClass().add("environment-act");
    if (row.act() == Act.MAKE) {
      button.getStyleClass().add("primary");
    }
    // The place stays taken, so that prices stand under one another.
    button.setVisible(row.act() != Act.NONE);
    Nodes.name(button, row.spoken());
    button.setOnAction(_ -> model.act(row));
    return button;
  }
}
