package dev.groundwork.ui.welcome;

import dev.groundwork.core.disclosure.Disclosure;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import dev.groundwork.ui.welcome.OwnPlansViewModel.Waiting;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A plan of the user's own that can't be chosen yet: why not, and what it would make.
final class OwnPlanCard extends VBox {
  private final Texts texts;

  OwnPlanCard(Waiting waiting, Texts texts, Runnable accept) {
    super(8);
    this.texts = texts;
    getStyleClass().addAll("card", "own-plan");
    switch (waiting) {
      case Waiting.Broken it -> broken(it);
      case Waiting.Unaccepted it -> unaccepted(it, accept);
    }
  }

  private void broken(Waiting.Broken it) {
    getChildren()
        .setAll(
            Nodes.wrapped(texts.get("welcome.own.broken", it.id()), "strong"),
            Nodes.wrapped(texts.get("welcome.own.correct"), "small", "muted"),
            Nodes.wrapped(texts.get("welcome.own.detail", it.reason()), "small", "bad"));
  }

  private void unaccepted(Waiting.Unaccepted it, Runnable accept) {
    VBox makes = new VBox(10);
    Nodes.show(makes, false);
    Hyperlink look = new Hyperlink(texts.get("welcome.own.look"));
    look.setId("look-" + it.plan().id());
    look.setMinWidth(USE_PREF_SIZE);
    look.setOnAction(
        _ -> {
          if (makes.getChildren().isEmpty()) {
            fill(makes, it, accept);
          }
          Nodes.show(makes, !makes.isVisible());
          look.setText(texts.get(makes.isVisible() ? "welcome.own.hide" : "welcome.own.look"));
        });
    VBox words =
        new VBox(
            2,
            Nodes.wrapped(
                texts.get("welcome.own.title", it.plan().plan().introduction().title()), "strong"),
            Nodes.wrapped(texts.get("welcome.own.text"), "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, words, look);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row, makes);
  }

  private void fill(VBox makes, Waiting.Unaccepted it, Runnable accept) {
    Disclosure all = it.makes();
    makes
        .getChildren()
        .setAll(
            Nodes.wrapped(
                texts.get("welcome.own.size", all.stacks(), all.resources(), it.plan().folder()),
                "small"),
            part("welcome.own.roles", all.roles()),
            part("welcome.own.openings", all.openings()),
            part("welcome.own.programs", all.programs()),
            part("welcome.own.foreign", all.foreign()));
    Button button = new Button(texts.get("welcome.own.accept"));
    button.setId("accept-" + it.plan().id());
    button.setOnAction(_ -> accept.run());
    makes.getChildren().add(button);
  }

  private Node part(String title, List<Disclosure.Line> lines) {
    VBox part = new VBox(3, Nodes.label(texts.get(title), "caption"));
    if (lines.isEmpty()) {
      part.getChildren().add(Nodes.label(texts.get("welcome.own.none"), "small", "muted"));
    }
    lines.forEach(it -> part.getChildren().add(row(it)));
    return part;
  }

  private HBox row(Disclosure.Line line) {
    Label where = Nodes.wrapped(line.where(), "small", "own-plan-where");
    Label what = Nodes.wrapped(texts.say(line.what()), "small", "muted");
    HBox.setHgrow(what, Priority.ALWAYS);
    return new HBox(12, where, what);
  }
}
