package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackNameTest {
  private static final Plan PLAN = PlanReader.read(SmallPlan.good());

  @ParameterizedTest
  @CsvSource({
    "main, net, demo-net",
    "staging, net, demo-staging-net",
    "main, shared, demo-shared",
    "staging, shared, demo-shared"
  })
  void namesTheEnvironmentUnlessItIsTheFirstOrTheStackIsShared(
      String environment, String stack, String expected) {
    assertThat(StackName.of("demo", PLAN, environment, PLAN.stack(stack)).text())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Demo", "1demo", "demo-", "demo--x", "a-name-of-twenty-nine-letters"})
  void refusesNamesThatAwsWouldRefuseOrCut(String name) {
    assertThat(StackName.problem(name)).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StackName.of(name, PLAN, "main", PLAN.stack("net")));
  }
}
