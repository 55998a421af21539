package dev.groundwork.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.price.PriceBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlternativesTest {
  private static final Estimates ESTIMATES = new Estimates(PriceBook.bundled());

  @Test
  void whatTheTemplatesRulesRefuseHasNoPrice() {
    Plan plan = PlanCatalog.bundled().plan("platform");

    assertThat(alternatives(plan, "network").of(new ParameterRef("network", "NatGateways")))
        .containsOnlyKeys("1", "2");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyStepOfEveryPlanCanBePriced(Plan plan) {
    plan.steps().forEach(step -> assertThat(alternatives(plan, step.id())).isNotNull());
  }

  static List<Plan> plans() {
    return PlanCatalog.bundled().plans();
  }

  private static Alternatives alternatives(Plan plan, String step) {
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    return Alternatives.of(
        PlanResolver.resolve(plan, answers, KnownOutputs.NONE),
        ParameterForm.of(plan, answers, step),
        ESTIMATES);
  }
}
