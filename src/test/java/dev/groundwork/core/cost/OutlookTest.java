package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What founders ask besides a usual month.
class OutlookTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void withNobodyThereOnlyTrafficGoes() {
    // The table's 68.48405, without capacity units (0.584) and requests (0.01); 10 GB were free.
    assertThat(published().noTraffic()).isEqualTo(Money.usd("67.89005"));
  }

  @Test
  void tenTimesTheTrafficLeavesWhatIsStoredAsItIs() {
    // Nine times 0.584 and 0.01 more, and 35 GB of logs beyond the free five, a GB of which is
    // kept.
    assertThat(published().tenTimes())
        .isEqualTo(Money.usd("68.48405").plus(Money.usd("5.346")).plus(Money.usd("17.53")));
  }

  @Test
  void awsRunsTheLeastWithNobodyThereAndTheMostAtTenTimes() {
    Scenario scenario =
        Scenarios.of(
            """
            Task: {Type: AWS::ECS::TaskDefinition, Properties: {Cpu: 1024, Memory: 2048}}
            Service: {Type: AWS::ECS::Service, Properties: {LaunchType: FARGATE, TaskDefinition: !Ref Task, DesiredCount: 3}}
            Target: {Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {MinCapacity: 2, MaxCapacity: 5, ResourceId: !Sub 'service/c/${Service.Name}'}}
            """,
            Usage.NONE);
    Money one = Money.usd("36.0401");
    Estimate estimate = ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL);
    Outlook outlook = ESTIMATOR.outlook(scenario, DAY);

    assertThat(estimate.monthly().low()).isEqualTo(one.times(new BigDecimal(2)));
    assertThat(estimate.monthly().typical()).isEqualTo(one.times(new BigDecimal(3)));
    assertThat(estimate.monthly().high()).isEqualTo(one.times(new BigDecimal(5)));
    assertThat(outlook.noTraffic()).isEqualTo(estimate.monthly().low());
    assertThat(outlook.tenTimes()).isEqualTo(estimate.monthly().high());
  }

  @ParameterizedTest
  @CsvSource({
    // A third of 36.5 for ten of thirty days; the zone in full.
    "2026-11-21, 12.6667",
    "2026-11-01, 37",
    "2026-12-31, 1.6774",
  })
  void theFirstMonthCountsItsDaysAndZonesInFull(LocalDate from, BigDecimal expected) {
    Scenario scenario =
        Scenarios.of(
            """
            Zone: {Type: AWS::Route53::HostedZone, Properties: {Name: example.com}}
            Address: {Type: AWS::EC2::EIP}
            Other: {Type: AWS::EC2::NatGateway, Properties: {ConnectivityType: private}}
            """,
            Scenarios.usage(
                "version: 0.1\n"
                    + "resource_usage: {app.Other: {monthly_data_processed_gb: 0}, app.Zone:"
                    + " {monthly_standard_queries: 0}}\n"));
    Money first = ESTIMATOR.outlook(scenario, from).firstMonth().range().typical();

    assertThat(first.amount()).isCloseTo(expected, within("0.0001"));
  }

  @Test
  void whatIsFreeEachMonthIsFreeInFullInTheFirst() {
    Scenario scenario =
        Scenarios.of(
            "It: {Type: 'AWS::Logs::LogGroup'}",
            Scenarios.usage(
                "version: 0.1\nresource_usage: {app.It: {monthly_data_ingested_gb: 15, storage_gb:"
                    + " 0}}\n"));
    // Ten of thirty days: five of fifteen GB, all free.
    assertThat(ESTIMATOR.outlook(scenario, DAY).firstMonth().range().typical().amount())
        .isCloseTo(BigDecimal.ZERO, within("0.0001"));
  }

  @Test
  void taxIsAddedToTheExactSums() {
    Estimate estimate = Scenarios.estimate("super-lean", Map.of());
    Tax tax = Tax.on(estimate, new BigDecimal(19));
    assertThat(tax.monthly().typical().display()).isEqualTo("81.50");
  }

  @ParameterizedTest
  @CsvSource({
    // $68.48 a month is $2.2515 a day: 44 and 88 whole days.
    "100, 68.48, 2027-01-04",
    "200, 68.48, 2027-02-17",
    "0, 68.48, 2026-11-21",
    "1, 0, ",
    "1, 0.0001, ",
  })
  void creditsLastForWholeDays(BigDecimal balance, String monthly, LocalDate expected) {
    assertThat(Credits.of(Money.usd(balance), Money.usd(monthly), DAY).lastsUntil())
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "FREE, 2027-03-05T00:00:00Z, 2027-01-04",
    "FREE, 2026-12-05T00:00:00Z, 2026-12-05",
    "FREE, , 2027-01-04",
    "PAID, 2027-03-05T00:00:00Z, ",
  })
  void aFreePlanClosesWithItsCreditsOrItsTerm(
      AccountPlan.Type type, Instant expires, LocalDate closes) {
    AccountPlan plan =
        new AccountPlan(type, new BigDecimal(100), "USD", Optional.ofNullable(expires));
    assertThat(Credits.of(plan, Money.usd("68.48"), DAY).flatMap(Credits::closes))
        .isEqualTo(Optional.ofNullable(closes));
  }

  @Test
  void creditsOfAnotherCurrencySayNothingAboutDollars() {
    AccountPlan yuan =
        new AccountPlan(AccountPlan.Type.FREE, new BigDecimal(700), "CNY", Optional.empty());
    assertThat(Credits.of(yuan, Money.usd("68.48"), DAY)).isEmpty();
  }

  private static Outlook published() {
    return ESTIMATOR.outlook(Scenarios.published("us-east-1", Map.of()), DAY);
  }

  private static Offset<BigDecimal> within(String much) {
    return Offset.offset(new BigDecimal(much));
  }
}
