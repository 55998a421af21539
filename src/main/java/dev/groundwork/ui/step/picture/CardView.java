package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing.Box;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.step.picture.Picture.Card;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A resource in the picture: what it is, what it costs, how far it is.
final class CardView extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
  private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");

  private static final double TWO_LINES = 31;
  private static final double INSETS = 18;

  private final Label title = Nodes.label("", "card-title");
  private final Label price = Nodes.label("", "card-note");
  private final Region mark = Nodes.styled(new Region(), "card-mark");
  private final StackPane state = Nodes.styled(new StackPane(mark), "card-state");
  private String shown = "";

  CardView(Card it, Box box) {
    getStyleClass().setAll("resource-card", it.subject().category().style());
    setId("resource-" + it.id());
    StackPane icon =
        Nodes.styled(new StackPane(Nodes.styled(new Region(), "card-glyph")), "card-icon");
    title.setWrapText(true);
    title.setMaxHeight(TWO_LINES);
    HBox below = new HBox(6, price, Nodes.filler(), state);
    below.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(2, title, below);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(8, icon, words);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(box.width() - INSETS);
    content.setMaxWidth(box.width() - INSETS);
    setGraphic(content);
    setTooltip(new Tooltip(it.subject().title() + "\n" + it.subject().type()));
    // The picture hands the focus from card to card by arrow keys; Tab leaves it.
    setFocusTraversable(false);
    show(it);
  }

  void show(Card card) {
    title.setText(card.subject().title());
    price.setText(card.subject().price());
    Nodes.name(this, card.spoken());
    if (!card.state().style().equals(shown)) {
      state.getStyleClass().remove(shown);
      getStyleClass().remove(shown);
      shown = card.state().style();
      state.getStyleClass().add(shown);
      getStyleClass().add(shown);
    }
  }

  /// How it stands to the card that is looked at.
  void relate(boolean chosen, boolean near, boolean far) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(NEAR, near);
    pseudoClassStateChanged(FAR, far);
  }
}
