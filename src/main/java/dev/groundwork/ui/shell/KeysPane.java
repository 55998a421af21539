package dev.groundwork.ui.shell;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every shortcut at one look, over the window.
final class KeysPane extends Veil {
  private static final double WIDTH = 760;

  private final Button close;

  KeysPane(List<Command.Group> groups, Texts texts, Runnable onClose) {
    setId("keysPane");
    close = new Button(texts.get("shell.keys.close"));
    close.setId("closeKeys");
    close.getStyleClass().add("primary");
    close.setOnAction(_ -> onClose.run());
    GridPane columns = Nodes.styled(new GridPane(), "keys-columns");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    columns.getColumnConstraints().addAll(half, half);
    int place = 0;
    for (Command.Group group : groups) {
      columns.add(column(group), place % 2, place / 2);
      place++;
    }
    ScrollPane scroll = Nodes.styled(new ScrollPane(columns), "plain");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    HBox buttons = new HBox(Nodes.filler(), close);
    VBox card =
        new VBox(12, Nodes.wrapped(texts.get("shell.keys.title"), "screen-title"), scroll, buttons);
    card.getStyleClass().addAll("card", "question-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    Nodes.name(card, texts.get("shell.keys.title"));
    getChildren().add(card);
  }

  @Override
  Button safe() {
    return close;
  }

  private static Node column(Command.Group group) {
    VBox column = new VBox(7, Nodes.label(group.title(), "small", "strong", "muted"));
    column.setAlignment(Pos.TOP_LEFT);
    for (Command command : group.commands()) {
      command
          .keys()
          .ifPresent(
              keys -> {
                Label name = Nodes.label(command.label());
                HBox row =
                    new HBox(
                        12,
                        name,
                        Nodes.filler(),
                        Nodes.label(keys.getDisplayText(), "keys", "mono"));
                row.setAlignment(Pos.CENTER_LEFT);
                column.getChildren().add(row);
              });
    }
    return column;
  }
}
