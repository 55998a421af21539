package dev.groundwork.core.export;

import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import java.util.List;
import java.util.stream.Collectors;

/// What there is to look at, read from the templates themselves.
///
/// @param stacks those of the export
record Watching(List<ExportedStack> stacks) {
  /// Every alarm with what makes it ring.
  String alarms() {
    String rows =
        stacks.stream()
            .flatMap(
                stack -> of(stack, "AWS::CloudWatch::Alarm").stream().map(it -> alarm(stack, it)))
            .collect(Collectors.joining());
    return rows.isEmpty() ? Lines.row("none", "", "", "") : rows;
  }

  /// Every dashboard by the stack that has it.
  String dashboards() {
    return Lines.bullets(
        stacks.stream()
            .flatMap(
                stack ->
                    of(stack, "AWS::CloudWatch::Dashboard").stream()
                        .map(it -> "%s, in the stack `%s`".formatted(it.logicalId(), stack.name())))
            .toList());
  }

  /// The project's own domain, and the outputs that tell the other addresses once they are there.
  String addresses(ResolvedPlan plan) {
    StringBuilder text = new StringBuilder();
    for (Setting setting : plan.plan().settings()) {
      String answer = plan.answers().settings().getOrDefault(setting.id(), "");
      if (setting.kind() == SettingKind.DOMAIN && !answer.isBlank()) {
        text.append("- https://").append(answer).append('\n');
      }
    }
    for (ExportedStack stack : stacks) {
      for (String output : stack.addresses()) {
        text.append(
            "- %s: the output `%s` of the stack `%s` in %s, which `deploy.sh` says at its end\n"
                .formatted(
                    stack.stack().definition().title(),
                    output,
                    stack.name(),
                    stack.stack().region()));
      }
    }
    return text.isEmpty() ? "- The outputs of the stacks say it.\n" : text.toString();
  }

  private static List<ResolvedResource> of(ExportedStack stack, String type) {
    return stack.stack().resolution().resources().stream()
        .filter(it -> it.type().equals(type))
        .toList();
  }

  private static String alarm(ExportedStack stack, ResolvedResource alarm) {
    Value.Fields properties = alarm.properties();
    return Lines.row(
        alarm.logicalId(),
        properties.text("AlarmDescription").orElse(""),
        properties.text("MetricName").orElse("an expression")
            + properties.text("Threshold").map(it -> ", limit " + it).orElse(""),
        "`" + stack.name() + "`");
  }
}
