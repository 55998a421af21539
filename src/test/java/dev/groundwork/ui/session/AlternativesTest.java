package dev.groundwork.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.price.PricesWithAGap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlternativesTest {
  private static final Estimates ESTIMATES = new Estimates(PricesWithAGap.book());

  @Test
  void whatTheTemplatesRulesRefuseHasNoPrice() {
    Plan plan = PlanCatalog.bundled().plan("platform");

    assertThat(alternatives(plan, "network").of(new ParameterRef("network", "NatGateways")))
        .containsOnlyKeys("1", "2");
  }

  /// A price that nobody knows is no saving.
  @Test
  void whatHasNoKnownPriceSavesNothing() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Map<String, Optional<Money>> classes =
        alternatives(plan, "database").of(new ParameterRef("database", "InstanceClass"));

    assertThat(classes.get("db.t4g.small")).contains(Money.usd("11.68"));
    assertThat(classes.get("db.t4g.large")).isEmpty();
  }

  /// Of what has no known price nothing is known that changes it.
  @Test
  void besideAnUnknownPriceNoDifferenceIsKnown() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    ParameterRef size = new ParameterRef("database", "InstanceClass");
    Answers answers =
        Answers.none(plan, "us-east-1")
            .withExamples(plan.assumptions().examples())
            .with(size, "db.t4g.large");

    Alternatives priced = alternatives(plan, answers, "database");

    assertThat(priced.of(size).get("db.t4g.micro")).isEmpty();
    assertThat(priced.paid(size)).isEmpty();
    assertThat(priced.of(new ParameterRef("database", "MultiAz")).get("true")).isEmpty();
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
    return alternatives(plan, answers, step);
  }

  private static Alternatives alternatives(Plan plan, Answers answers, String step) {
    return Alternatives.of(
        PlanResolver.resolve(plan, answers, KnownOutputs.NONE),
        ParameterForm.of(plan, answers, step),
        ESTIMATES);
  }
}
