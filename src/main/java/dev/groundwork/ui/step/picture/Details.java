package dev.groundwork.ui.step.picture;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.step.picture.Picture.Card;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What there is to say about the resource that is looked at.
final class Details extends VBox {
  private final Texts texts;

  Details(Texts texts) {
    this.texts = texts;
    getStyleClass().add("picture-details");
  }

  /// @param chosen empty if none is looked at
  void show(Picture picture, Optional<Card> chosen) {
    getChildren()
        .setAll(
            chosen
                .map(it -> lines(picture, it))
                .orElseGet(
                    () ->
                        List.of(
                            Nodes.label(
                                texts.get("step.picture.choose", picture.cards().size()),
                                "small",
                                "muted"))));
  }

  private List<Node> lines(Picture picture, Card card) {
    List<Node> lines = new ArrayList<>();
    Label price = Nodes.label(texts.get("step.picture.price", card.subject().price()), "small");
    HBox head =
        new HBox(
            10,
            Nodes.label(card.subject().title(), "strong"),
            Nodes.label(card.subject().type(), "small", "muted"),
            Nodes.filler(),
            Nodes.label(
                card.stateWord(), "small", card.state() == Picture.State.FAILED ? "bad" : "muted"),
            price);
    head.setAlignment(Pos.BASELINE_LEFT);
    lines.add(head);
    card.trace().reason().ifPresent(it -> lines.add(Nodes.wrapped(it, "small", "bad")));
    String needs =
        card.near().needs().isEmpty()
            ? texts.get("step.picture.needs.nothing")
            : texts.get("step.picture.needs", names(picture, card.near().needs()));
    String needed =
        card.near().neededBy().isEmpty()
            ? ""
            : " · " + texts.get("step.picture.needed", names(picture, card.near().neededBy()));
    lines.add(Nodes.wrapped(needs + needed, "small", "muted"));
    card.trace().physicalId().ifPresent(it -> lines.add(identifier(it)));
    return lines;
  }

  private static String names(Picture picture, List<String> ids) {
    return picture.cards().stream()
        .filter(it -> ids.contains(it.id()))
        .map(it -> it.subject().title())
        .collect(Collectors.joining(", "));
  }

  private Node identifier(String id) {
    Label text = Nodes.label(id, "mono", "muted");
    text.setMinWidth(0);
    Button copy = Nodes.styled(new Button(texts.get("markdown.copy")), "small-button");
    copy.setId("copyPhysicalId");
    copy.setMinWidth(USE_PREF_SIZE);
    Nodes.name(copy, texts.get("markdown.copy.named", id));
    copy.setOnAction(_ -> Clip.copy(id));
    HBox row = new HBox(10, text, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
