package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Derivations.Case;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.template.ResolvedResource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every plan in every phase and environment, whatever is assumed: usage is made
/// from a seed of the case's own.
class PlanPropertiesTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();
  private static final int ROUNDS = 5;

  static List<Case> cases() {
    return Derivations.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTotalIsTheSumOfItsLinesAndOfItsStacks(Case of) {
    for (UsageLevel level : UsageLevel.values()) {
      Estimate estimate = ESTIMATOR.estimate(of.scenario(Derivations.HOME), level);
      Money lines = Money.sum(estimate.items().stream().map(LineItem::monthly).toList());
      List<String> stacks =
          estimate.items().stream().map(it -> it.subject().stack()).distinct().toList();
      assertThat(estimate.total()).isEqualTo(lines).isEqualTo(at(estimate, level));
      assertThat(Money.sum(stacks.stream().map(estimate::ofStack).toList())).isEqualTo(lines);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void moreUseNeverCostsLessInAnyRegion(Case of) {
    for (String region : PriceBook.REGIONS) {
      Estimate.Range month = of.estimate(region).monthly();
      assertThat(month.low()).as(region).isLessThanOrEqualTo(month.typical());
      assertThat(month.typical()).as(region).isLessThanOrEqualTo(month.high());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nobodyThereCostsNoMoreThanAFewAndTenTimesNoLess(Case of) {
    Scenario scenario = of.scenario(Derivations.HOME);
    Outlook outlook = ESTIMATOR.outlook(scenario, LocalDate.of(2026, 11, 1));
    Estimate.Range month = of.estimate(Derivations.HOME).monthly();
    assertThat(outlook.noTraffic()).as("nobody beside a few").isLessThanOrEqualTo(month.low());
    assertThat(outlook.tenTimes()).isGreaterThanOrEqualTo(month.typical());
    assertThat(outlook.firstMonth().range()).as("a whole month").isEqualTo(month);
    assertThat(
            ESTIMATOR.outlook(scenario, LocalDate.of(2026, 11, 16)).firstMonth().range().typical())
        .as("half a month")
        .isLessThanOrEqualTo(month.typical());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withoutAnyUseOnlyWhatIsFixedCostsAnything(Case of) {
    Scenario scenario = of.scenario(Derivations.HOME);
    Map<Usage.Key, Usage.Amounts> nothing =
        keys(scenario).stream()
            .collect(Collectors.toMap(it -> it, _ -> Usage.Amounts.always(BigDecimal.ZERO)));
    Estimate estimate = ESTIMATOR.estimate(with(scenario, nothing), UsageLevel.TYPICAL);

    assertThat(estimate.items())
        .filteredOn(it -> it.kind() == ItemKind.USAGE && !scaled(it))
        .allSatisfy(it -> assertThat(it.monthly()).as("%s", it).isEqualTo(Money.ZERO));
    assertThat(estimate.monthly().low()).isEqualTo(estimate.monthly().high());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfStacksAndResourcesDoesNotMatter(Case of) {
    Scenario scenario = of.scenario(Derivations.HOME);
    Random random = random(of);
    List<Scenario.Stack> stacks = new ArrayList<>();
    for (Scenario.Stack stack : scenario.stacks()) {
      List<ResolvedResource> resources = new ArrayList<>(stack.resources());
      Collections.shuffle(resources, random);
      stacks.add(new Scenario.Stack(stack.id(), stack.region(), resources));
    }
    Collections.shuffle(stacks, random);
    Estimate other =
        ESTIMATOR.estimate(
            new Scenario(scenario.region(), stacks, scenario.usage()), UsageLevel.TYPICAL);

    assertThat(other.total()).isEqualTo(of.estimate(Derivations.HOME).total());
    assertThat(other.items())
        .containsExactlyInAnyOrderElementsOf(of.estimate(Derivations.HOME).items());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noUseMakesALineNegativeOrTheSumMoreThanGross(Case of) {
    Random random = random(of);
    Scenario scenario = of.scenario(Derivations.HOME);
    for (int round = 0; round < ROUNDS; round++) {
      Map<Usage.Key, Usage.Amounts> some = some(scenario, random);
      Estimate estimate = ESTIMATOR.estimate(with(scenario, some), UsageLevel.TYPICAL);
      Money gross = Money.ZERO;
      Money line = Money.ZERO;
      for (LineItem item : estimate.items()) {
        boolean off = item.kind() == ItemKind.ALLOWANCE;
        line = off ? line.plus(item.monthly()) : item.monthly();
        gross = off ? gross : gross.plus(item.monthly());
        assertThat(line).as("after %s", item).isGreaterThanOrEqualTo(Money.ZERO);
      }
      assertThat(estimate.total()).isLessThanOrEqualTo(gross);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void moreOfAnythingNeverCostsLess(Case of) {
    Random random = random(of);
    Scenario scenario = of.scenario(Derivations.HOME);
    Map<Usage.Key, Usage.Amounts> amounts = some(scenario, random);
    List<Usage.Key> keys = new ArrayList<>(amounts.keySet());
    keys.sort(java.util.Comparator.comparing(Usage.Key::toString));
    Money before = total(with(scenario, amounts));
    for (int round = 0; round < ROUNDS && !keys.isEmpty(); round++) {
      amounts.computeIfPresent(
          keys.get(random.nextInt(keys.size())),
          (_, it) -> Usage.Amounts.always(it.typical().add(new BigDecimal(random.nextInt(9999)))));
      Money after = total(with(scenario, amounts));
      assertThat(after).as("%s", amounts).isGreaterThanOrEqualTo(before);
      before = after;
    }
  }

  /// All at once, and then one that nobody can price.
  @ParameterizedTest
  @MethodSource("cases")
  void oneMoreResourceNeverCostsLess(Case of) {
    Random random = random(of);
    Scenario scenario = of.scenario(Derivations.HOME);
    Money before = total(scenario);
    StringBuilder resources = new StringBuilder("Resources:\n");
    for (int round = 0; round < ROUNDS; round++) {
      resources.append("  R" + round + ": " + MORE.get(random.nextInt(MORE.size())) + "\n");
      Money after = total(beside(scenario, resources.toString()));
      assertThat(after).as(resources.toString()).isGreaterThanOrEqualTo(before);
      before = after;
    }
    Estimate unknown =
        ESTIMATOR.estimate(
            beside(scenario, resources + "  X: {Type: 'AWS::Kinesis::Stream'}\n"),
            UsageLevel.TYPICAL);
    assertThat(unknown.total()).isEqualTo(before);
    assertThat(unknown.complete()).isFalse();
  }

  private static final List<String> MORE =
      List.of(
          "{Type: 'AWS::EC2::EIP'}",
          "{Type: 'AWS::EC2::VPC'}",
          "{Type: 'AWS::KMS::Key'}",
          "{Type: 'AWS::CloudWatch::Alarm'}",
          "{Type: 'AWS::CloudWatch::Dashboard'}",
          "{Type: 'AWS::SecretsManager::Secret'}",
          "{Type: 'AWS::EC2::Volume', Properties: {VolumeType: gp3, Size: 7}}",
          "{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: [a, b]}}",
          "{Type: 'AWS::DynamoDB::Table', Properties: {ProvisionedThroughput:"
              + " {ReadCapacityUnits: 9, WriteCapacityUnits: 30}}}");

  private static Scenario beside(Scenario scenario, String resources) {
    List<Scenario.Stack> stacks = new ArrayList<>(scenario.stacks());
    stacks.add(Scenarios.stack("more", scenario.region(), resources, Map.of()));
    return new Scenario(scenario.region(), stacks, scenario.usage());
  }

  private static Random random(Case of) {
    return new Random(of.toString().hashCode());
  }

  private static Money at(Estimate estimate, UsageLevel level) {
    return switch (level) {
      case LOW -> estimate.monthly().low();
      case TYPICAL -> estimate.monthly().typical();
      case HIGH -> estimate.monthly().high();
    };
  }

  private static Money total(Scenario scenario) {
    return ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL).total();
  }

  private static boolean scaled(LineItem item) {
    return item.grounds().assumptions().stream().anyMatch(it -> scaled(it.of()));
  }

  private static boolean scaled(Usage.Key key) {
    return PricingRules.bundled().growth(key.name()) == UsageGrowth.SCALED;
  }

  private static List<Usage.Key> keys(Scenario scenario) {
    return ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL).items().stream()
        .flatMap(it -> it.grounds().assumptions().stream())
        .map(Grounds.Assumption::of)
        .distinct()
        .toList();
  }

  /// Any amount for everything that is assumed: from nothing to far beyond what is free.
  private static Map<Usage.Key, Usage.Amounts> some(Scenario scenario, Random random) {
    Map<Usage.Key, Usage.Amounts> some = new HashMap<>();
    for (Usage.Key key : keys(scenario)) {
      int most = scaled(key) ? 20 : random.nextBoolean() ? 100 : 50_000_000;
      some.put(key, Usage.Amounts.always(new BigDecimal(random.nextInt(most))));
    }
    return some;
  }

  private static Scenario with(Scenario scenario, Map<Usage.Key, Usage.Amounts> amounts) {
    return new Scenario(
        scenario.region(), scenario.stacks(), scenario.usage().overriddenBy(new Usage(amounts)));
  }
}
