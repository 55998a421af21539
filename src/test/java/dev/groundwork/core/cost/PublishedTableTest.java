package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.document.Resources;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The recomputed tables of the founding documents, row by row from the volumes that they state:
/// `cost/published` holds for each document and phase a template, its usage, and the rows.
class PublishedTableTest {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
  private static final String TOTAL = "Total";

  @SuppressWarnings("unused") // FieldSource reads it by name.
  private static final List<String> TABLES =
      List.of(
          "super-lean",
          "single-server",
          "progressive-1",
          "progressive-2",
          "progressive-3",
          "platform-development",
          "platform-production",
          "serverless",
          "serverless-private");

  private static final Map<String, Estimate> ESTIMATES = new HashMap<>();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void meetsTheRow(String table, String row, String lines, BigDecimal exact) {
    Money sum =
        Money.sum(
            estimate(table).items().stream()
                .filter(item -> named(item, lines))
                .map(LineItem::monthly)
                .toList());
    assertThat(sum.amount()).as(row).isEqualByComparingTo(exact);
    assertThat(sum.rounded().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_CENT);
  }

  static Stream<Arguments> rows() {
    return TABLES.stream()
        .flatMap(
            table ->
                lines(table)
                    .filter(it -> !it[0].equals(TOTAL))
                    .map(it -> Arguments.of(table, it[0], it[1], new BigDecimal(it[2]))));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void meetsTheTotalRoundedOnceFromTheExactSum(String table) {
    BigDecimal exact =
        lines(table)
            .filter(it -> it[0].equals(TOTAL))
            .map(it -> new BigDecimal(it[2]))
            .findFirst()
            .orElseThrow();
    assertThat(estimate(table).total()).isEqualTo(Money.usd(exact));
    assertThat(estimate(table).monthly().typical().display())
        .isEqualTo(exact.setScale(2, RoundingMode.HALF_UP).toPlainString());
    assertThat(estimate(table).complete()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void hasNoLineBesideTheTable(String table) {
    List<String> rows = lines(table).map(it -> it[1]).filter(it -> !it.isEmpty()).toList();
    assertThat(estimate(table).items())
        .filteredOn(item -> rows.stream().noneMatch(lines -> named(item, lines)))
        // Queries, reads, backups and credits: assumed to be none.
        .allSatisfy(item -> assertThat(item.monthly()).isEqualTo(Money.ZERO));
  }

  @Test
  void aSecondZoneForTheServerlessDatabaseCostsAsMuchAgain() {
    Money one = Scenarios.estimate("serverless", Map.of()).total();
    Money two = Scenarios.estimate("serverless", Map.of("MultiAz", "true")).total();
    assertThat(two.minus(one)).isEqualTo(Money.usd("14.71"));
  }

  private static Estimate estimate(String table) {
    return ESTIMATES.computeIfAbsent(table, it -> Scenarios.estimate(it, Map.of()));
  }

  private static Stream<String[]> lines(String table) {
    return Resources.text("cost/published/" + table + ".csv")
        .lines()
        .filter(row -> !row.startsWith("#"))
        .map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new));
  }

  /// Names are `LogicalId/component`; `LogicalId/` means every line of the resource.
  private static boolean named(LineItem item, String lines) {
    String name = item.subject().logicalId() + "/" + item.component();
    return Arrays.stream(lines.split(" (?=[A-Z][A-Za-z]+/)", -1)).anyMatch(name::startsWith);
  }
}
