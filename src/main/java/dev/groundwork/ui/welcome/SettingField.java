package dev.groundwork.ui.welcome;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A field for one of the plan's settings.
final class SettingField extends VBox {
  SettingField(SettingViewModel setting, Texts texts) {
    getStyleClass().add("field");
    TextField field = new TextField();
    field.setId("setting-" + setting.setting().id());
    field.textProperty().bindBidirectional(setting.answer());
    if (setting.setting().proposal().isEmpty()) {
      field.setPromptText(texts.get("welcome.setting.later"));
    }
    field.setTooltip(new Tooltip(setting.setting().description()));
    Label caption = Nodes.label(setting.setting().title(), "caption");
    caption.setLabelFor(field);
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, setting.problem());
    getChildren().setAll(caption, field, problem);
  }
}
