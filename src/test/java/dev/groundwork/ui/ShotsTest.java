package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every screen in every language and in light and dark: nothing is cut in the smallest
/// window, everything can be read, each control has a name and shows the focus. Keeps pictures of
/// it: few of them every day, all of them with `-Dgallery=all`; only of some screens with
/// `-Dshots=teardown,apply`.
class ShotsTest extends UiTest {
  private static final boolean ALL = "all".equals(System.getProperty("gallery"));
  private static final List<String> ONLY = List.of(System.getProperty("shots", "").split(","));

  /// @param scale pixels for each unit
  private record Size(double width, double height, double scale) {
    String file() {
      String size = (int) width + "x" + (int) height;
      return scale == 1 ? size : size + "@" + (int) (100 * scale);
    }
  }

  private static final Size SMALLEST = new Size(1024, 680, 1);
  private static final List<Size> EVERY_DAY = List.of(new Size(WIDTH, HEIGHT, 1));
  private static final List<Size> SIZES =
      List.of(
          SMALLEST,
          new Size(WIDTH, HEIGHT, 1),
          new Size(1920, 1080, 1),
          new Size(3840, 2160, 1),
          new Size(1920, 1080, 2));

  static Stream<Arguments> everywhere() {
    return Arrays.stream(Shot.values())
        .filter(shot -> ONLY.contains("") || ONLY.contains(shot.file()))
        .flatMap(shot -> Texts.LANGUAGES.stream().map(it -> Arguments.of(shot, it)));
  }

  @AfterAll
  static void index() {
    Gallery.index();
  }

  @Test
  void everyKindOfScreenIsWalked() {
    assertThat(Arrays.stream(Shot.values()).map(it -> (Object) it.screen))
        .contains(kinds(Screen.class).toArray());
  }

  private static Stream<Class<?>> kinds(Class<?> screens) {
    return Arrays.stream(screens.getPermittedSubclasses())
        .flatMap(it -> it.isSealed() ? kinds(it) : Stream.of(it));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void everythingIsThereAndCanBeRead(Shot shot, Locale language) {
    speak(language);
    shot.visit(this);
    List<String> wrong = new ArrayList<>();
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      resize(SMALLEST.width(), SMALLEST.height());
      look(look);
      fx(() -> wrong.addAll(Contrast.faint(scene())));
      if (look == Look.DARK) {
        fx(() -> wrong.addAll(Cut.in(scene())));
        fx(() -> wrong.addAll(Names.wrong(scene().getRoot())));
        fx(() -> wrong.addAll(Focus.unseen(scene().getRoot())));
      }
      for (Size size : sizes(language)) {
        picture(shot, size, look);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// Pictures that are taken every day are few: they cost more than looking.
  private static List<Size> sizes(Locale language) {
    if (ALL) {
      return SIZES;
    }
    return language.equals(Locale.ENGLISH) ? EVERY_DAY : List.of();
  }

  private void picture(Shot shot, Size size, Look look) {
    String file =
        String.join(
            "-", language().getLanguage(), size.file(), look.name().toLowerCase(Locale.ROOT));
    WritableImage drawn =
        fx(() -> Gallery.draw(scene(), size.width(), size.height(), size.scale()));
    Gallery.write(drawn, shot.file() + "/" + file);
  }
}
