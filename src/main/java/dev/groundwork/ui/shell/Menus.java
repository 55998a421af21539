package dev.groundwork.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/// Menus of commands, as the system has them: the bar of the screen on macOS, one button elsewhere.
final class Menus {
  private Menus() {}

  /// A bar that macOS shows at the top of the screen, and that takes no room in the window.
  static MenuBar bar(List<Command.Group> groups) {
    MenuBar bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    for (Command.Group group : groups) {
      Menu menu = new Menu(group.title());
      menu.getItems().setAll(items(group));
      bar.getMenus().add(menu);
    }
    return bar;
  }

  /// The items of one menu for all, a line between groups.
  static List<MenuItem> together(List<Command.Group> groups) {
    List<MenuItem> all = new java.util.ArrayList<>();
    for (Command.Group group : groups) {
      if (!all.isEmpty()) {
        all.add(new SeparatorMenuItem());
      }
      all.addAll(items(group));
    }
    return all;
  }

  private static List<MenuItem> items(Command.Group group) {
    return group.commands().stream().map(Menus::item).toList();
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.label());
    item.setId(command.id());
    // Escape belongs to whatever is open first: a list, a question, a cancel button.
    command.keys().filter(keys -> !escape(keys)).ifPresent(item::setAccelerator);
    item.disableProperty().bind(command.possible().map(it -> !it));
    item.setOnAction(_ -> command.act().run());
    return item;
  }

  private static boolean escape(javafx.scene.input.KeyCombination keys) {
    return keys instanceof KeyCodeCombination code && code.getCode() == KeyCode.ESCAPE;
  }
}
