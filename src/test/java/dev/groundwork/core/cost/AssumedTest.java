package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssumedTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();

  static List<Plan> plans() {
    return PlanCatalog.bundled().plans();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyAssumptionOfAPlanSaysItsLevelsUnitAndReason(Plan plan) {
    assertThat(assumed(plan, Map.of()))
        .allSatisfy(
            it -> {
              Usage.Amounts amounts = it.amounts().orElseThrow();
              assertThat(amounts.unit()).as("%s", it.of()).isPresent();
              assertThat(amounts.why()).as("%s", it.of()).isPresent();
              assertThat(it.own()).isEmpty();
            });
  }

  @Test
  void onesOwnAmountStandsBesideWhatThePlanAssumes() {
    Assumed backups =
        find(
            assumed(
                PlanCatalog.bundled().plan("super-lean"),
                Map.of(
                    UsageRef.parse("database.Database.additional_backup_storage_gb"),
                    new BigDecimal(100))),
            "additional_backup_storage_gb");

    assertThat(backups.own()).contains(new BigDecimal(100));
    assertThat(backups.amounts().orElseThrow().high()).isEqualByComparingTo("20");
    assertThat(backups.monthly()).isEqualTo(Money.usd("9.5"));
  }

  @Test
  void whatIsFreeForTheAccountIsTakenOff() {
    Assumed sent =
        find(
            assumed(PlanCatalog.bundled().plan("super-lean"), Map.of()),
            "monthly_outbound_internet_gb");
    assertThat(sent.monthly()).isEqualTo(Money.ZERO);
  }

  @Test
  void anAmountThatNobodyAssumesStandsAlone() {
    Assumed searched =
        find(
            assumed(
                PlanCatalog.bundled().plan("super-lean"),
                Map.of(UsageRef.parse("backend.LogGroup.monthly_data_scanned_gb"), BigDecimal.TEN)),
            "monthly_data_scanned_gb");
    assertThat(searched.amounts()).isEmpty();
    assertThat(searched.own()).contains(BigDecimal.TEN);
  }

  private static List<Assumed> assumed(Plan plan, Map<UsageRef, BigDecimal> own) {
    Answers answers =
        Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples()).withUsage(own);
    return Assumed.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE), ESTIMATOR);
  }

  private static Assumed find(List<Assumed> all, String key) {
    return all.stream().filter(it -> it.of().name().equals(key)).findFirst().orElseThrow();
  }
}
