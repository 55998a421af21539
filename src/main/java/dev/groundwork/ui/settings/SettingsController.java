package dev.groundwork.ui.settings;

import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.session.Preferences;
import dev.groundwork.ui.session.Preferences.Language;
import dev.groundwork.ui.session.Preferences.Motion;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// Binds the settings to their view model.
public final class SettingsController {
  private final SettingsViewModel model;
  private final PricesViewModel prices;
  private final Folders folders;
  private final Texts texts;

  @FXML private ComboBox<Look> look;
  @FXML private ComboBox<Language> language;
  @FXML private Label languageNote;
  @FXML private ComboBox<Motion> motion;
  @FXML private CheckBox notifications;
  @FXML private Label projects;
  @FXML private Button chooseProjects;
  @FXML private Button usualProjects;
  @FXML private Label pricesState;
  @FXML private Label pricesResult;
  @FXML private ComboBox<String> pricesRegion;
  @FXML private Button refreshPrices;
  @FXML private Label file;
  @FXML private Button copyFile;
  @FXML private Button back;

  /// @param folders asks for a folder
  public SettingsController(
      SettingsViewModel model, PricesViewModel prices, Folders folders, Texts texts) {
    this.model = model;
    this.prices = prices;
    this.folders = folders;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    offer(look, Look.values(), this::word, model::look);
    offer(language, Language.values(), this::word, model::language);
    offer(motion, Motion.values(), this::word, model::motion);
    notifications.setOnAction(_ -> model.notifications(notifications.isSelected()));
    chooseProjects.setOnAction(
        _ ->
            folders
                .choose(texts.get("settings.projects.choose"))
                .ifPresent(it -> model.projects(Optional.of(it))));
    usualProjects.setOnAction(_ -> model.projects(Optional.empty()));
    pricesRegion.getItems().setAll(prices.regions());
    pricesRegion.setValue(prices.region());
    pricesRegion.setOnAction(_ -> prices.region(pricesRegion.getValue()));
    pricesState.textProperty().bind(prices.state());
    Nodes.message(pricesResult, prices.result());
    refreshPrices.disableProperty().bind(prices.busy());
    refreshPrices.setOnAction(_ -> prices.refresh());
    file.setText(model.file());
    copyFile.setOnAction(_ -> Clip.copy(model.file()));
    back.setOnAction(_ -> model.back());
    model.preferences().subscribe(this::show);
  }

  private static <T> void offer(
      ComboBox<T> box,
      T[] choices,
      Function<T, String> inWords,
      java.util.function.Consumer<T> act) {
    box.getItems().setAll(choices);
    Choices.show(box, inWords);
    box.setOnAction(_ -> act.accept(box.getValue()));
  }

  private void show(Preferences now) {
    look.setValue(now.look());
    language.setValue(now.language());
    motion.setValue(now.motion());
    notifications.setSelected(now.notifications());
    projects.setText(model.projects());
    Nodes.show(usualProjects, model.otherProjects());
    languageNote.setText(model.languageNote());
    Nodes.show(languageNote, !model.languageNote().isEmpty());
  }

  private String word(Look it) {
    return switch (it) {
      case SYSTEM -> texts.get("settings.system");
      case LIGHT -> texts.get("settings.look.light");
      case DARK -> texts.get("settings.look.dark");
    };
  }

  /// A language is named in itself, so that whoever can't read the present one finds it.
  private String word(Language it) {
    return switch (it) {
      case SYSTEM -> texts.get("settings.system");
      case ENGLISH -> Texts.in(java.util.Locale.ENGLISH).get("settings.language.own");
      case GERMAN -> Texts.in(java.util.Locale.GERMAN).get("settings.language.own");
    };
  }

  private String word(Motion it) {
    return switch (it) {
      case SYSTEM -> texts.get("settings.system");
      case LESS -> texts.get("settings.motion.less");
    };
  }
}
