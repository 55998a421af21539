package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The token sheet names every colour, for light and for dark, and what is written on what can be
/// read.
class TokensTest {
  private static final Path SHEETS = Path.of("src/main/resources/dev/groundwork/ui");
  private static final Path TOKENS = SHEETS.resolve("tokens.css");
  private static final Pattern SAID =
      Pattern.compile("(?m)(?:^|[{;])\\s*(-color-[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern NAMED = Pattern.compile("(?<![a-z])-color-[a-z0-9-]+");
  private static final Pattern LITERAL =
      Pattern.compile(
          ":[^;{]*(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|\\b(white|black|red|green|blue|gr[ae]y)\\b)");
  private static final Pattern IN_CODE =
      Pattern.compile("\\.setStyle\\(|\\bstyle=\"|\\bColor\\.|Font\\.(font|loadFont)");

  /// Texts, and all the grounds they stand on.
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          texts("fg-default", "bg-default bg-subtle bg-overlay bg-hover bg-pressed"),
          texts("fg-default", "accent-subtle success-subtle warning-subtle danger-subtle"),
          texts("fg-muted", "bg-default bg-subtle bg-overlay bg-hover border-subtle"),
          texts("fg-muted", "accent-subtle"),
          texts("fg-emphasis", "accent-emphasis accent-hover accent-pressed"),
          texts("fg-emphasis", "danger-emphasis danger-hover danger-pressed"),
          texts("found-fg", "found-bg"),
          texts("accent-fg", "bg-default bg-subtle accent-subtle"),
          texts("success-fg", "bg-default bg-subtle success-subtle"),
          texts("warning-fg", "bg-default bg-subtle warning-subtle"),
          texts("danger-fg", "bg-default bg-subtle bg-hover danger-subtle"));

  /// What is drawn and means something, where nothing is written beside it that says the same.
  private static final List<String> DRAWN =
      List.of("focus", "border-control", "accent-fg", "success-fg", "danger-fg", "fg-muted");

  private static Map.Entry<String, List<String>> texts(String text, String grounds) {
    return Map.entry(text + " on " + grounds, List.of(grounds.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatIsWrittenCanBeRead(String look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    List<String> faint = new ArrayList<>();
    TEXTS.forEach(
        (name, grounds) ->
            grounds.forEach(
                ground -> judge(tokens, name.substring(0, name.indexOf(' ')), ground, 4.5, faint)));
    for (String drawn : DRAWN) {
      for (String ground : List.of("bg-default", "bg-subtle")) {
        judge(tokens, drawn, ground, 3, faint);
      }
    }
    assertThat(faint).isEmpty();
  }

  private static void judge(
      Map<String, Color> tokens, String top, String ground, double least, List<String> faint) {
    Color under = Objects.requireNonNull(tokens.get("-color-" + ground), ground);
    Color over = Objects.requireNonNull(tokens.get("-color-" + top), top);
    double stands = Contrast.of(Contrast.over(over, under), under);
    if (stands < least) {
      faint.add(String.format(Locale.ROOT, "%s on %s: %.2f, not %s", top, ground, stands, least));
    }
  }

  @Test
  void everyTokenIsSaidForDarkToo() throws IOException {
    assertThat(tokens("dark").keySet()).containsAll(light().keySet());
  }

  @Test
  void everyColourThatIsNamedExists() throws IOException {
    Set<String> known = new TreeSet<>(light().keySet());
    for (Path sheet : sheets()) {
      // A control's own, such as the colours of a button.
      said(Files.readString(sheet)).forEach((name, _) -> known.add(name));
    }
    known.addAll(said(theme()).keySet());
    Set<String> unknown = new TreeSet<>();
    for (Path sheet : sheets()) {
      Matcher named = NAMED.matcher(Files.readString(sheet));
      while (named.find()) {
        if (!known.contains(named.group())) {
          unknown.add(sheet.getFileName() + ": " + named.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void noColourAndNoTypefaceIsNamedElsewhere() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path sheet : sheets()) {
      if (!sheet.equals(TOKENS)) {
        find(sheet, LITERAL, found);
      }
    }
    for (Path root : List.of(Path.of("src/main/java/dev/groundwork/ui"), SHEETS)) {
      for (Path file : files(root, ".*\\.(java|fxml)")) {
        find(file, IN_CODE, found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void find(Path file, Pattern pattern, List<String> found) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (pattern.matcher(line).find()) {
        found.add(file.getFileName() + ": " + line.strip());
      }
    }
  }

  private static List<Path> sheets() throws IOException {
    return files(SHEETS, ".*\\.css");
  }

  private static List<Path> files(Path root, String name) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.toString().matches(name)).sorted().toList();
    }
  }

  private static Map<String, String> light() throws IOException {
    String sheet = Files.readString(TOKENS);
    return said(sheet.substring(0, sheet.indexOf("@media")));
  }

  private static Map<String, String> dark() throws IOException {
    String sheet = Files.readString(TOKENS);
    return said(sheet.substring(sheet.indexOf("@media")));
  }

  private static Map<String, Color> tokens(String look) throws IOException {
    return (look.equals("light") ? light() : dark())
        .entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> Color.web(it.getValue())));
  }

  private static Map<String, String> said(String sheet) {
    Map<String, String> said = new LinkedHashMap<>();
    Matcher matcher = SAID.matcher(sheet);
    while (matcher.find()) {
      said.put(matcher.group(1), matcher.group(2).strip());
    }
    return said;
  }

  private static String theme() throws IOException {
    try (InputStream sheet =
        atlantafx.base.theme.PrimerLight.class.getResourceAsStream("primer-light.css")) {
      return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
