package dev.groundwork.ui.move;

import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.MarkdownView;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Draws the acts of a move, one under the other.
final class ActNodes {
  private final Links links;
  private final Texts texts;

  /// What the next act would do; it stands in the act's row.
  private final GridPane effects = Nodes.styled(new GridPane(), "move-effects");

  ActNodes(Links links, Texts texts) {
    this.links = links;
    this.texts = texts;
  }

  /// Rows, and the line before the first that can't be undone.
  List<Node> rows(List<ActRow> acts) {
    List<Node> nodes = new ArrayList<>();
    for (ActRow row : acts) {
      if (row.noReturn()) {
        nodes.add(Nodes.wrapped(texts.get("move.noReturn"), "move-no-return"));
      }
      nodes.add(row(row));
    }
    return nodes;
  }

  /// Says what the next act would do.
  void effects(List<Turn.Effect> what) {
    effects.getChildren().clear();
    for (int i = 0; i < what.size(); i++) {
      Label stack = Nodes.wrapped(what.get(i).stack(), "small", "strong");
      Label effect = Nodes.wrapped(what.get(i).what(), "small");
      stack.setMaxWidth(180);
      GridPane.setHgrow(effect, Priority.ALWAYS);
      GridPane.setValignment(stack, VPos.TOP);
      effects.addRow(i, stack, effect);
    }
    Nodes.show(effects, !what.isEmpty());
  }

  private Node row(ActRow row) {
    boolean next = row.state() == ActRow.State.NEXT;
    Label name = Nodes.wrapped(row.title(), next ? "strong" : "act");
    HBox head = new HBox(8, name, Nodes.filler());
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(24);
    if (row.yours() && row.state() != ActRow.State.DONE) {
      head.getChildren().add(badge("move.state.yours", "badge-yours"));
    }
    switch (row.state()) {
      case DONE -> head.getChildren().add(badge("move.state.done", "badge-new"));
      case NEXT -> head.getChildren().add(badge("move.state.next", "badge-changed"));
      case TO_COME -> {}
    }
    VBox body = new VBox(3, head);
    if (row.state() != ActRow.State.DONE) {
      body.getChildren().add(Nodes.wrapped(row.undo(), "small", "muted"));
    }
    if (next) {
      VBox.setMargin(effects, new Insets(6, 0, 0, 0));
      body.getChildren().add(effects);
    }
    if (!row.guide().isEmpty()) {
      body.getChildren()
          .add(Nodes.styled(new VBox(new MarkdownView(row.guide(), links, texts)), "move-guide"));
    }
    HBox.setHgrow(body, Priority.ALWAYS);
    HBox line = Nodes.styled(new HBox(number(row), body), "move-act");
    if (next) {
      line.getStyleClass().add("next");
    }
    if (row.number() == 1) {
      line.getStyleClass().add("first");
    }
    if (row.noReturn()) {
      line.getStyleClass().add("past-return");
    }
    line.setId("act-" + row.number());
    return line;
  }

  private static StackPane number(ActRow row) {
    return switch (row.state()) {
      case DONE -> number(Nodes.styled(new Region(), "move-tick"), "done");
      case NEXT -> number(Nodes.label(String.valueOf(row.number())), "next");
      case TO_COME -> number(Nodes.label(String.valueOf(row.number())), "to-come");
    };
  }

  private static StackPane number(Node inside, String state) {
    StackPane pane = Nodes.styled(new StackPane(inside), "move-number", state);
    // It stands beside the first line, however many there are.
    pane.setMaxHeight(Region.USE_PREF_SIZE);
    return pane;
  }

  private Label badge(String key, String style) {
    Label badge = Nodes.label(texts.get(key), "badge", style);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }
}
