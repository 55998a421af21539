package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.ledger.SnapshotPrices;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.price.PriceBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final Plan PLAN = PlanCatalog.bundled().plan("super-lean");

  @Test
  void armTasksAndASecondZoneHaveTheirPrice() {
    List<Choice> choices = Choice.of(Estimator.bundled(), resolved(), Usage.NONE);

    // A fifth less for a quarter of a processor and half a GB, as the recomputed table has it, and
    // for the second tasks of twenty deployments.
    assertThat(difference(choices, "backend.CpuArchitecture", "ARM64")).isEqualTo("-1.81");
    assertThat(difference(choices, "database.MultiAz", "true")).isEqualTo("13.98");
    assertThat(choices).isSortedAccordingTo((a, b) -> a.difference().compareTo(b.difference()));
  }

  @Test
  void choicesThatDoNotGoTogetherAreLeftOutOfEveryPlan() {
    for (Plan plan : PlanCatalog.bundled().plans()) {
      for (var phase : plan.growth().phases()) {
        Answers answers =
            Answers.none(plan, "us-east-1")
                .withExamples(plan.assumptions().examples())
                .inPhase(phase.id());
        ResolvedPlan resolved = PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
        assertThat(Choice.of(Estimator.bundled(), resolved, Usage.NONE))
            .as(plan.id() + " " + phase.id())
            .allSatisfy(it -> assertThat(it.difference()).isNotEqualTo(Money.ZERO));
      }
    }
  }

  @Test
  void aSnapshotCostsAtMostItsDisk() {
    assertThat(new SnapshotPrices(PriceBook.bundled()).monthly(resolved(), "database", "Database"))
        .contains(Money.usd("1.9"));
    assertThat(new SnapshotPrices(PriceBook.bundled()).monthly(resolved(), "assets", "Bucket"))
        .isEmpty();
  }

  private static String difference(List<Choice> choices, String parameter, String value) {
    return choices.stream()
        .filter(it -> it.subject().toString().equals(parameter))
        .filter(it -> it.instead().equals(value))
        .map(it -> it.difference().display())
        .findFirst()
        .orElse("no such choice");
  }

  private static ResolvedPlan resolved() {
    Answers answers = Answers.none(PLAN, "us-east-1").withExamples(PLAN.assumptions().examples());
    return PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE);
  }
}
