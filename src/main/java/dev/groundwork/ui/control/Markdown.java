package dev.groundwork.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the part of Markdown that guides are written in: headings, paragraphs, lists, code,
/// tables.
///
/// Written here rather than taken from a library, because guides come with plans, need no raw HTML
/// and no images (so there is nothing to make safe), and a library would be loaded at each start.
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(.*)");
  private static final Pattern ITEM =
      Pattern.compile("( *)(?:[-*]|(\\d+)\\.) +(?:\\[[ x]] +)?(.*)");
  private static final String FENCE = "```";

  private final List<String> lines;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  private Markdown(String text) {
    this.lines = text.lines().toList();
  }

  /// A part of a text.
  sealed interface Block {
    /// A title of a part.
    ///
    /// @param level from 1
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// A point of a list.
    ///
    /// @param mark `•`, or a number with its full stop
    /// @param depth from 0
    record Item(String mark, int depth, String text) implements Block {}

    record Code(String text) implements Block {}

    /// Rows and columns.
    ///
    /// @param rows the first is the head
    record Table(List<List<String>> rows) implements Block {}
  }

  static List<Block> read(String text) {
    Markdown reader = new Markdown(text);
    while (reader.at < reader.lines.size()) {
      reader.block();
    }
    return reader.blocks;
  }

  private void block() {
    String line = lines.get(at);
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (line.isBlank()) {
      at++;
    } else if (line.strip().startsWith(FENCE)) {
      code();
    } else if (line.startsWith("|")) {
      table();
    } else if (heading.matches()) {
      at++;
      blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2)));
    } else if (item.matches()) {
      at++;
      String mark = item.group(2) == null ? "•" : item.group(2) + ".";
      String text = item.group(3) + continuation();
      blocks.add(new Block.Item(mark, item.group(1).length() / 2, text));
    } else {
      at++;
      blocks.add(new Block.Paragraph(line.strip() + continuation()));
    }
  }

  /// The lines that go on with what the line before began.
  private String continuation() {
    StringBuilder more = new StringBuilder();
    while (at < lines.size() && goesOn(lines.get(at))) {
      more.append(' ').append(lines.get(at++).strip());
    }
    return more.toString();
  }

  private static boolean goesOn(String line) {
    return !line.isBlank()
        && !line.strip().startsWith(FENCE)
        && !line.startsWith("|")
        && !HEADING.matcher(line).matches()
        && !ITEM.matcher(line).matches();
  }

  private void code() {
    at++;
    List<String> code = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).strip().startsWith(FENCE)) {
      code.add(lines.get(at++));
    }
    at++;
    blocks.add(new Block.Code(String.join("\n", code).stripIndent()));
  }

  private void table() {
    List<List<String>> rows = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith("|")) {
      String line = lines.get(at++).strip();
      boolean rule = line.matches("[|: -]+");
      if (!rule) {
        String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        rows.add(Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList());
      }
    }
    blocks.add(new Block.Table(rows));
  }
}
