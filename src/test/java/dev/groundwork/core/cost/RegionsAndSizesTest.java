package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Regions and sizes picked at random, against what stands in the price files as text: 730 hours of
/// one price, or unknown where the file has none.
class RegionsAndSizesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final BigDecimal HOURS = new BigDecimal(730);
  private static final Map<String, Map<String, BigDecimal>> FILES = new HashMap<>();

  /// A kind of resource with sizes; `%1$s` is the size, `%2$s` whether in two zones.
  enum Kind {
    DATABASE(
        "db.t4g.micro db.t4g.small db.t3.medium db.r5.large db.r5.xlarge",
        "{Type: AWS::RDS::DBInstance, Properties: {Engine: postgres, DBInstanceClass: %1$s,"
            + " MultiAZ: %2$s, StorageType: gp3, AllocatedStorage: 20, PubliclyAccessible: false}}",
        "Instance"),
    SERVER(
        "t3.micro t3.small t3.large t4g.small m5.large c5.xlarge",
        "{Type: AWS::EC2::Instance, Properties: {InstanceType: %1$s}}",
        "Linux instance"),
    CACHE(
        "cache.t4g.micro cache.t4g.small cache.t3.micro cache.r5.large",
        "{Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: valkey, CacheNodeType: %1$s,"
            + " NumCacheNodes: 1}}",
        "Cache nodes"),
    GATEWAY(
        "nat",
        "{Type: AWS::EC2::NatGateway, Properties: {SubnetId: a, ConnectivityType: private}}",
        "NAT gateway"),
    BALANCER(
        "alb",
        "{Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Scheme: internal, Subnets:"
            + " [a, b]}}",
        "Application load balancer");

    private final String sizes;
    final String template;
    final String component;

    Kind(String sizes, String template, String component) {
      this.sizes = sizes;
      this.template = template;
      this.component = component;
    }

    List<String> sizes() {
      return List.of(sizes.split(" ", -1));
    }

    String key(String size, boolean two) {
      return switch (this) {
        case DATABASE -> "rds.postgres." + size + (two ? ".multi_az" : ".single_az");
        case SERVER -> "ec2.linux." + size;
        case CACHE -> "elasticache.valkey." + size;
        case GATEWAY, BALANCER -> size + ".hour";
      };
    }
  }

  static Stream<Arguments> picked() {
    Random random = new Random(20261121);
    return Stream.generate(
            () -> {
              Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
              return Arguments.of(
                  PriceBook.REGIONS.get(random.nextInt(PriceBook.REGIONS.size())),
                  kind,
                  kind.sizes().get(random.nextInt(kind.sizes().size())),
                  random.nextBoolean());
            })
        .limit(150);
  }

  @ParameterizedTest(name = "{0}: {2}, in two zones {3}")
  @MethodSource("picked")
  void costsWhatTheListSays(String region, Kind kind, String size, boolean two) throws IOException {
    String template = "Resources:\n  It: " + kind.template.formatted(size, two) + "\n";
    Estimate estimate =
        Estimator.bundled()
            .estimate(Scenarios.of(region, template, Map.of(), Usage.NONE), UsageLevel.TYPICAL);
    LineItem line =
        estimate.items().stream()
            .filter(it -> it.component().equals(kind.component))
            .findFirst()
            .orElseThrow();
    Optional<BigDecimal> listed = Optional.ofNullable(list(region).get(kind.key(size, two)));

    if (listed.isPresent()) {
      assertThat(line.monthly()).isEqualTo(Money.usd(listed.get().multiply(HOURS)));
    } else {
      assertThat(line.kind()).isEqualTo(ItemKind.UNKNOWN);
      assertThat(estimate.complete()).isFalse();
      assertThat(line.note().orElseThrow()).contains(kind.key(size, two) + " in " + region);
    }
  }

  private static Map<String, BigDecimal> list(String region) throws IOException {
    Map<String, BigDecimal> known = FILES.get(region);
    if (known != null) {
      return known;
    }
    Map<String, BigDecimal> list = new HashMap<>();
    String text = Files.readString(Path.of("src", "main", "resources", "prices", region + ".json"));
    for (JsonNode each : JSON.readTree(text).at("/prices")) {
      list.put(each.at("/key").asString(), new BigDecimal(each.at("/usd").asString()));
    }
    FILES.put(region, list);
    return list;
  }
}
