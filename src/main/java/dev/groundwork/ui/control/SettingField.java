package dev.groundwork.ui.control;

import atlantafx.base.controls.CustomTextField;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.ui.session.SettingViewModel;
import dev.groundwork.ui.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A field for one of the plan's settings.
public final class SettingField extends VBox {
  private final CustomTextField field = new CustomTextField();

  /// A field with its label above and the reason below.
  public SettingField(SettingViewModel setting, Texts texts) {
    getStyleClass().add("field");
    Control input = setting.setting().kind() == SettingKind.YES_NO ? box(setting, texts) : field;
    input.setId("setting-" + setting.setting().id());
    input.setTooltip(Nodes.tooltip(setting.setting().description()));
    field.textProperty().bindBidirectional(setting.answer());
    if (setting.setting().kind() == SettingKind.MONEY) {
      field.setRight(Nodes.label(texts.get("welcome.setting.money"), "muted", "unit"));
    }
    if (setting.setting().proposal().isEmpty()) {
      field.setPromptText(texts.get("welcome.setting.later"));
    }
    Label caption = Nodes.wrapped(setting.setting().title(), "caption");
    caption.setLabelFor(input);
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, setting.problem());
    Label note = Nodes.wrapped("", "small", "muted");
    Nodes.message(note, setting.note());
    getChildren().setAll(caption, input, problem, note);
  }

  private static CheckBox box(SettingViewModel setting, Texts texts) {
    CheckBox box = new CheckBox(texts.get("step.field.yes"));
    Nodes.name(box, setting.setting().title());
    setting.answer().subscribe(it -> box.setSelected(it.equals("true")));
    box.setOnAction(_ -> setting.answer().set(box.isSelected() ? "true" : "false"));
    return box;
  }

  /// Says what is taken as long as nobody answers.
  public void example(String words) {
    if (!words.isEmpty()) {
      field.setPromptText(words);
    }
  }
}
