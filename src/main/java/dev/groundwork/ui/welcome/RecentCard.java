package dev.groundwork.ui.welcome;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A project of before: a button that goes on with it, and one that takes it off the list.
final class RecentCard extends HBox {
  RecentCard(RecentProject project, Texts texts, Runnable open, Runnable forget) {
    getStyleClass().add("recent");
    setAlignment(Pos.CENTER_LEFT);
    Label name = Nodes.label(project.name(), "strong");
    Label about = Nodes.label(project.about(), "small", project.usable() ? "muted" : "bad");
    about.setTextOverrun(OverrunStyle.ELLIPSIS);
    HBox head = new HBox(8, name, Nodes.filler());
    if (!project.monthly().isEmpty()) {
      Label monthly = Nodes.label(project.monthly(), "small", "strong");
      monthly.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(monthly);
    }
    head.setAlignment(Pos.BASELINE_LEFT);
    VBox content = new VBox(2, head, about);
    if (!project.stopped().isEmpty()) {
      content.getChildren().add(Nodes.label(project.stopped(), "small"));
    }
    Node goOn = project.usable() ? button(project, content, texts, open) : plain(content);
    HBox.setHgrow(goOn, Priority.ALWAYS);
    Button remove = new Button();
    remove.setId("forget-" + project.name());
    remove.getStyleClass().add("icon-button");
    remove.setGraphic(Nodes.styled(new Region(), "icon", "icon-remove"));
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(_ -> forget.run());
    Nodes.explain(remove, texts.get("welcome.recent.forget", project.name()));
    getChildren().setAll(goOn, remove);
  }

  private static Node plain(VBox content) {
    return Nodes.styled(new HBox(content), "recent-open");
  }

  private static Button button(RecentProject project, VBox content, Texts texts, Runnable open) {
    Button button = new Button();
    button.setId("recent-" + project.name());
    button.getStyleClass().setAll("recent-open");
    button.setGraphic(content);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setOnAction(_ -> open.run());
    String name =
        project.stopped().isEmpty()
            ? texts.get("welcome.recent.name", project.name(), project.about())
            : texts.get("welcome.recent.continue", project.name(), project.stopped());
    Nodes.explain(
        button,
        project.monthly().isEmpty()
            ? name
            : texts.get("welcome.recent.costs", name, project.monthly()));
    return button;
  }
}
