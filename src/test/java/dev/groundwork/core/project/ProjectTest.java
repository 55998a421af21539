package dev.groundwork.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectTest {
  private static final UsageRef USAGE = UsageRef.parse("assets.Bucket.standard.storage_gb");

  private static final Project PROJECT =
      new Project(
          "gw-1",
          "acme-notes",
          "super-lean",
          "main",
          "testing",
          "us-east-1",
          Map.of(ParameterRef.parse("database.BackupDays"), "7"),
          Map.of("limit", "80"),
          CostChoices.NONE.withTax(new BigDecimal(19)).withUsage(Map.of(USAGE, BigDecimal.TEN)),
          Map.of("users", "120"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aChangeOfOneThingKeepsTheOthers(String what, Project changed) {
    assertThat(changed.values()).isEqualTo(PROJECT.values());
    assertThat(changed.settings()).isEqualTo(PROJECT.settings());
    assertThat(changed.costs()).isEqualTo(PROJECT.costs());
    assertThat(changed.numbers()).isEqualTo(PROJECT.numbers());
    assertThat(changed).isNotEqualTo(PROJECT);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of("region", PROJECT.withRegion("eu-central-1")),
        Arguments.of("phase", PROJECT.withPhase("growth")),
        Arguments.of(
            "environment", PROJECT.withEnvironment(new Environment("dev", "Development", "dev"))));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void whatIsTakenBackIsGoneAndNothingElse(UsageRef which, boolean left) {
    CostChoices costs = PROJECT.costs().withoutUsage(which);
    assertThat(costs.usage().containsKey(USAGE)).isEqualTo(left);
    assertThat(costs.taxPercent()).isEqualTo(PROJECT.costs().taxPercent());
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of(USAGE, false), Arguments.of(UsageRef.parse("assets.Bucket.storage_gb"), true));
  }
}
