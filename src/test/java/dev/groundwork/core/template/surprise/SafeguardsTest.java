package dev.groundwork.core.template.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each safeguard, seen red and green.
class SafeguardsTest {
  static Stream<Twins> all() {
    return Stream.concat(BillTwins.all().stream(), OpeningTwins.all().stream());
  }

  private static Template template(String type, String properties) {
    return Template.read(
        "t",
        "Resources:\n  R:\n    Type: %s\n    DeletionPolicy: Delete\n    Properties: %s\n"
            .formatted(type, properties));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isSeenRedInItsPlace(Twins twins) {
    int column = "    Properties: ".length() + twins.bad().indexOf('^') + 1;

    List<Finding> findings =
        SurpriseCheck.check(template(twins.type(), twins.bad().replace("^", "")));

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).endsWith("[" + twins.id() + "]");
              assertThat(finding.at()).hasToString("t:5:" + column);
              assertThat(finding.path())
                  .isEqualTo("Properties" + (twins.path().isEmpty() ? "" : "/" + twins.path()));
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void isGreenOfTheTwin(Twins twins) {
    assertThat(SurpriseCheck.check(template(twins.type(), twins.good()))).isEmpty();
  }

  /// No safeguard without a row above; the one that is about what stands beside Properties has a
  /// test of its own below.
  @Test
  void areAllInTheTable() {
    List<String> tried = new ArrayList<>(all().map(Twins::id).distinct().toList());
    tried.addAll(List.of("last-snapshot", SurpriseCheck.LOG_ALARM));

    assertThat(SurpriseCheck.ids()).containsExactlyInAnyOrderElementsOf(tried);
  }

  @Test
  void aDatabaseThatDoesNotSayWhatBecomesOfItsLastSnapshotIsSeen() {
    String text =
        "Resources: {R: {Type: AWS::RDS::DBInstance, DeletionPolicy: Snapshot, Properties: {%s}}}"
            .formatted(Twins.DATABASE);

    assertThat(SurpriseCheck.check(Template.read("t", text))).isEmpty();
    assertThat(
            SurpriseCheck.check(Template.read("t", text.replace("DeletionPolicy: Snapshot, ", ""))))
        .extracting(Finding::toString)
        .containsExactly(
            "t:1:57: error: R/Properties: when the stack goes a last snapshot stays, and is billed;"
                + " say DeletionPolicy: Snapshot if it shall stay, otherwise Delete"
                + " [last-snapshot]");
  }
}
