package dev.groundwork.ui.text;

import dev.groundwork.ui.run.RunRows.Line;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Events as lines of text, in columns, as a person copies them.
public final class EventLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private EventLines() {}

  /// One line an event, in the time of this computer.
  public static String of(List<Line> lines, ZoneId zone) {
    int stacks = width(lines.stream().map(Line::stack).toList());
    int names = width(lines.stream().map(it -> it.event().logicalId()).toList());
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(TIME.format(line.event().at().atZone(zone)))
          .append("  ")
          .append(padded(line.stack(), stacks))
          .append("  ")
          .append(padded(line.event().logicalId(), names))
          .append("  ")
          .append(line.event().status());
      line.event().reason().ifPresent(why -> text.append("  ").append(why));
      text.append('\n');
    }
    return text.toString();
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
