package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.document.Resources;
import dev.groundwork.core.plan.UsageLevel;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the rules make of the services' resources with stated usage: the cases of `rules.txt`, each
/// a title, resources, usage and the lines that they cost at typical use.
class ServiceRulesTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void makesTheseLines(String title, String resources, String usage, String lines) {
    Scenario scenario =
        Scenarios.of(
            resources,
            usage.isBlank()
                ? Usage.NONE
                : Scenarios.usage("version: 0.1\nresource_usage:\n" + usage.indent(2)));
    assertThat(lines(ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL))).isEqualTo(lines);
  }

  static Stream<Arguments> cases() {
    return Stream.of(Resources.text("cost/rules.txt").split("\n=== ", -1))
        .skip(1)
        .map(
            text -> {
              String title = text.substring(0, text.indexOf('\n'));
              String[] parts = (text.substring(text.indexOf('\n') + 1) + "\n").split("---\n", -1);
              return Arguments.of(title, parts[0], parts[1], parts[2].strip());
            });
  }

  static String lines(Estimate estimate) {
    return String.join("\n", estimate.items().stream().map(ServiceRulesTest::line).toList());
  }

  private static String line(LineItem item) {
    String name = item.subject().logicalId() + " " + item.component() + ": ";
    return name
        + item.cost()
            .map(
                cost ->
                    "%s %s %s %s"
                        .formatted(
                            item.kind().name().toLowerCase(Locale.ROOT),
                            cost.quantity().toPlainString(),
                            cost.unit(),
                            cost.monthly().exact()))
            .orElseGet(() -> "unknown, " + item.note().orElseThrow());
  }
}
