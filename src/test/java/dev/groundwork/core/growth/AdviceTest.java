package dev.groundwork.core.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.growth.Reading.Typed;
import dev.groundwork.core.growth.Reading.Unknown;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signals against numbers, by the plan that has signs, conditions, shares and a matrix.
class AdviceTest {
  private static final Plan PLAN = PlanCatalog.bundled().plan("progressive");

  /// Numbers as `metric=number`; whatever isn't named is unknown.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no number at all                    |                                  | UNKNOWN
          only a condition is known           | cost=100 revenue=900             | STAY
          one sign is known and absent        | users=900                        | STAY
          a number at its threshold           | users=1000                       | STAY
          a sign without its condition        | users=1001                       | CONSIDER
          a sign whose condition isn't met    | users=1001 cost=100 revenue=200  | CONSIDER
          the condition at its threshold      | users=1001 cost=40 revenue=100   | CONSIDER
          a sign whose condition is met       | users=1001 cost=39 revenue=100   | GO
          a yes                               | audit=0 gaps=1 cost=1 revenue=99 | GO
          a no                                | gaps=0 cost=1 revenue=99         | STAY
          a share of nothing is no number     | users=1001 cost=0 revenue=0      | CONSIDER
          """)
  void advisesByWhatIsKnown(String what, String numbers, Verdict verdict) {
    assertThat(move("mvp", readings(numbers)).verdict()).as(what).isEqualTo(verdict);
  }

  @Test
  void theReasonIsNamedWithNumberThresholdAndCondition() {
    MoveAdvice go = move("mvp", readings("users=1250.5 cost=105 revenue=420 processor=30"));

    assertThat(go.sentence().english())
        .isEqualTo(
            "It is time to go. Users: 1,250.5 people, more than 1,000. And nothing speaks against"
                + " it: Cost in revenue: 25 percent, less than 40.");
    assertThat(go.sentence().in(Locale.GERMANY))
        .contains("Es ist Zeit für den Umzug.", "1.250,5", "mehr als 1.000", "weniger als 40");
  }

  @Test
  void whatSpeaksAgainstAMoveIsNamedThoughItIsUnknown() {
    assertThat(move("mvp", readings("gaps=1")).sentence().english())
        .isEqualTo(
            "There is a reason to go. Deployments hurt: yes. What speaks against it: Cost in"
                + " revenue: unknown, must be below 40.");
  }

  @Test
  void stayingNamesWhatIsUnknown() {
    assertThat(move("mvp", readings("revenue=400 gaps=0")).sentence().english())
        .isEqualTo(
            "Nothing that is known says that it is time. Revenue: 400 dollars a month, not more"
                + " than 1,000, and Deployments hurt: no. Unknown: Users, and Requests, and Team,"
                + " and Processor, and Memory, and Several environments.");
  }

  @Test
  void theMatrixSaysWhichPhasesANumberFits() {
    Advice advice = Advice.of(PLAN, "mvp", readings("cost=200 revenue=5000"));

    assertThat(figure(advice, "revenue").phases()).contains(List.of("growth"));
    assertThat(figure(advice, "cost").phases()).contains(List.of("growth", "production"));
    assertThat(figure(advice, "users").phases()).as("unknown").isEmpty();
    assertThat(figure(advice, "memory").phases()).as("not in the matrix").isEmpty();
  }

  @Test
  void aShareIsComputedFromItsTwoNumbers() {
    Advice advice = Advice.of(PLAN, "mvp", readings("cost=100 revenue=300"));

    assertThat(figure(advice, "cost-share").reading())
        .isEqualTo(new Reading.Computed(new BigDecimal("33.333333")));
    assertThat(figure(advice, "cost-a-user").reading())
        .isEqualTo(new Unknown(Saying.of("advice.whyNot.share")));
  }

  @Test
  void theLastPhaseLeadsNowhere() {
    assertThat(Advice.of(PLAN, "production", readings("revenue=999999")).moves()).isEmpty();
  }

  private static MoveAdvice move(String phase, Map<String, Reading> readings) {
    return Advice.of(PLAN, phase, readings).moves().getFirst();
  }

  private static Figure figure(Advice advice, String metric) {
    return advice.figures().stream()
        .filter(it -> it.metric().id().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Reading> readings(String numbers) {
    Map<String, Reading> readings = new HashMap<>();
    for (String each : numbers == null ? new String[0] : numbers.split(" ", -1)) {
      String[] parts = each.split("=", -1);
      readings.put(parts[0], new Typed(new BigDecimal(parts[1])));
    }
    return readings;
  }
}
