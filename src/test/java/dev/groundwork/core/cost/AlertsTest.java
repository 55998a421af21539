package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The e-mails of super-lean's budget: $10, $30, $50, and the limit.
class AlertsTest {
  @ParameterizedTest
  @CsvSource({
    "68.48, true, 10.00 on 5; 30.00 on 14; 50.00 on 23; 80.00 never",
    "64.38, true, 10.00 on 5; 30.00 on 15; 50.00 on 24; 80.00 never",
    "304.17, true, 10.00 on 1; 30.00 on 3; 50.00 on 5; 80.00 on 8",
    "10, true, 10.00 on 31; 30.00 never; 50.00 never; 80.00 never",
    "0, true, 10.00 never; 30.00 never; 50.00 never; 80.00 never",
    "10, false, 10.00 by 31; 30.00 unknown; 50.00 unknown; 80.00 unknown",
  })
  void areForetoldByTheDayOfAFullMonth(String monthly, boolean complete, String days) {
    Money each = Money.usd(monthly);
    Estimate estimate =
        new Estimate(
            "us-east-1",
            LocalDate.EPOCH,
            complete,
            new Estimate.Range(each, each, each),
            List.of(),
            List.of());

    assertThat(
            Alerts.foretold(superLean(), estimate, Optional.of(Money.usd("80"))).stream()
                .map(AlertsTest::words)
                .collect(Collectors.joining("; ")))
        .isEqualTo(days);
  }

  private static String words(Alerts.Foretold mail) {
    String day =
        mail.day().isPresent()
            ? (mail.sure() ? " on " : " by ") + mail.day().getAsInt()
            : mail.sure() ? " never" : " unknown";
    return mail.amount().display() + day;
  }

  private static ResolvedPlan superLean() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }
}
