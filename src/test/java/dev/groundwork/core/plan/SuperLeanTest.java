package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuperLeanTest {
  private static final Plan PLAN = PlanCatalog.bundled().plan("super-lean");

  @Test
  void asksOnlyForTheAddressesWhenNothingIsAnswered() {
    Answers answers = Answers.none(PLAN, "us-east-1");

    ResolvedPlan resolved = PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE);

    assertThat(resolved.missing())
        .extracting(MissingAnswer::name)
        .containsExactly("email", "own-address");
  }
}
