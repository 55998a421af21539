package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.Preferences.Language;
import dev.groundwork.ui.session.Remembered;
import dev.groundwork.ui.session.WindowPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Real windows, as the program opens them.
class OpenWindowsTest extends UiTest {
  @Test
  void opensWhereTheLastOneWasInItsLanguageAndRemembersWhereItWasClosed() throws Exception {
    Locale before = Locale.getDefault();
    Memory memory = new Memory(folder.resolve("settings"));
    WindowPlace place = new WindowPlace(30, 20, 1100, 700, false);
    Remembered remembered =
        memory.change(it -> it.with(it.preferences().with(Language.GERMAN)).with(place));
    CountDownLatch closed = new CountDownLatch(1);
    OpenWindows windows =
        fx(
            () -> {
              OpenWindows opened =
                  new OpenWindows(ports(new PretendAws()), memory, closed::countDown);
              opened.open(remembered);
              return opened;
            });
    try {
      Stage first = fx(() -> stage());
      WindowPlace fits = fx(() -> Placement.on(place, screens())).orElseThrow();
      assertThat(fx(() -> first.getY())).isEqualTo(fits.y());
      assertThat(fx(() -> first.getX())).isEqualTo(fits.x());
      assertThat(fx(() -> first.getScene().lookup("#headline")).toString())
          .contains("Was soll auf AWS laufen?");

      fx(
          () -> {
            first.setHeight(690);
            windows.another();
            return true;
          });
      assertThat(fx(() -> stages())).isEqualTo(2);
    } finally {
      fx(
          () -> {
            windows.quit();
            return true;
          });
      Locale.setDefault(before);
    }

    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(memory.read().place()).isPresent().isNotEqualTo(Optional.of(place));
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  private static Stage stage() {
    return Window.getWindows().stream()
        .filter(it -> it instanceof Stage stage && "Groundwork".equals(stage.getTitle()))
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static long stages() {
    return Window.getWindows().stream()
        .filter(it -> it instanceof Stage stage && "Groundwork".equals(stage.getTitle()))
        .count();
  }
}
