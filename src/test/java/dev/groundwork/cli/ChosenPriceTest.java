package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every choice says what it does to the price of a month, and to the limit.
class ChosenPriceTest {
  private final CommandBench bench;

  ChosenPriceTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void begin() {
    run("init super-lean --name demo");
  }

  @Test
  void anOptionSaysItsDifference() {
    assertThat(run("set database.InstanceClass=db.t4g.small").out())
        .contains("a month costs $76.06 instead of $64.38: +$11.68, before tax.")
        .doesNotContain("limit");
  }

  @Test
  void whatMakesNoDifferenceSaysNone() {
    assertThat(run("set database.BackupDays=14").out()).doesNotContain("a month costs");
  }

  @Test
  void aLimitThatThePlanPassesIsSaidAtOnce() {
    assertThat(run("set limit=30").out())
        .contains(
            "a month costs $64.38, before tax. That passes your limit of $30.00: apply will ask.");
  }

  @Test
  void aPhaseSaysItsDifferenceBeforeAnythingStands() {
    assertThat(run("phase growth").out())
        .contains(
            "a month costs $106.82 instead of $64.38: +$42.44, before tax."
                + " That passes your limit of $80.00: apply will ask.");
  }

  @Test
  void eachPhaseIsListedWithItsPriceAndDifference() {
    assertThat(run("phase").out().lines())
        .anyMatch(it -> it.matches("  testing +Testing +\\$64\\.38 +now"))
        .anyMatch(
            it -> it.matches("  growth +Growth +\\$106\\.82 +\\+\\$42\\.44 +can be moved to"));
  }

  @Test
  void aClassOfUnknownPriceIsSaid() {
    assertThat(run("set database.InstanceClass=db.t4g.large").out())
        .contains(
            "a month costs $52.70 and more instead of $64.38: an unknown difference, before tax.");
  }

  @Test
  void aChangeSaysItsDifferenceBeforeItIsApplied() {
    run("apply --all --yes");
    run("set database.InstanceClass=db.t4g.small backend.CpuArchitecture=ARM64");

    Ran preview = bench.run("apply", "--step", "database");

    assertThat(preview.out().lines())
        .anyMatch(it -> it.matches("  Database +5 resources.* \\$26\\.06 +a month +\\+\\$11\\.68"));
    assertThat(preview.out())
        .as("what is chosen elsewhere goes on as it is")
        .contains("A month of the project costs $64.38 now and $76.06 then: +$11.68.");
  }

  /// Nothing is said not to happen that an unknown price may bring about.
  @Test
  void anEMailThatAnUnknownPriceMayBringIsNotDenied() {
    assertThat(run("estimate super-lean --set database.InstanceClass=db.t4g.large").out())
        .contains("In a full month AWS writes at $10.00 by day ")
        .contains("Whether AWS writes at $80.00 can't be known")
        .contains("With nobody using it $51.81 and more;");
  }

  @Test
  void aMoveSaysItsDifferenceOfWhatIsShown() {
    run("apply --all --yes");

    assertThat(bench.run("phase", "growth").out())
        .contains("A month costs $64.38 now and $106.82 then: +$42.44, before tax.");
  }

  private Ran run(String command) {
    Ran ran = bench.run(command.split(" "));
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }
}
