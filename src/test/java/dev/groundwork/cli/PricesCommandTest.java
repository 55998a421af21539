package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.core.price.PriceFiles;
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
    bench.offers = (offer, _) -> PriceFiles.newer(offer);

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
}
