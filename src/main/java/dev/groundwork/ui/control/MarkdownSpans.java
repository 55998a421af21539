package dev.groundwork.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands inside a line of Markdown.
final class MarkdownSpans {
  private static final Pattern SPAN =
      Pattern.compile(
          "`(?<code>[^`]+)`"
              + "|\\*\\*(?<strong>[^*]+)\\*\\*"
              + "|\\*(?<stress>[^*\\s][^*]*)\\*"
              + "|\\[(?<label>[^]]+)]\\((?<target>https?://[^)\\s]+)\\)"
              + "|<(?<address>https?://[^>\\s]+)>");

  private MarkdownSpans() {}

  /// A piece of a line.
  sealed interface Span {
    record Plain(String text) implements Span {}

    record Strong(String text) implements Span {}

    record Code(String text) implements Span {}

    record Link(String text, String address) implements Span {}
  }

  static List<Span> read(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(line);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        spans.add(new Span.Plain(line.substring(from, matcher.start())));
      }
      spans.add(span(matcher));
      from = matcher.end();
    }
    if (from < line.length()) {
      spans.add(new Span.Plain(line.substring(from)));
    }
    return spans;
  }

  private static Span span(Matcher matcher) {
    if (matcher.group("code") != null) {
      return new Span.Code(matcher.group("code"));
    }
    if (matcher.group("address") != null) {
      return new Span.Link(matcher.group("address"), matcher.group("address"));
    }
    if (matcher.group("label") != null) {
      return new Span.Link(matcher.group("label"), matcher.group("target"));
    }
    // There is no slanted face; stress names a button or a menu in guides, and bold does for that.
    return new Span.Strong(
        matcher.group("strong") != null ? matcher.group("strong") : matcher.group("stress"));
  }
}
