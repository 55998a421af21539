package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveOverlapTest {
  /// From one server to nodes the server stays until it is deleted; from one size to the next
  /// nothing does.
  @ParameterizedTest
  @CsvSource({
    "progressive, mvp, growth, 44.74",
    "progressive, growth, production, 76.37",
    "single-server, fleet, cluster, 146.86",
    "super-lean, testing, growth, 0.00",
  })
  void isWhatStaysUntilItIsDeleted(String id, String from, String to, String monthly) {
    Plan plan = PlanCatalog.bundled().plan(id);
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    Move move = plan.move(from, to, answers).orElseThrow();

    assertThat(
            MoveOverlap.of(
                    move,
                    estimate(plan, answers.inPhase(from)),
                    estimate(plan, answers.inPhase(to)))
                .display())
        .isEqualTo(monthly);
  }

  private static Estimate estimate(Plan plan, Answers answers) {
    return new Estimator(PriceBook.bundled())
        .estimate(
            Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE)),
            UsageLevel.TYPICAL);
  }
}
