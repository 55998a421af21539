package dev.groundwork.ui.text;

import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.ui.run.RunRows.Line;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Events as lines of text, in columns, as a person reads and copies them.
///
/// @param stacks the width of the stacks' column
/// @param names the width of the resources' column
public record EventLines(int stacks, int names, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// Columns that are wide enough for some names.
  public static EventLines wideEnough(List<String> stacks, List<String> names, ZoneId zone) {
    return new EventLines(longest(stacks), longest(names), zone);
  }

  /// Columns that are wide enough for some events.
  public static EventLines wideEnough(List<Line> lines, ZoneId zone) {
    return wideEnough(
        lines.stream().map(Line::stack).toList(),
        lines.stream().map(line -> name(line.event())).toList(),
        zone);
  }

  /// One event where room is short: a stack is only named where it is meant itself.
  public String shortLine(Line line) {
    StackEvent event = line.event();
    String subject = event.aboutStack() ? line.stack() : event.logicalId();
    return TIME.format(event.at().atZone(zone))
        + "  "
        + padded(subject, Math.max(stacks, names))
        + "  "
        + status(event);
  }

  /// One event, in the time of this computer.
  public String line(Line line) {
    StackEvent event = line.event();
    return TIME.format(event.at().atZone(zone))
        + "  "
        + padded(line.stack(), stacks)
        + "  "
        + padded(name(event), names)
        + "  "
        + status(event);
  }

  private static String status(StackEvent event) {
    return event.status() + event.reason().map(it -> "  " + it).orElse("");
  }

  /// The stack as a whole has no logical id of its own.
  private static String name(StackEvent event) {
    return event.aboutStack() ? "" : event.logicalId();
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
