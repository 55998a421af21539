package dev.groundwork.ui.session;

import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.ui.text.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The answer to one of the plan's settings, as it is typed.
public final class SettingViewModel {
  private final Setting setting;
  private final Texts texts;
  private final StringProperty answer = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /// Not answered yet, or answered as the plan proposes.
  public SettingViewModel(Setting setting, Texts texts) {
    this.setting = setting;
    this.texts = texts;
    answer.subscribe(
        text ->
            problem.set(
                text.isBlank()
                    ? ""
                    : setting
                        .kind()
                        .problem(given())
                        .map(reason -> texts.get("field.problem", texts.say(reason)))
                        .orElse("")));
    setting.proposal().ifPresent(this::give);
  }

  /// The answer as the project has it; may be empty.
  public String given() {
    String text = answer.get().strip();
    return setting.kind() == SettingKind.MONEY ? texts.numbers().plain(text) : text;
  }

  /// Puts in an answer that the project has.
  public void give(String known) {
    answer.set(setting.kind() == SettingKind.MONEY ? texts.numbers().typed(known) : known);
  }

  /// What is to be said of an answer that can be used; empty if nothing is.
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /// Says something of an answer that can be used.
  public void say(String words) {
    note.set(words);
  }

  /// The question.
  public Setting setting() {
    return setting;
  }

  /// The answer, as typed.
  public StringProperty answer() {
    return answer;
  }

  /// Why the answer can't be used; empty if it can, or if there is none.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
