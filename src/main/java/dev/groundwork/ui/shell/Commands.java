package dev.groundwork.ui.shell;

import dev.groundwork.core.plan.Week;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Everything that the menu offers, by the habits of the system: menu, accelerators and the
/// overview of keys are all made of this.
final class Commands {
  private static final int MOST_WEEKS = 9;

  private final ShellViewModel model;
  private final Folders folders;
  private final Windows windows;
  private final Texts texts;
  private final boolean mac;
  private final BooleanProperty overview = new SimpleBooleanProperty();

  /// @param mac whether keys are those of macOS
  Commands(ShellViewModel model, Folders folders, Windows windows, Texts texts, boolean mac) {
    this.model = model;
    this.folders = folders;
    this.windows = windows;
    this.texts = texts;
    this.mac = mac;
  }

  /// Whether the overview of keys is shown.
  BooleanProperty overview() {
    return overview;
  }

  /// All of them, as the open project has them.
  List<Command.Group> groups() {
    return List.of(
        new Command.Group(texts.get("shell.menu.project"), project()),
        new Command.Group(texts.get("shell.menu.go"), go()),
        new Command.Group(texts.get("shell.menu.window"), window()),
        new Command.Group(texts.get("shell.menu.help"), help()));
  }

  private List<Command> project() {
    return List.of(
        anytime("newProject", "shell.command.new", "Shortcut+N", model::home),
        anytime("openProject", "shell.command.open", "Shortcut+O", this::open),
        inProject("refresh", "shell.command.refresh", "Shortcut+R", model::refresh),
        inProject(
            "projectSettings",
            "shell.command.project",
            "Shortcut+Shift+S",
            () -> model.go(new Screen.ProjectSettings())),
        new Command(
            "environments",
            texts.get("shell.command.environments"),
            combination("Shortcut+Shift+E"),
            possible(model.session().map(it -> it.filter(Commands::several).isPresent())),
            () -> model.go(new Screen.Environments())),
        inProject(
            "menuCost",
            "shell.command.cost",
            "Shortcut+Shift+C",
            () -> model.go(new Screen.Cost())),
        new Command(
            "menuGrow",
            texts.get("shell.command.grow"),
            combination("Shortcut+Shift+G"),
            possible(model.session().map(it -> it.filter(Commands::grows).isPresent())),
            () -> model.go(new Screen.Growth())),
        new Command(
            "menuLive",
            texts.get("shell.command.live"),
            combination("Shortcut+Shift+L"),
            possible(model.session().map(it -> it.filter(Commands::rehearsed).isPresent())),
            () -> model.go(new Screen.Live())),
        inProject("menuHandOver", "shell.command.handover", "Shortcut+Shift+H", this::handOver),
        inProject("menuTeardown", "shell.command.teardown", "", this::tearDown));
  }

  private List<Command> go() {
    List<Command> go = new ArrayList<>();
    go.add(anytime("back", "shell.command.back", "Esc", model::back));
    go.add(
        onStep("nextStep", "shell.command.next", mac ? "Shortcut+Close Bracket" : "Alt+Right", 1));
    go.add(
        onStep(
            "previousStep",
            "shell.command.previous",
            mac ? "Shortcut+Open Bracket" : "Alt+Left",
            -1));
    model
        .session()
        .get()
        .ifPresent(it -> it.situation().get().weeks().stream().map(this::week).forEach(go::add));
    return go;
  }

  private Command week(Week week) {
    String keys = week.number() <= MOST_WEEKS ? "Shortcut+" + week.number() : "";
    return new Command(
        "week" + week.number(),
        texts.get("shell.command.week", week.number(), week.title()),
        combination(keys),
        possible(model.session().map(Optional::isPresent)),
        () -> model.week(week.number()));
  }

  private List<Command> window() {
    return List.of(
        anytime("newWindow", "shell.command.window", "Shortcut+Shift+N", windows::open),
        anytime(
            "settings",
            "shell.command.settings",
            "Shortcut+Comma",
            () -> model.go(new Screen.Settings())),
        anytime("closeWindow", "shell.command.close", "Shortcut+W", windows::close),
        anytime("quit", "shell.command.quit", "Shortcut+Q", windows::quit));
  }

  private List<Command> help() {
    return List.of(
        anytime("keys", "shell.command.keys", "F1", () -> overview.set(!overview.get())),
        anytime("about", "shell.command.about", "", () -> model.go(new Screen.About())));
  }

  private static boolean grows(ProjectSession session) {
    return !session.situation().get().plan().growth().signals().metrics().isEmpty();
  }

  private static boolean rehearsed(ProjectSession session) {
    return session.situation().get().rehearsal();
  }

  private static boolean several(ProjectSession session) {
    return session.situation().get().plan().growth().environments().size() > 1;
  }

  private void open() {
    folders.choose(texts.get("shell.open.choose")).ifPresent(model::open);
  }

  private void handOver() {
    folders.choose(texts.get("shell.handover.choose")).ifPresent(model::handOver);
  }

  private void tearDown() {
    model.go(new Screen.Teardown());
  }

  private Command anytime(String id, String label, String keys, Runnable act) {
    return new Command(
        id,
        texts.get(label),
        combination(keys),
        possible(new SimpleBooleanProperty(true).asObject()),
        act);
  }

  private Command inProject(String id, String label, String keys, Runnable act) {
    return new Command(
        id,
        texts.get(label),
        combination(keys),
        possible(model.session().map(Optional::isPresent)),
        act);
  }

  private Command onStep(String id, String label, String keys, int steps) {
    return new Command(
        id,
        texts.get(label),
        combination(keys),
        possible(model.screen().map(Screen.OfStep.class::isInstance)),
        () -> model.move(steps));
  }

  /// Nothing can be done while a question waits for its answer.
  private ObservableValue<Boolean> possible(ObservableValue<Boolean> when) {
    return model.question().flatMap(it -> it.isPresent() ? NEVER : when);
  }

  private static final ObservableValue<Boolean> NEVER = new SimpleBooleanProperty(false).asObject();

  private static Optional<KeyCombination> combination(String keys) {
    return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
  }
}
