package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.template.ResolvedResource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold whatever the plan: tried on plans made from seeds.
class EstimatePropertiesTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();

  static List<Long> seeds() {
    return new Random(2026).longs(40).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void grossLinesOfPartsAddUpToThoseOfTheWhole(long seed) {
    Scenario whole = random(seed);
    Money parts = Money.ZERO;
    for (Scenario.Stack stack : whole.stacks()) {
      parts = parts.plus(gross(new Scenario(whole.region(), List.of(stack), whole.usage())));
    }
    assertThat(gross(whole)).isEqualTo(parts);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLineAndNoSumIsNegativeAfterWhatIsTakenOff(long seed) {
    Estimate estimate = estimate(random(seed));
    Money line = Money.ZERO;
    for (LineItem item : estimate.items()) {
      if (item.kind() == ItemKind.ALLOWANCE) {
        assertThat(item.monthly()).isLessThan(Money.ZERO);
        line = line.plus(item.monthly());
      } else {
        line = item.monthly();
      }
      assertThat(line).as("after %s", item).isGreaterThanOrEqualTo(Money.ZERO);
    }
    assertThat(estimate.total()).isLessThanOrEqualTo(gross(random(seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfStacksAndResourcesDoesNotMatter(long seed) {
    Scenario scenario = random(seed);
    Random shuffle = new Random(seed);
    List<Scenario.Stack> stacks = new ArrayList<>();
    for (Scenario.Stack stack : scenario.stacks()) {
      List<ResolvedResource> resources = new ArrayList<>(stack.resources());
      Collections.shuffle(resources, shuffle);
      stacks.add(new Scenario.Stack(stack.id(), stack.region(), resources));
    }
    Collections.shuffle(stacks, shuffle);
    Estimate other = estimate(new Scenario(scenario.region(), stacks, scenario.usage()));

    assertThat(other.total()).isEqualTo(estimate(scenario).total());
    assertThat(other.items()).containsExactlyInAnyOrderElementsOf(estimate(scenario).items());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreUsageNeverCostsLess(long seed) {
    Scenario scenario = random(seed);
    Map<Usage.Key, Usage.Amounts> more = new HashMap<>();
    Random random = new Random(seed);
    scenario
        .usage()
        .amounts()
        .forEach(
            (key, amounts) ->
                more.put(
                    key,
                    Usage.Amounts.always(
                        amounts.typical().add(BigDecimal.valueOf(random.nextInt(100_000))))));
    Scenario busier = new Scenario(scenario.region(), scenario.stacks(), new Usage(more));

    assertThat(estimate(busier).total()).isGreaterThanOrEqualTo(estimate(scenario).total());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void largerSizesAndMoreTasksNeverCostLess(long seed) {
    Random random = new Random(seed);
    int count = random.nextInt(5);
    int size = random.nextInt(CLASSES.size() - 1);
    int disk = 20 + random.nextInt(100);

    assertThat(total(count, size, disk)).isLessThanOrEqualTo(total(count + 1, size, disk));
    assertThat(total(count, size, disk)).isLessThan(total(count, size + 1, disk));
    assertThat(total(count, size, disk)).isLessThan(total(count, size, disk + 1));
  }

  private static final List<String> CLASSES =
      List.of("db.t4g.micro", "db.t4g.small", "db.t4g.medium");

  private static Money total(int count, int size, int disk) {
    return estimate(
            Scenarios.published(
                "eu-central-1",
                Map.of(
                    "TaskCount", Integer.toString(count),
                    "InstanceClass", CLASSES.get(size),
                    "StorageGb", Integer.toString(disk))))
        .total();
  }

  private static Estimate estimate(Scenario scenario) {
    return ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL);
  }

  private static Money gross(Scenario scenario) {
    return Money.sum(
        estimate(scenario).items().stream()
            .filter(item -> item.kind() != ItemKind.ALLOWANCE)
            .map(LineItem::monthly)
            .toList());
  }

  private static final List<String> TYPES =
      List.of(
          "{Type: 'AWS::EC2::EIP'}",
          "{Type: 'AWS::S3::Bucket'}",
          "{Type: 'AWS::Logs::LogGroup'}",
          "{Type: 'AWS::SecretsManager::Secret'}",
          "{Type: 'AWS::CloudWatch::Alarm', Properties: {Metrics: [{Id: a}, {Id: b}]}}",
          "{Type: 'AWS::CloudWatch::Alarm'}",
          "{Type: 'AWS::CloudWatch::Dashboard'}",
          "{Type: 'AWS::Route53::HostedZone'}",
          "{Type: 'AWS::Kinesis::Stream'}",
          "{Type: 'AWS::Lambda::Function', Properties: {MemorySize: 512}}",
          "{Type: 'AWS::ApiGateway::RestApi'}",
          "{Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}",
          "{Type: 'AWS::DynamoDB::Table', Properties: {BillingMode: PAY_PER_REQUEST}}",
          "{Type: 'AWS::CloudFront::Distribution'}",
          "{Type: 'AWS::EC2::NatGateway', Properties: {AllocationId: a}}",
          "{Type: 'AWS::KMS::Key'}",
          "{Type: 'AWS::SES::EmailIdentity'}",
          "{Type: 'AWS::EC2::Volume', Properties: {VolumeType: gp3, Size: 7}}",
          "{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: [a, b, c]}}");

  private static final List<String> KEYS =
      List.of(
          "standard.storage_gb",
          "standard.monthly_tier_1_requests",
          "monthly_data_ingested_gb",
          "storage_gb",
          "request_duration_ms",
          "monthly_write_request_units",
          "monthly_read_request_units",
          "monthly_data_processed_gb",
          "monthly_data_transfer_to_internet_gb.us",
          "monthly_https_requests.europe",
          "monthly_emails",
          "monthly_requests",
          "monthly_standard_queries",
          "monthly_outbound_internet_gb",
          "active_connections");

  /// One to five stacks of up to twelve resources each, most of them used.
  private static Scenario random(long seed) {
    Random random = new Random(seed);
    List<Scenario.Stack> stacks = new ArrayList<>();
    Map<Usage.Key, Usage.Amounts> usage = new HashMap<>();
    for (int stack = 0; stack <= random.nextInt(5); stack++) {
      StringBuilder resources = new StringBuilder("Resources:\n");
      for (int resource = 0; resource <= random.nextInt(12); resource++) {
        String name = "R" + resource;
        resources
            .append("  " + name + ": ")
            .append(TYPES.get(random.nextInt(TYPES.size())))
            .append('\n');
        for (String key : KEYS) {
          if (random.nextInt(5) > 0) {
            usage.put(
                new Usage.Key("s" + stack, name, key),
                Usage.Amounts.always(new BigDecimal(random.nextInt(30_000)).movePointLeft(1)));
          }
        }
      }
      stacks.add(Scenarios.stack("s" + stack, "us-east-1", resources.toString(), Map.of()));
    }
    return new Scenario("us-east-1", stacks, new Usage(usage));
  }
}
