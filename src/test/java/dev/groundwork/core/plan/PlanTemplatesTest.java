package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.template.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTemplatesTest {
  private static final String LOG_ALARM =
      "nobody hears of it when an application writes gigabytes of lines in a night, at $0.50 a GB;"
          + " add an alarm on IncomingBytes of AWS/Logs [log-alarm]";

  /// The small plan, whose stack "net" has a log group and whose stacks "app" and "cdn" have an
  /// alarm each.
  private static SmallPlan plan(String group, String alarm, String atTheEdge) {
    SmallPlan small = SmallPlan.good();
    String plain = small.text("plain.yaml").orElseThrow();
    return small
        .with(
            "plan.yaml",
            "title: Net\n    template: plain.yaml",
            "title: Net\n    template: net.yaml")
        .with(
            "plan.yaml",
            "title: Edge\n    template: plain.yaml",
            "title: Edge\n    template: cdn.yaml")
        .with(
            "net.yaml",
            plain
                .replace("!GetAtt Topic.TopicName", "!Ref Lines")
                .replace("Resources:\n", "Resources:\n  Lines: " + group + "\n"))
        .with("cdn.yaml", plain.replace("Resources:\n", "Resources:\n" + alarm(atTheEdge)))
        .with(
            "app.yaml",
            "Resources:\n",
            "Conditions: {Large: !Equals [!Ref Kind, large]}\nResources:\n" + alarm(alarm));
  }

  private static String alarm(String properties) {
    return properties.isEmpty()
        ? ""
        : "  Alarm: {Type: AWS::CloudWatch::Alarm, "
            + properties.replace(
                "{", "{EvaluationPeriods: 1, ComparisonOperator: GreaterThanThreshold, ")
            + "}\n";
  }

  private static final String GROUP =
      "{Type: AWS::Logs::LogGroup, %sProperties: {RetentionInDays: 7}}";
  private static final String BYTES =
      "Properties: {Namespace: AWS/Logs, MetricName: IncomingBytes%s}";

  private static List<String> logAlarms(SmallPlan plan) {
    return PlanTemplates.findings(PlanReader.read(plan)).stream()
        .filter(it -> it.message().endsWith("[log-alarm]"))
        .map(Finding::toString)
        .toList();
  }

  @Test
  void isContentWithoutAnyAlarmAndWithOneOnAllLogGroupsOfTheRegion() {
    assertThat(logAlarms(plan(GROUP.formatted(""), "", ""))).isEmpty();
    assertThat(logAlarms(plan(GROUP.formatted(""), BYTES.formatted(""), ""))).isEmpty();
  }

  @Test
  void followsTheNameOfALogGroupThroughAnOutputToItsAlarm() {
    SmallPlan plan = plan(GROUP.formatted(""), BYTES.formatted(", Dimensions: [~]"), "");
    String app = "[{Name: LogGroupName, Value: !Ref %s}]";

    assertThat(logAlarms(plan.with("app.yaml", "[~]", app.formatted("Net")))).isEmpty();
    assertThat(logAlarms(plan.with("app.yaml", "[~]", app.formatted("Edge"))))
        .containsExactly("small/net.yaml:5:3: error: Lines: " + LOG_ALARM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another figure|Properties: {Namespace: AWS/Logs, MetricName: IncomingLogEvents}|",
        "only sometimes|Condition: Large, Properties: {Namespace: AWS/Logs, MetricName:"
            + " IncomingBytes}|",
        "another region||Properties: {Namespace: AWS/Logs, MetricName: IncomingBytes}",
      })
  void seesALogGroupThatNobodyWatches(String why, String alarm, String atTheEdge) {
    SmallPlan plan =
        plan(GROUP.formatted(""), alarm == null ? "" : alarm, atTheEdge == null ? "" : atTheEdge);

    assertThat(logAlarms(plan))
        .as(why)
        .containsExactly("small/net.yaml:5:3: error: Lines: " + LOG_ALARM);
  }

  @Test
  void leavesALogGroupAloneThatSaysWhy() {
    String reason =
        "Metadata: {groundwork: {accept: {log-alarm: It only ever holds ten lines.}}}, ";
    String other = "Properties: {Namespace: AWS/SNS, MetricName: NumberOfMessagesPublished}";

    assertThat(logAlarms(plan(GROUP.formatted(""), other, ""))).hasSize(1);
    assertThat(logAlarms(plan(GROUP.formatted(reason), other, ""))).isEmpty();
  }

  /// A plan of one's own is held against what a bundled one is held against.
  @Test
  void refusesAPlanOfOnesOwnThatWouldSurpriseWithPlaceAndReason(@TempDir Path folder)
      throws IOException {
    Path own = Files.createDirectory(folder.resolve("small"));
    for (Map.Entry<String, String> file : SmallPlan.good().files().entrySet()) {
      Files.writeString(own.resolve(file.getKey()), file.getValue());
    }
    PlanCatalog catalog = PlanCatalog.bundled().with(own);

    assertThat(catalog.plan("small").id()).isEqualTo("small");
    Files.writeString(
        own.resolve("app.yaml"),
        SmallPlan.good()
            .text("app.yaml")
            .orElseThrow()
            .replace(
                "Resources:\n",
                "Resources:\n  Url: {Type: AWS::Lambda::Url, Properties: {AuthType: NONE,"
                    + " TargetFunctionArn: f}}\n"));
    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> catalog.plan("small"))
        .withMessage(
            own.resolve("app.yaml")
                + ":11:56: Url/Properties/AuthType: whoever finds the address can run this"
                + " function, and each run is billed; say AuthType: AWS_IAM [open-function]");
  }
}
