package dev.groundwork.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Project;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
  private static final Instant STAMP = Instant.parse("2026-11-21T14:00:00Z");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @Test
  void writesAWholeDayWithExclusiveEndAndEscapedText() {
    CalendarFile.Entry entry =
        new CalendarFile.Entry("u1", TUESDAY, TUESDAY, "Look, listen; go", "one\ntwo\\three");

    assertThat(CalendarFile.of("demo", List.of(entry), STAMP))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Groundwork//Groundwork//EN
            CALSCALE:GREGORIAN
            X-WR-CALNAME:demo
            BEGIN:VEVENT
            UID:u1
            DTSTAMP:20261121T140000Z
            DTSTART;VALUE=DATE:20261201
            DTEND;VALUE=DATE:20261202
            SUMMARY:Look\\, listen\\; go
            DESCRIPTION:one\\ntwo\\\\three
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void foldsLongLinesAfter75OctetsWithoutCuttingACharacter() {
    String title = "ä€😀".repeat(60);
    CalendarFile.Entry entry = new CalendarFile.Entry("u1", TUESDAY, TUESDAY, title, "");

    String text = CalendarFile.of("demo", List.of(entry), STAMP);

    assertThat(text.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void keepsTheOrderOfTheStepsOnWorkingDaysWhereverAWeekBegins(int later) {
    LocalDate from = TUESDAY.plusDays(later);
    List<CalendarFile.Entry> entries = timetable(from).entries();

    assertThat(entries)
        .filteredOn(it -> it.uid().contains("-step-"))
        .extracting(CalendarFile.Entry::first)
        .isSorted()
        .allSatisfy(
            day -> assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    assertThat(entries).extracting(CalendarFile.Entry::uid).doesNotHaveDuplicates();
    assertThat(entries)
        .filteredOn(it -> it.uid().contains("-week-2@"))
        .singleElement()
        .extracting(CalendarFile.Entry::first)
        .isEqualTo(from.plusDays(7));
  }

  @Test
  void knowsWhenCreditsEndTheFreePlanClosesAndADatabaseWakes() {
    LocalDate end = LocalDate.of(2027, 3, 1);
    Credits credits = new Credits(Money.usd("80"), Optional.of(end), Optional.of(end));

    assertThat(timetable(TUESDAY).dates(credits))
        .extracting(CalendarFile.Entry::title)
        .containsExactly("demo: Credits end", "demo: Free plan closes");
    assertThat(timetable(TUESDAY).databaseWakes(TUESDAY).first())
        .isEqualTo(LocalDate.of(2026, 12, 8));
  }

  private static Timetable timetable(LocalDate from) {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Project project = Project.begin(plan, "demo", "us-east-1", new Random(1));
    return new Timetable(project, plan, Answers.none(plan, "us-east-1"), from);
  }
}
