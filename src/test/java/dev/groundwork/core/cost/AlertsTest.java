package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The e-mails of super-lean's budget: $10, $30, $50, and the limit.
class AlertsTest {
  @ParameterizedTest
  @CsvSource({
    "68.48, 80, 10.00 on 5; 30.00 on 14; 50.00 on 23; 80.00 never",
    "64.38, 80, 10.00 on 5; 30.00 on 15; 50.00 on 24; 80.00 never",
    "304.17, 80, 10.00 on 1; 30.00 on 3; 50.00 on 5; 80.00 on 8",
    "10, 80, 10.00 on 31; 30.00 never; 50.00 never; 80.00 never",
    "0, 80, 10.00 never; 30.00 never; 50.00 never; 80.00 never",
  })
  void areForetoldByTheDayOfAFullMonth(String monthly, String limit, String days) {
    assertThat(
            String.join(
                "; ",
                Alerts.foretold(superLean(), Money.usd(monthly), Optional.of(Money.usd(limit)))
                    .stream()
                    .map(
                        it ->
                            it.amount().display()
                                + (it.day().isPresent() ? " on " + it.day().getAsInt() : " never"))
                    .toList()))
        .isEqualTo(days);
  }

  private static ResolvedPlan superLean() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }
}
