package dev.groundwork.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SayingTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/groundwork/core/words");
  private static final Path SOURCES = Path.of("src/main/java/dev/groundwork");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");

  private static final Properties ENGLISH = texts("sentences.properties");
  private static final Properties GERMAN = texts("sentences_de.properties");

  @Test
  void isSaidInTheLanguageOfWhoeverReadsIt() {
    Saying saying = Saying.of("rule.between", "1", Saying.of("rule.empty"));

    assertThat(saying.english()).isEqualTo("must be between 1 and must not be empty");
    assertThat(saying.in(Locale.GERMANY))
        .isEqualTo("Der Wert muss zwischen 1 und Das Feld darf nicht leer sein liegen");
    assertThat(saying.in(Locale.FRENCH)).isEqualTo(saying.english());
    assertThat(saying).hasToString(saying.english());
  }

  @Test
  void whatHasItsWordsAlreadyKeepsThem() {
    assertThat(Saying.literally("AWS's {own} words").in(Locale.GERMAN))
        .isEqualTo("AWS's {own} words");
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(GERMAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(placeholders(GERMAN, key)).as(key).isEqualTo(placeholders(ENGLISH, key));
    }
  }

  @Test
  void noGermanSentenceIsEnglish() {
    for (String key : ENGLISH.stringPropertyNames()) {
      boolean words =
          PLACEHOLDER.matcher(ENGLISH.getProperty(key)).replaceAll("").strip().length() > 0;
      assertThat(!words || !GERMAN.getProperty(key).equals(ENGLISH.getProperty(key)))
          .as(key)
          .isTrue();
    }
  }

  /// MessageFormat takes a single apostrophe for the beginning of a quotation.
  @Test
  void everyApostropheIsWrittenTwice() {
    Stream.of(ENGLISH, GERMAN)
        .flatMap(it -> it.values().stream())
        .forEach(text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
  }

  @Test
  void everythingThatIsSaidIsThereAndNothingElse() {
    Set<String> present = new TreeSet<>();
    for (String key : ENGLISH.stringPropertyNames()) {
      present.add(key.replaceFirst("\\.(title|meaning|next)$", ""));
    }
    present.remove("literally"); // which has a method of its own
    Set<String> named = new TreeSet<>();
    for (String room : Set.of("core", "aws")) {
      collect(SOURCES.resolve(room), named);
    }
    Set<String> beginnings =
        present.stream().map(it -> it.split("\\.", 2)[0]).collect(Collectors.toSet());
    named.removeIf(it -> !beginnings.contains(it.split("\\.", 2)[0]));

    assertThat(minus(named, present)).as("said, but not there").isEmpty();
    assertThat(minus(present, named)).as("there, but never said").isEmpty();
  }

  @Test
  void aProblemHasItsThreeSentences() {
    for (String key : ENGLISH.stringPropertyNames()) {
      if (key.endsWith(".title")) {
        String kind = key.substring(0, key.length() - ".title".length());
        assertThat(ENGLISH.stringPropertyNames()).contains(kind + ".meaning", kind + ".next");
      }
    }
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  private static Set<String> placeholders(Properties texts, String key) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(texts.getProperty(key));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static void collect(Path folder, Set<String> into) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(it -> into.add(it.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(RESOURCES.resolve(file))) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
