package dev.groundwork.ui.control;

import dev.groundwork.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the view of a controller: `StepController` has `step.fxml` beside it. The controller is
/// made by whoever asks, with everything that it needs; FXML never makes one.
public final class Views {
  private static final String SUFFIX = "Controller";

  private final Texts texts;

  /// With the texts that views name as `%key`.
  public Views(Texts texts) {
    this.texts = texts;
  }

  /// Loads the view and binds it to its controller.
  public Parent load(Object controller) {
    Class<?> type = controller.getClass();
    String name = type.getSimpleName();
    String file =
        name.substring(0, 1).toLowerCase(Locale.ROOT)
            + name.substring(1, name.length() - SUFFIX.length())
            + ".fxml";
    URL fxml = type.getResource(file);
    if (fxml == null) {
      throw new IllegalStateException("there is no " + file + " beside " + name);
    }
    FXMLLoader loader = new FXMLLoader(fxml, texts.bundle());
    loader.setControllerFactory(_ -> controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("could not load " + file, e);
    }
  }
}
