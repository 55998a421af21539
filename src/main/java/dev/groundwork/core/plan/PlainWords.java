package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds a plan's texts to words: no HTML, and no picture that somebody else's computer would send.
/// What is shown then needs nothing from outside, and is all that there is.
final class PlainWords {
  private static final Pattern HTML =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*)?/?>|<!--|<[!?][A-Za-z]");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]]*\\]\\s*(\\(\\s*<?([^)>\\s]*)|\\[)");
  private static final Pattern REMOTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|\\\\\\\\.*");
  private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1).)*\\1");

  /// What moves a terminal's cursor or turns the direction of writing could hide words.
  private static final Pattern HIDING =
      Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]|[\u202A-\u202E\u2066-\u2069]");

  private static final String FENCE = "```";

  private PlainWords() {}

  /// A text of `plan.yaml` or of a translation.
  ///
  /// @throws InvalidDocument at the text, if there is HTML in it, or what could hide a part of it
  static void text(Position at, String text) {
    if (HIDING.matcher(text).find()) {
      throw new InvalidDocument(at, "a plan's texts have no control characters");
    }
    if (HTML.matcher(text).find()) {
      throw new InvalidDocument(at, "a plan's texts are plain words; this one has HTML");
    }
  }

  /// A guide. What stands in code is shown letter by letter, and so may be anything.
  ///
  /// @throws InvalidDocument at the first HTML or remote picture
  static void guide(String file, String markdown) {
    if (HIDING.matcher(markdown).find()) {
      throw new InvalidDocument(Position.startOf(file), "a guide has no control characters");
    }
    boolean code = false;
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(FENCE)) {
        code = !code;
      } else if (!code) {
        line(file, i + 1, blanked(lines.get(i)));
      }
    }
  }

  private static void line(String file, int number, String line) {
    Matcher html = HTML.matcher(line);
    if (html.find()) {
      throw new InvalidDocument(
          new Position(file, number, html.start() + 1),
          "a guide is Markdown without HTML; put it in `code` if it is to be read");
    }
    Matcher picture = PICTURE.matcher(line);
    while (picture.find()) {
      String address = picture.group(2);
      if (address == null || REMOTE.matcher(address).matches()) {
        throw new InvalidDocument(
            new Position(file, number, picture.start() + 1),
            "a guide's pictures must be files of the plan's folder, not an address");
      }
    }
  }

  /// The same line with its code blanked out, so that columns stay.
  private static String blanked(String line) {
    return CODE.matcher(line).replaceAll(it -> " ".repeat(it.group().length()));
  }
}
