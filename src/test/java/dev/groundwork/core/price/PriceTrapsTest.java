package dev.groundwork.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Scenarios;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.document.Resources;
import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The traps that AWS's price list is known for, one row or test each, beside what is meant.
class PriceTrapsTest {
  /// What a product's usage type and attributes make of it; nothing means that it is passed by.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PostgreSQL, as meant                    | AmazonRDS | EUC1-InstanceUsage:db.t4g.micro | Database Instance | CreateDBInstance:0014 | databaseEngine=PostgreSQL;deploymentOption=Single-AZ | rds.postgres.db.t4g.micro.single_az
          Extended Support of RDS                 | AmazonRDS | EUC1-ExtendedSupport:Yr1-Yr2:InstanceUsage:db.t4g.micro | Database Instance | CreateDBInstance:0014 | databaseEngine=PostgreSQL;deploymentOption=Single-AZ |
          Extended Support before the usage       | AmazonRDS | ExtendedSupportYr1_Yr2-InstanceUsage:db.t4g.micro | Database Instance | CreateDBInstance:0014 | databaseEngine=PostgreSQL;deploymentOption=Single-AZ |
          MySQL has another operation             | AmazonRDS | InstanceUsage:db.t3.micro | Database Instance | CreateDBInstance:0002 | databaseEngine=MySQL;deploymentOption=Single-AZ | rds.mysql.db.t3.micro.single_az
          PostgreSQL by MySQL's operation         | AmazonRDS | InstanceUsage:db.t3.micro | Database Instance | CreateDBInstance:0002 | databaseEngine=PostgreSQL;deploymentOption=Single-AZ |
          MariaDB                                 | AmazonRDS | InstanceUsage:db.t3.micro | Database Instance | CreateDBInstance:0018 | databaseEngine=MariaDB;deploymentOption=Single-AZ |
          Aurora PostgreSQL                       | AmazonRDS | InstanceUsage:db.r5.large | Database Instance | CreateDBInstance:0021 | databaseEngine=Aurora PostgreSQL;deploymentOption=Single-AZ |
          two readable standbys are no Multi-AZ   | AmazonRDS | Multi-AZClusterUsage:db.r5.large | Database Instance | CreateDBInstance:0014 | databaseEngine=PostgreSQL;deploymentOption=Multi-AZ (readable standbys) |
          Valkey, as meant                        | AmazonElastiCache | APS3-NodeUsage:cache.t4g.micro | Cache Instance | CreateCacheCluster:0003 | cacheEngine=Valkey | elasticache.valkey.cache.t4g.micro
          Extended Support of ElastiCache         | AmazonElastiCache | APS3-ExtendedSupportYr1_Yr2-NodeUsage:cache.t4g.micro | Cache Instance | CreateCacheCluster:0002 | cacheEngine=Redis |
          Memcached costs as much and isn't meant | AmazonElastiCache | NodeUsage:cache.t4g.micro | Cache Instance | CreateCacheCluster:0001 | cacheEngine=Memcached |
          a load balancer, as meant               | AWSELB | APS1-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | | alb.hour
          trust stores of load balancers          | AWSELB | APS1-TS-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | |
          load balancers on Outposts              | AWSELB | APS1-Outposts-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | |
          a network load balancer's usage type    | AWSELB | APS1-LoadBalancerUsage | Load Balancer-Network | LoadBalancing:Network | |
          capacity units of a network balancer    | AWSELB | APS1-LCUUsage | Load Balancer-Network | LoadBalancing:Network | |
          Fargate, as meant                       | AmazonECS | USE1-Fargate-vCPU-Hours:perCPU | Compute | | | fargate.x86.vcpu_hour
          Fargate on ARM                          | AmazonECS | USE1-Fargate-ARM-vCPU-Hours:perCPU | Compute | | | fargate.arm64.vcpu_hour
          Fargate on Windows                      | AmazonECS | USE1-Fargate-Windows-vCPU-Hours:perCPU | Compute | | |
          the licence of Windows on Fargate       | AmazonECS | USE1-Fargate-Windows-OS-Hours:perCPU | Compute | | |
          Fargate Spot                            | AmazonECS | USE1-SpotUsage-Fargate-vCPU-Hours:perCPU | Compute | | |
          Fargate is sold under EKS, too          | AmazonEKS | USE1-Fargate-vCPU-Hours:perCPU | Compute | | |
          Extended Support of Kubernetes          | AmazonEKS | USE1-AmazonEKS-Hours:extendedSupport | Compute | | |
          a cluster, as meant                     | AmazonEKS | USE1-AmazonEKS-Hours:perCluster | Compute | | | eks.cluster_hour
          a prefix that isn't a region's          | AWSELB | Dedicated-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | |
          Europe's first region has no number     | AWSELB | EU-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | | alb.hour
          Mumbai is APS3, whatever maps say       | AWSELB | APS3-LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | | alb.hour
          no prefix at all in us-east-1           | AWSELB | LoadBalancerUsage | Load Balancer-Application | LoadBalancing:Application | | alb.hour
          a usage type that goes on               | AWSELB | LoadBalancerUsage-Reserved | Load Balancer-Application | LoadBalancing:Application | |
          an idle address is another price        | AmazonVPC | USE1-PublicIPv4:IdleAddress | VpcPublicIPv4Address | | | ipv4.idle_hour
          an address of a pool of one's own       | AmazonVPC | USE1-PublicIPv4:ContiguousInUseAddress | VpcPublicIPv4Address | | |
          NAT gateways of a region                | AmazonEC2 | RegionalNatGateway-Hours | NAT Gateway | | |
          an instance that is only reserved       | AmazonEC2 | UnusedBox:t3.micro | Compute Instance | RunInstances | capacitystatus=UnusedCapacityReservation |
          an instance with software               | AmazonEC2 | BoxUsage:t3.micro | Compute Instance | RunInstances:0004 | preInstalledSw=SQL Web |
          """)
  void aProductIsWhatItsAttributesSay(
      String trap,
      String offer,
      String usagetype,
      String family,
      String operation,
      String more,
      String key) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("usagetype", usagetype);
    attributes.put("productFamily", family);
    if (operation != null) {
      attributes.put("operation", operation);
    }
    if (usagetype.contains(":db.") || usagetype.contains(":cache.")) {
      attributes.put("instanceType", usagetype.replaceAll(".*:", ""));
    }
    for (String each : more == null ? new String[0] : more.split(";", -1)) {
      attributes.put(each.split("=", -1)[0], each.split("=", -1)[1]);
    }

    List<String> keys =
        OfferRow.bundled().files().stream()
            .filter(row -> row.offer().equals(offer))
            .flatMap(row -> row.key(attributes).stream())
            .toList();

    assertThat(keys).as(trap).isEqualTo(Optional.ofNullable(key).stream().toList());
  }

  /// What a product's terms make of its price; nothing means that there is none.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an amount has ten decimals             | A.JRTCKXETXF:Hrs:0.0225000000                                | 0.0225
          the free first tier is no price        | A.JRTCKXETXF:Hrs:0.0000000000,A.JRTCKXETXF:Hrs:0.0225000000  | 0.0225
          another term of the same product       | A.4NA7Y494T4:Hrs:0.0100000000,A.JRTCKXETXF:Hrs:0.0225000000  | 0.0225
          only another term                      | A.4NA7Y494T4:Hrs:0.0100000000                                |
          another product's term under its name  | B.JRTCKXETXF:Hrs:0.0100000000                                |
          """)
  void aPriceIsTheOneOnDemand(String trap, String dimensions, String usd) throws IOException {
    OfferReader.Offer offer = read(dimensions);
    assertThat(offer.prices().get("alb.hour"))
        .as(trap)
        .isEqualTo(usd == null ? null : Decimals.plain(new java.math.BigDecimal(usd)));
  }

  @Test
  void aPricePerGbIsRefusedForOnePerHour() {
    assertThatThrownBy(() -> read("A.JRTCKXETXF:GB:0.0225000000"))
        .isInstanceOf(PricesRefused.class)
        .hasMessageContaining("has a price of alb.hour for one GB");
  }

  @Test
  void aPricePerGbNeverMultipliesHours() {
    PriceBook book =
        new PriceBook(
            region ->
                region.equals("us-east-1")
                    ? Optional.of(
                        PriceListReader.read(
                            "us-east-1.json",
                            Resources.text("prices/us-east-1.json")
                                .replace(
                                    "\"key\": \"alb.hour\", \"unit\": \"hour\"",
                                    "\"key\": \"alb.hour\", \"unit\": \"GB\"")))
                    : Optional.empty());
    Scenario scenario =
        Scenarios.of(
            "It: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: []}}",
            Usage.NONE);
    assertThat(new Estimator(book).estimate(scenario, UsageLevel.TYPICAL).items())
        .filteredOn(it -> it.component().equals("Application load balancer"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ItemKind.UNKNOWN);
              assertThat(it.note()).contains("the price of alb.hour is for one GB");
            });
  }

  /// Those of data transfer and Lambda are SKUs without a region.
  @Test
  void whatIsFreeWithoutARegionIsFreeOnceForAllRegions() {
    String function = "Resources:\n  It: {Type: 'AWS::Lambda::Function', Properties: {}}\n";
    Scenario two =
        new Scenario(
            "us-east-1",
            List.of(
                Scenarios.stack("here", "us-east-1", function, Map.of()),
                Scenarios.stack("there", "us-east-2", function, Map.of())),
            Scenarios.usage(
                """
                version: 0.1
                resource_usage:
                  here.It: {monthly_requests: 1000000, request_duration_ms: 1}
                  there.It: {monthly_requests: 1000000, request_duration_ms: 1}
                """));
    assertThat(Estimator.bundled().estimate(two, UsageLevel.TYPICAL).items())
        .filteredOn(it -> it.component().startsWith("Requests: The first million"))
        .singleElement()
        .satisfies(it -> assertThat(it.monthly()).isEqualTo(Money.usd("-0.2")));
  }

  @Test
  void theFileOfEc2IsNeverARow() {
    assertThat(OfferRow.bundled().files()).extracting(OfferRow::offer).doesNotContain("AmazonEC2");
  }

  private static OfferReader.Offer read(String dimensions) throws IOException {
    Map<String, StringBuilder> terms = new HashMap<>();
    int count = 0;
    for (String each : dimensions.split(",", -1)) {
      String[] parts = each.split(":", -1);
      StringBuilder of = terms.computeIfAbsent(parts[0], _ -> new StringBuilder());
      of.append(of.isEmpty() ? "" : ", ")
          .append(
              "\"%s.D%d\": {\"unit\": \"%s\", \"pricePerUnit\": {\"USD\": \"%s\"}}"
                  .formatted(parts[0], count++, parts[1], parts[2]));
    }
    StringBuilder all = new StringBuilder();
    terms.forEach(
        (term, of) ->
            all.append(all.isEmpty() ? "" : ", ")
                .append("\"%s\": {\"priceDimensions\": {%s}}".formatted(term, of)));
    String file =
        """
        {"offerCode": "AWSELB", "publicationDate": "2026-11-18T22:40:50Z",
         "products": {"A": {"sku": "A", "productFamily": "Load Balancer-Application", "attributes":
           {"usagetype": "LoadBalancerUsage", "operation": "LoadBalancing:Application"}}},
         "terms": {"OnDemand": {"A": {%s}}}}
        """
            .formatted(all);
    return OfferReader.read(
        "AWSELB",
        "us-east-1",
        OfferRow.bundled().files().stream().filter(it -> it.offer().equals("AWSELB")).toList(),
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
