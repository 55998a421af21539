package dev.groundwork.ui.step.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the lines of a template (YAML or JSON) into pieces of one colour.
///
/// Written here rather than taken from a library: a line is coloured by one pattern, the only thing
/// that reaches over lines is a block of text, and a list that draws only the lines in sight needs
/// no editor behind it.
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+)"
              + "|(?<comment>(?<=^|\\s)#.*)"
              + "|(?<key>(?:\"[^\"]*\"|'[^']*'|[\\w.:/$-]*[\\w$])(?=\\s*:(?:\\s|$)))"
              + "|(?<tag>![A-Za-z]\\w*|\\bFn::\\w+)"
              + "|(?<type>\\b(?:AWS|Custom)::[\\w:]+)"
              + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*')"
              + "|(?<number>(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?![\\w./-]))"
              + "|(?<word>(?<![\\w-])(?:true|false|null|yes|no)(?![\\w-]))"
              + "|(?<mark>[-\\[\\]{},:&*>|](?=\\s|$|[\\[\\]{},])|[\\[\\]{},])"
              + "|(?<plain>[^\\s,\\[\\]{}]+|.)");

  private static final Pattern BLOCK =
      Pattern.compile(".*(?::|-)\\s+(?:![\\w]+\\s+)?[|>][+-]?\\d?\\s*$");

  private Tokens() {}

  /// What a piece is.
  enum Kind {
    SPACE,
    COMMENT,
    KEY,
    TAG,
    TYPE,
    STRING,
    NUMBER,
    WORD,
    MARK,
    PLAIN;

    /// The style class. `code-number` is the number of the line.
    String style() {
      return this == NUMBER ? "code-digits" : "code-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /// A piece of a line.
  record Token(Kind kind, String text) {}

  /// The pieces of every line; joined together they are the text again.
  static List<List<Token>> of(String text) {
    List<List<Token>> lines = new ArrayList<>();
    int block = -1;
    for (String line : text.lines().toList()) {
      int indent = indent(line);
      if (block >= 0 && (line.isBlank() || indent > block)) {
        lines.add(List.of(new Token(Kind.STRING, line)));
        continue;
      }
      block = BLOCK.matcher(line).matches() ? indent : -1;
      lines.add(line(line));
    }
    return lines;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static List<Token> line(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      tokens.add(new Token(kind(matcher), matcher.group()));
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
        return kind;
      }
    }
    return Kind.PLAIN;
  }
}
