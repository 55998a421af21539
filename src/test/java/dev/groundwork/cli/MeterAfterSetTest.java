package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.groundwork.cli.CommandBench.Ran;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the meter of a built project reads after other usage was stated.
class MeterAfterSetTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final CommandBench bench;

  MeterAfterSetTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void build() throws InterruptedException {
    run("init super-lean --name demo");
    run("apply --all --yes");
    bench.aws.sleep(Duration.ofHours(100));
  }

  @Test
  void countsWithItFromThatMomentOnAndKeepsWhatItHasCounted() throws InterruptedException {
    JsonNode before = meter();

    Ran set = run("set --usage assets.Bucket.standard.storage_gb=1005");

    assertThat(set.out()).contains("From now on the meter counts with that usage.");
    JsonNode after = meter();
    // 1,000 GB more at $0.023.
    assertThat(rate(after).subtract(rate(before))).isEqualByComparingTo("23");
    assertThat(spent(after)).isEqualByComparingTo(spent(before));

    bench.aws.sleep(Duration.ofHours(73));

    // A tenth of a month.
    assertThat(spent(meter()).subtract(spent(before)))
        .isCloseTo(rate(after).multiply(new BigDecimal("0.1")), within(new BigDecimal("0.01")));
  }

  @Test
  void leavesAloneWhatIsStillToBeApplied() {
    JsonNode before = meter();

    run("set database.StorageGb=100 --usage assets.Bucket.standard.storage_gb=1005");

    assertThat(rate(meter()).subtract(rate(before))).isEqualByComparingTo("23");
  }

  private JsonNode meter() {
    return JSON.readTree(run("status --json").out()).at("/meter");
  }

  private static BigDecimal rate(JsonNode meter) {
    return new BigDecimal(meter.at("/runRateMonthly").asString());
  }

  private static BigDecimal spent(JsonNode meter) {
    return new BigDecimal(meter.at("/spent").asString());
  }

  private Ran run(String command) {
    Ran ran = bench.run(command.split(" "));
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }
}
