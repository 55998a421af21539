package dev.groundwork.core.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as a file that calendars take, by RFC 5545: lines end with CRLF and have at most 75 octets.
public final class CalendarFile {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int OCTETS = 75;

  private CalendarFile() {}

  /// A whole day, or several.
  ///
  /// @param uid the same for the same thing each time that the file is written, so that a calendar
  ///   moves it in place of adding another
  /// @param last the last day, which counts
  public record Entry(
      String uid, LocalDate first, LocalDate last, String title, String description) {
    public Entry {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("an entry ends before it begins: " + title);
      }
    }
  }

  /// The file's text.
  ///
  /// @param name what a calendar calls it
  /// @param stamp when it is written
  public static String of(String name, List<Entry> entries, Instant stamp) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Groundwork//Groundwork//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "X-WR-CALNAME:" + escaped(name));
    for (Entry entry : entries) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + escaped(entry.uid()));
      line(text, "DTSTAMP:" + STAMP.format(stamp));
      line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.first()));
      // DTEND is the first day that no longer belongs to it.
      line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.last().plusDays(1)));
      line(text, "SUMMARY:" + escaped(entry.title()));
      if (!entry.description().isEmpty()) {
        line(text, "DESCRIPTION:" + escaped(entry.description()));
      }
      line(text, "TRANSP:TRANSPARENT");
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /// A line goes on after CRLF and a space, which counts too; no character is cut in two.
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      String character = Character.toString(point);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      at += character.length();
    }
    text.append("\r\n");
  }
}
