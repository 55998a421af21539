package dev.groundwork.ui.text;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.PriceBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path JAVA = Path.of("src/main/java/dev/groundwork/ui");
  private static final Path RESOURCES = Path.of("src/main/resources/dev/groundwork/ui");
  private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+){1,3})\"");
  private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

  @Test
  void everyKeyThatIsUsedIsThereAndEveryOneThatIsThereIsUsed() {
    Set<String> present = new TreeSet<>(TEXTS.bundle().keySet());
    Set<String> used = new TreeSet<>();
    collect(JAVA, ".java", IN_JAVA, used);
    // Other strings look like keys, too; keys begin with a screen's name.
    Set<String> screens = present.stream().map(MessagesTest::screen).collect(Collectors.toSet());
    used.removeIf(it -> !screens.contains(screen(it)));
    collect(RESOURCES, ".fxml", IN_FXML, used);
    PriceBook.REGIONS.forEach(region -> used.add("region." + region));

    assertThat(minus(used, present)).as("used, but not there").isEmpty();
    assertThat(minus(present, used)).as("there, but not used").isEmpty();
  }

  private static String screen(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  /// MessageFormat takes a straight apostrophe for itself, and FXML shows it doubled.
  @Test
  void noTextHasAStraightApostrophe() {
    for (String key : TEXTS.bundle().keySet()) {
      assertThat(TEXTS.bundle().getString(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void everyTextCanBeFormatted() {
    for (String key : TEXTS.bundle().keySet()) {
      assertThat(TEXTS.get(key, 1, 2, 3)).as(key).doesNotContain("{");
    }
  }

  @Test
  void noSceneTextIsWrittenIntoAView() {
    Set<String> literal = new TreeSet<>();
    collect(
        RESOURCES,
        ".fxml",
        Pattern.compile("(?:text|promptText|accessibleText)=\"([^%\"][^\"]*)\""),
        literal);

    assertThat(literal).isEmpty();
  }

  private static void collect(Path folder, String ending, Pattern pattern, Set<String> into) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .forEach(
              file -> {
                Matcher matcher = pattern.matcher(read(file));
                while (matcher.find()) {
                  into.add(matcher.group(1));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
