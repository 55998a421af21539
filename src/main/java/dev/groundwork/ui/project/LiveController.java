package dev.groundwork.ui.project;

import dev.groundwork.ui.control.AccountPane;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the way to an account to its view model.
public final class LiveController {
  private final LiveViewModel model;
  private final Texts texts;

  @FXML private Label title;
  @FXML private VBox account;
  @FXML private HBox columns;
  @FXML private VBox crosses;
  @FXML private VBox stays;
  @FXML private VBox priceCard;
  @FXML private Label price;
  @FXML private Label missing;
  @FXML private VBox problem;
  @FXML private Button back;
  @FXML private Label why;
  @FXML private Button take;

  /// With its view model.
  public LiveController(LiveViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(model.title());
    account.getChildren().setAll(new AccountPane(model.account(), model::ask, texts));
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    Nodes.show(columns, model.rehearsed());
    Nodes.show(priceCard, model.rehearsed());
    model.crosses().subscribe(it -> list(crosses, it, "+", "good"));
    list(stays, model.stays(), "\u2212", "muted");
    price.setText(model.price());
    Nodes.message(missing, model.missing());
    Nodes.message(why, model.why());
    take.setText(texts.get(model.rehearsed() ? "live.take" : "live.take.other"));
    take.disableProperty().bind(model.why().map(it -> !it.isEmpty()));
    take.setOnAction(_ -> model.take());
    back.setOnAction(_ -> model.back());
  }

  private static void list(VBox box, List<String> lines, String mark, String style) {
    box.getChildren()
        .setAll(
            lines.stream()
                .map(
                    it -> {
                      Label sign = Nodes.label(mark, "mono", style);
                      sign.setMinWidth(12);
                      return new HBox(8, sign, Nodes.wrapped(it));
                    })
                .toList());
  }
}
