package dev.groundwork.ui.shell;

import dev.groundwork.ui.session.Preferences.Motion;
import dev.groundwork.ui.session.Remembered.Look;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Light or dark: as the system says until the founder says otherwise. The style sheet asks the
/// scene, so nothing is swapped.
public final class ColourSchemes {
  /// Whether a look means dark at the moment.
  boolean dark(Look look) {
    return scheme(look) == ColorScheme.DARK;
  }

  /// Shows a look in the scene of a node, as soon as it is in one.
  ///
  /// @return whether that is dark
  boolean apply(Node node, Look look) {
    node.sceneProperty().subscribe(scene -> set(scene, look));
    return dark(look);
  }

  /// Asks for less motion in the scene of a node, or leaves that to the system.
  void apply(Node node, Motion motion) {
    node.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.getPreferences().setReducedMotion(motion == Motion.LESS ? true : null);
              }
            });
  }

  /// Calls when the system changes its mind.
  void onChange(Runnable act) {
    Platform.getPreferences().colorSchemeProperty().subscribe(_ -> act.run());
  }

  private static void set(@org.jspecify.annotations.Nullable Scene scene, Look look) {
    if (scene != null) {
      scene.getPreferences().setColorScheme(scheme(look));
    }
  }

  private static ColorScheme scheme(Look look) {
    return switch (look) {
      case SYSTEM -> Platform.getPreferences().getColorScheme();
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }
}
