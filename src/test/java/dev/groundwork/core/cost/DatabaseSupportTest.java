package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.UsageLevel;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when AWS supports a database's version, and what it costs once it doesn't.
class DatabaseSupportTest {
  @ParameterizedTest
  @CsvSource({
    "postgres, 17, 2030-02-28",
    "postgres, 16.3, 2029-02-28",
    "postgres, 15, 2028-02-29",
    "postgres, 14.17, 2027-02-28",
    "mysql, 8.4.3, 2029-07-31",
  })
  void aSupportedVersionSaysUntilWhenAndBillsNothingForIt(
      String engine, String version, String day) {
    assertThat(database(engine, version, "").items())
        .noneMatch(it -> it.component().equals("Extended Support"))
        .filteredOn(it -> it.component().equals("Instance"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.note())
                    .contains(
                        "AWS supports this version until "
                            + day
                            + " (as endoflife.date reads AWS's calendar)"
                            + "; from then on it bills Extended Support for each processor."));
  }

  @Test
  void withoutExtendedSupportItIsUpgradedThen() {
    assertThat(database("postgres", "17", "EngineLifecycleSupport: " + OFF).items())
        .filteredOn(it -> it.component().equals("Instance"))
        .flatMap(it -> it.note().stream().toList())
        .containsExactly(
            "AWS supports this version until 2030-02-28 (as endoflife.date reads AWS's calendar),"
                + " and upgrades it by itself then.");
    assertThat(
            PriceWords.in(Locale.GERMAN)
                .of(
                    "AWS supports this version until 2030-02-28 (as endoflife.date reads AWS's"
                        + " calendar), and upgrades it by itself then."))
        .startsWith(
            "AWS unterstützt diese Version bis 2030-02-28 (so liest endoflife.date AWS' Kalender)"
                + " und");
  }

  /// Two processors, 730 hours, $0.10 in the first two years.
  @ParameterizedTest
  @CsvSource({"postgres, 13", "postgres, 12.22", "mysql, 8.0.40"})
  void oneWhoseSupportHasEndedBillsEachProcessor(String engine, String version) {
    assertThat(database(engine, version, "").items())
        .filteredOn(it -> it.component().equals("Extended Support"))
        .extracting(it -> it.monthly().exact())
        .containsExactly("146");
  }

  @ParameterizedTest
  @CsvSource({"postgres, 99", "mariadb, 10.11"})
  void nobodyMakesUpADay(String engine, String version) {
    assertThat(database(engine, version, "").items())
        .filteredOn(it -> it.component().equals("Instance"))
        .allSatisfy(it -> assertThat(it.note().orElse("")).doesNotContain("supports"));
  }

  private static final String OFF = "open-source-rds-extended-support-disabled";

  private static Estimate database(String engine, String version, String more) {
    return Estimator.bundled()
        .estimate(
            Scenarios.of(
                """
                It: {Type: AWS::RDS::DBInstance, Properties: {Engine: %s, EngineVersion: "%s",
                  DBInstanceClass: db.t3.micro, StorageType: gp3, AllocatedStorage: 20,
                  PubliclyAccessible: false%s}}
                """
                    .formatted(engine, version, more.isEmpty() ? "" : ", " + more),
                Usage.NONE),
            UsageLevel.TYPICAL);
  }
}
