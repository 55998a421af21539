package dev.groundwork.ui.growth;

import dev.groundwork.core.growth.Verdict;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.growth.GrowthViewModel.Group;
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

/// Binds the screen about when to grow to its view model.
public final class GrowthController {
  private final GrowthViewModel model;
  private final Texts texts;

  @FXML private Label subtitle;
  @FXML private VBox problem;
  @FXML private VBox moves;
  @FXML private VBox numbers;
  @FXML private Button back;
  @FXML private Label price;
  @FXML private Button again;

  /// With its view model.
  public GrowthController(GrowthViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    subtitle.setText(model.subtitle());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    model.groups().subscribe(this::showNumbers);
    model.moves().subscribe(this::showMoves);
    price.textProperty().bind(model.price());
    again.disableProperty().bind(model.asking());
    again.setOnAction(_ -> model.load());
    back.setOnAction(_ -> model.back());
  }

  private void showMoves(List<MoveCard> cards) {
    moves
        .getChildren()
        .setAll(
            cards.isEmpty()
                ? List.<Node>of(Nodes.wrapped(model.nothing(), "muted"))
                : cards.stream().map(this::card).toList());
    Nodes.show(moves, !cards.isEmpty() || !model.asking().get());
  }

  private Node card(MoveCard card) {
    Label verdict = Nodes.label(card.word(), "badge", style(card.verdict()));
    verdict.setId("verdict-" + card.phase());
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(10, Nodes.wrapped(card.title(), "growth-move"), verdict);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox said =
        new VBox(
            5,
            head,
            Nodes.wrapped(card.sentence()),
            Nodes.wrapped(card.price(), "small", "strong"));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    Button show = new Button(texts.get(model.walks() ? "growth.show" : "growth.choose"));
    show.setId("show-" + card.phase());
    show.setMinWidth(Region.USE_PREF_SIZE);
    if (card.verdict() == Verdict.GO) {
      show.getStyleClass().add("primary");
    }
    show.setOnAction(_ -> model.show(card.phase()));
    HBox row = Nodes.styled(new HBox(18, said, show), "card");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case GO -> "badge-new";
      case CONSIDER -> "badge-changed";
      case STAY -> "badge-stay";
      case UNKNOWN -> "badge-unknown";
    };
  }

  /// Nodes are made once, so that the focus stays where it is while a number is typed.
  private void showNumbers(List<Group> groups) {
    numbers.getChildren().setAll(groups.stream().map(this::group).toList());
  }

  private Node group(Group group) {
    VBox rows = Nodes.styled(new VBox(), "card", "rows");
    group.rows().forEach(row -> rows.getChildren().add(new NumberView(row, texts)));
    rows.getChildren().getFirst().getStyleClass().add("first");
    return new VBox(6, Nodes.wrapped(group.title(), "strong"), rows);
  }
}
