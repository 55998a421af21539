package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.UsageLevel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The recomputed table of the super-lean document, row by row from the volumes that it states.
class PublishedTableTest {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private final Estimate estimate =
      Estimator.bundled().estimate(Scenarios.published("us-east-1", Map.of()), UsageLevel.TYPICAL);

  @ParameterizedTest
  @CsvFileSource(resources = "/cost/super-lean-as-published.csv", delimiter = '|')
  void meetsTheRow(String row, String lines, BigDecimal exact) {
    Money sum =
        Money.sum(
            estimate.items().stream()
                .filter(item -> named(item, lines))
                .map(LineItem::monthly)
                .toList());
    assertThat(sum.amount()).as(row).isEqualByComparingTo(exact);
    assertThat(sum.rounded().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_CENT);
  }

  @Test
  void meetsTheTotalRoundedOnceFromTheExactSum() {
    assertThat(estimate.total()).isEqualTo(Money.usd("68.48405"));
    assertThat(estimate.monthly().typical().display()).isEqualTo("68.48");
    assertThat(estimate.complete()).isTrue();
  }

  @Test
  void hasNoLineBesideTheTable() {
    List<String> rows =
        Resources.text("cost/super-lean-as-published.csv")
            .lines()
            .filter(row -> !row.startsWith("#"))
            .map(row -> row.split("\\|", -1)[1].strip())
            .toList();
    assertThat(estimate.items())
        .filteredOn(item -> rows.stream().noneMatch(lines -> named(item, lines)))
        // Queries, reads, backups and credits: assumed to be none.
        .allSatisfy(item -> assertThat(item.monthly()).isEqualTo(Money.ZERO));
  }

  /// Names are `LogicalId/component`; `LogicalId/` means every line of the resource.
  private static boolean named(LineItem item, String lines) {
    String name = item.subject().logicalId() + "/" + item.component();
    return Arrays.stream(lines.split(" (?=[A-Z][A-Za-z]+/)", -1)).anyMatch(name::startsWith);
  }
}
