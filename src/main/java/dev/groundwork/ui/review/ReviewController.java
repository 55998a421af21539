package dev.groundwork.ui.review;

import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.control.FirstMoment;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.control.ReviewCard;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds the review to its view model.
public final class ReviewController {
  private final ReviewViewModel model;
  private final Texts texts;

  /// What applies stands where the button stood that led here, and Continue will: who clicks twice
  /// has read nothing.
  private final FirstMoment unread = new FirstMoment();

  @FXML private Label title;
  @FXML private Label asking;
  @FXML private VBox problem;
  @FXML private VBox stacks;
  @FXML private Label missing;
  @FXML private VBox redStop;
  @FXML private Label redStopTitle;
  @FXML private Label redStopText;
  @FXML private Label confirmLabel;
  @FXML private TextField confirm;
  @FXML private VBox limit;
  @FXML private Label limitText;
  @FXML private CheckBox limitTaken;
  @FXML private Button back;
  @FXML private Button again;
  @FXML private Button apply;

  /// With its view model.
  public ReviewController(ReviewViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(model.title());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    missing.setText(model.missing());
    Nodes.show(missing, !model.missing().isEmpty());
    confirmLabel.setText(texts.get("review.confirm", model.projectName()));
    Nodes.name(confirm, confirmLabel.getText());
    confirm.textProperty().bindBidirectional(model.typedName());
    boolean over = !model.overLimit().isEmpty();
    limitText.setText(over ? model.overLimit() : model.limitUnsure());
    Nodes.show(limit, !limitText.getText().isEmpty());
    Nodes.show(limitTaken, over);
    limitTaken.selectedProperty().bindBidirectional(model.overLimitTaken());
    model.reviews().subscribe(this::show);
    model.problem().subscribe(it -> Nodes.show(again, it.isPresent()));
    apply.disableProperty().bind(model.ready().and(unread.over()).not());
    apply.setText(model.applyLabel());
    apply.setOnAction(_ -> model.apply());
    again.setOnAction(_ -> model.load());
    back.setOnAction(_ -> model.back());
  }

  private void show(Optional<List<StackReview>> reviews) {
    boolean asked = reviews.isEmpty() && model.problem().get().isEmpty();
    if (reviews.isPresent()) {
      unread.begin();
    }
    Nodes.show(asking, asked);
    stacks
        .getChildren()
        .setAll(
            reviews.stream()
                .flatMap(List::stream)
                .map(
                    it ->
                        (Node)
                            new ReviewCard(
                                it,
                                model.definition(it.stack()),
                                model.price(it),
                                model::stays,
                                texts))
                .toList());
    Nodes.show(redStop, model.mustConfirm());
    redStopTitle.setText(model.redStopTitle());
    redStopText.setText(model.redStopText());
  }
}
