package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `groundwork prices --refresh` where there are no credentials.
class PricesCommandTest {
  private final CommandBench bench;

  PricesCommandTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void saysWhichPricesStayAndWhy() {
    bench.offers = (offer, _) -> file(offer);

    Ran ran = bench.run("prices", "--refresh", "eu-central-1");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out().lines().limit(2))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "eu-central-1: 1 price read, 1 of them new. The others stay as they were."),
            line ->
                assertThat(line)
                    .startsWith("EC2 was not asked for its prices: ")
                    .contains("these stay as they were: ebs.gp2.gb_month, ebs.gp3.gb_month, ")
                    .contains("ec2.linux.t3.micro", "nat.hour")
                    .doesNotContain("alb.hour"));
  }

  @Test
  void everythingStaysWhereNoFileIsReached() {
    Ran ran = bench.run("prices", "--refresh", "eu-central-1");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("The prices stay as they are: the price file of ")
        .contains("could not be read to its end.");
  }

  private static ByteArrayInputStream file(String offer) {
    String product =
        """
        "A": {"sku": "A", "productFamily": "Load Balancer-Application", "attributes":
          {"usagetype": "EUC1-LoadBalancerUsage", "operation": "LoadBalancing:Application"}}
        """;
    String terms =
        """
        "A": {"A.JRTCKXETXF": {"priceDimensions": {"A.JRTCKXETXF.6YS6EN2CT7":
          {"unit": "Hrs", "pricePerUnit": {"USD": "0.0280000000"}}}}}
        """;
    boolean balancer = offer.equals("AWSELB");
    return new ByteArrayInputStream(
        """
        {"offerCode": "%s", "publicationDate": "2026-11-18T22:40:50Z", "products": {%s},
         "terms": {"OnDemand": {%s}}}
        """
            .formatted(offer, balancer ? product : "", balancer ? terms : "")
            .getBytes(StandardCharsets.UTF_8));
  }
}
