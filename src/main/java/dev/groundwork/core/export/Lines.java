package dev.groundwork.core.export;

import java.util.List;
import java.util.stream.Collectors;

/// Markdown, one line at a time.
final class Lines {
  private Lines() {}

  /// A row of a table.
  static String row(String... cells) {
    return "| "
        + List.of(cells).stream()
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .collect(Collectors.joining(" | "))
        + " |\n";
  }

  /// A list; one that is empty says so.
  static String bullets(List<String> items) {
    return items.isEmpty() ? "- none\n" : marked("- ", items);
  }

  /// A list to tick off.
  static String boxes(List<String> items) {
    return marked("- [ ] ", items);
  }

  private static String marked(String mark, List<String> items) {
    return items.stream().distinct().map(it -> mark + it + "\n").collect(Collectors.joining());
  }
}
