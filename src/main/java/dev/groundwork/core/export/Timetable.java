package dev.groundwork.core.export;

import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.export.CalendarFile.Entry;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.project.Project;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The plan's weeks and steps on real days.
///
/// @param project whose id tells its entries from those of other projects
/// @param answers which decide which steps there are
/// @param from the day on which it begins; a week of the plan has seven days from there, and its
///   Monday is the first working day of them, so that the steps keep their order
public record Timetable(Project project, Plan plan, Answers answers, LocalDate from) {
  private static final int DAYS = 7;

  /// After so many days AWS starts a stopped database again, and bills it.
  private static final int DATABASE_WAKES = 7;

  /// A day that a month doesn't have is its last.
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  /// The day that the founder has named for week 1, in a plan that asks for it.
  public static Optional<LocalDate> firstDay(Plan plan, Answers answers) {
    return plan.settings().stream()
        .filter(it -> it.kind() == SettingKind.DATE)
        .findFirst()
        .flatMap(it -> Optional.ofNullable(answers.settings().get(it.id())).or(it::proposal))
        .map(it -> LocalDate.parse(it, DAY));
  }

  /// The weeks, and the steps in them.
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Week week : plan.weeks(answers)) {
      LocalDate first = from.plusDays((long) DAYS * (week.number() - 1));
      entries.add(
          new Entry(
              uid("week-" + week.number()),
              first,
              first.plusDays(DAYS - 1),
              project.name() + ", week " + week.number() + ": " + week.title(),
              described(week)));
      for (Step step : week.steps()) {
        LocalDate day = dayOf(step, first);
        entries.add(
            new Entry(uid("step-" + step.id()), day, day, step.text().title(), described(step)));
      }
    }
    return entries;
  }

  /// The days on which an account's credits end and a free plan closes.
  public List<Entry> dates(Credits credits) {
    List<Entry> entries = new ArrayList<>();
    credits
        .lastsUntil()
        .ifPresent(
            day ->
                entries.add(
                    date(
                        "credits-end",
                        day,
                        "Credits end",
                        "On this day $"
                            + credits.balance().display()
                            + " are used up, at what is spent now. From then on AWS bills.")));
    credits
        .closes()
        .ifPresent(
            day ->
                entries.add(
                    date(
                        "free-plan-closes",
                        day,
                        "Free plan closes",
                        "Take the paid plan before this day, or AWS closes the account.")));
    return entries;
  }

  /// The day on which a database that was stopped is started again by AWS.
  ///
  /// @param stopped the day on which it was stopped
  public Entry databaseWakes(LocalDate stopped) {
    return date(
        "database-wakes",
        stopped.plusDays(DATABASE_WAKES),
        "Database wakes",
        "AWS starts a stopped database after seven days, and bills it again. Stop it again if you"
            + " don't need it.");
  }

  private Entry date(String id, LocalDate day, String title, String description) {
    return new Entry(uid(id), day, day, project.name() + ": " + title, description);
  }

  private String uid(String part) {
    return project.id() + "-" + project.environment() + "-" + part + "@groundwork";
  }

  /// A step without a known day lies on the first one. Those of working days lie on working days,
  /// which seven days have five of wherever they begin.
  private static LocalDate dayOf(Step step, LocalDate first) {
    return weekday(step.text().day()).map(day -> dayOf(day, first)).orElse(first);
  }

  private static LocalDate dayOf(DayOfWeek day, LocalDate first) {
    if (weekend(day)) {
      return first.plusDays(day.getValue() - 1L);
    }
    return first
        .datesUntil(first.plusDays(DAYS))
        .filter(it -> !weekend(it.getDayOfWeek()))
        .skip(day.getValue() - 1L)
        .findFirst()
        .orElseThrow();
  }

  private static boolean weekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  private static Optional<DayOfWeek> weekday(String day) {
    for (DayOfWeek each : DayOfWeek.values()) {
      if (each.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String described(Week week) {
    StringBuilder text = new StringBuilder(week.goal());
    list(text, "Then there is", week.lessons().deliverables());
    list(text, "By this it is seen", week.lessons().checks());
    return text.toString();
  }

  private static String described(Step step) {
    Duration time = step.text().time();
    StringBuilder text = new StringBuilder(step.text().summary());
    text.append("\nTime: ").append(Hours.of(time)).append(".\n").append(step.text().makes());
    list(text, "By this it is seen", step.text().lessons().checks());
    list(text, "Mind", step.text().lessons().pitfalls());
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> items) {
    if (!items.isEmpty()) {
      text.append("\n\n").append(title).append(':');
      items.forEach(item -> text.append("\n- ").append(item));
    }
  }
}
