package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledPlansTest {
  @SuppressWarnings("unused") // FieldSource reads it by name.
  private static final List<String> REGIONS = PriceBook.REGIONS;

  private static final Estimator ESTIMATOR = Estimator.bundled();

  @Test
  void everyResourceTypeHasARuleOrIsFree() {
    PricingRules rules = PricingRules.bundled();
    assertThat(plans().flatMap(plan -> plan.stacks().stream()))
        .flatExtracting(stack -> stack.template().resources().values())
        .extracting(resource -> resource.type())
        .allMatch(rules::covers);
  }

  /// In at least one phase: a second gateway is there in some of them only.
  @ParameterizedTest
  @MethodSource("plans")
  void everyUsageKeyThatAPlanStatesIsPriced(Plan plan) {
    List<ResolvedPlan> phases =
        plan.growth().phases().stream()
            .flatMap(it -> Stream.of(everything(plan, it.id()), withDomain(plan, it.id())))
            .toList();
    Stream<Usage.Key> keys =
        phases.stream().flatMap(it -> Scenario.of(it).usage().amounts().keySet().stream());
    assertThat(keys.distinct())
        .allSatisfy(
            key -> assertThat(phases).as("%s", key).anyMatch(phase -> costsMore(phase, key)));
  }

  /// Whether more than any allowance gives, of which the largest are 10 million requests, is
  /// billed.
  private static boolean costsMore(ResolvedPlan phase, Usage.Key key) {
    Usage.Amounts much = Usage.Amounts.always(new java.math.BigDecimal(100_000_000));
    Money sum = ESTIMATOR.estimate(Scenario.of(phase), UsageLevel.TYPICAL).total();
    Usage more = new Usage(java.util.Map.of(key, much));
    return ESTIMATOR.estimate(Scenario.of(phase, more), UsageLevel.TYPICAL).total().compareTo(sum)
        > 0;
  }

  @ParameterizedTest
  @FieldSource("REGIONS")
  void noRegionHasALineOfZeroWhereAPriceIsMissing(String region) {
    for (Plan plan : plans().toList()) {
      for (var phase : plan.growth().phases()) {
        Estimate estimate =
            ESTIMATOR.estimate(Scenario.of(resolve(plan, region, phase.id())), UsageLevel.HIGH);
        assertThat(estimate.items())
            .allSatisfy(
                item ->
                    item.cost()
                        .ifPresentOrElse(
                            cost -> assertThat(cost.unitPrice()).isGreaterThan(Money.ZERO),
                            () -> assertThat(item.note().orElseThrow()).contains("price")));
        assertThat(estimate.complete())
            .isEqualTo(estimate.items().stream().allMatch(item -> item.kind() != ItemKind.UNKNOWN));
      }
    }
  }

  @Test
  void superLeanCostsWhatItsDocumentForgotLessWhatItKeepsClosed() {
    Estimate estimate = superLean("us-east-1");
    // The recomputed table's 68.48405, without the public database (3.65) and the hosted zone
    // (0.50)
    // that this plan doesn't have, with the 100 reads of the secret (0.0005) and the second tasks
    // of
    // twenty deployments (0.04937).
    assertThat(estimate.total()).isEqualTo(Money.usd("64.38392"));
    assertThat(estimate.complete()).isTrue();
    assertThat(estimate.monthly().low()).isLessThan(estimate.monthly().typical());
    assertThat(estimate.monthly().typical()).isLessThan(estimate.monthly().high());
  }

  @Test
  void superLeanWithADomainCostsItsZoneMore() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Estimate estimate =
        ESTIMATOR.estimate(Scenario.of(withDomain(plan, "testing")), UsageLevel.TYPICAL);
    assertThat(estimate.total()).isEqualTo(superLean("us-east-1").total().plus(Money.usd("0.50")));
  }

  @Test
  void superLeanBehindAnHttpApiGivesUpTheLoadBalancerForAZoneAndRequests() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Answers answers = answers(plan, "us-east-1", "testing").withSetting("http-api", "true");
    Estimate estimate =
        ESTIMATOR.estimate(
            Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE)),
            UsageLevel.TYPICAL);
    // The sum above, less hours (16.425), a tenth of a capacity unit (0.584) and two addresses
    // (7.30) of the load balancer, with the zone (0.50), 300,000 requests and as many look-ups.
    assertThat(estimate.total()).isEqualTo(Money.usd("41.17492"));
    assertThat(estimate.complete()).isTrue();
  }

  @Test
  void superLeanWithAFrontendOfFilesGivesUpATaskItsAddressAndItsImages() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Answers answers = answers(plan, "us-east-1", "testing").withSetting("static-frontend", "true");
    Estimate estimate =
        ESTIMATOR.estimate(
            Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE)),
            UsageLevel.TYPICAL);
    // The published 12.66: a task (9.010025) and its address (3.65). Besides, the second tasks of
    // twenty deployments (0.024685) and a gigabyte of images (0.10), less what a tenth of a
    // gigabyte (0.0023), 2,000 uploads (0.01) and 5,000 downloads (0.002) cost in the bucket. What
    // CloudFront hands out is free.
    assertThat(estimate.total()).isEqualTo(Money.usd("51.61351"));
    assertThat(estimate.complete()).isTrue();
  }

  @Test
  void linesThatAreKeptHaveNoPriceInMumbai() {
    Estimate estimate = superLean("ap-south-1");
    assertThat(estimate.complete()).isFalse();
    assertThat(estimate.items())
        .filteredOn(item -> item.kind() == ItemKind.UNKNOWN)
        .isNotEmpty()
        .allSatisfy(
            lines -> {
              assertThat(lines.component()).isEqualTo("Lines kept");
              assertThat(lines.monthly()).isEqualTo(Money.ZERO);
              assertThat(lines.note())
                  .contains("no price is known for logs.storage_gb_month in ap-south-1");
            });
  }

  @ParameterizedTest
  @CsvSource({"eu-west-1", "eu-central-1", "ap-southeast-2"})
  void everyLineOfSuperLeanHasAPriceIn(String region) {
    assertThat(superLean(region).complete()).isTrue();
  }

  private static Estimate superLean(String region) {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    return ESTIMATOR.estimate(Scenario.of(resolve(plan, region, "testing")), UsageLevel.TYPICAL);
  }

  private static ResolvedPlan resolve(Plan plan, String region, String phase) {
    return PlanResolver.resolve(plan, answers(plan, region, phase), KnownOutputs.NONE);
  }

  /// With a domain, where the plan takes one.
  private static ResolvedPlan withDomain(Plan plan, String phase) {
    Answers answers = answers(plan, "us-east-1", phase);
    boolean takesOne = plan.settings().stream().anyMatch(it -> it.kind() == SettingKind.DOMAIN);
    return PlanResolver.resolve(
        plan, takesOne ? answers.withSetting("domain", "example.com") : answers, KnownOutputs.NONE);
  }

  /// With what only comes when someone says yes to it.
  private static ResolvedPlan everything(Plan plan, String phase) {
    Answers answers = answers(plan, "us-east-1", phase);
    for (Setting setting : plan.settings()) {
      if (setting.kind() == SettingKind.YES_NO) {
        answers = answers.withSetting(setting.id(), "true");
      }
    }
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }

  private static Answers answers(Plan plan, String region, String phase) {
    return Answers.none(plan, region).withExamples(plan.assumptions().examples()).inPhase(phase);
  }

  private static Stream<Plan> plans() {
    return PlanCatalog.bundled().plans().stream();
  }
}
