package dev.groundwork.core.plan;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Output;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.surprise.Acceptances;
import dev.groundwork.core.template.surprise.SurpriseCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether somebody hears of it when an application writes gigabytes of log lines in a night. A
/// plan that has alarms has one on what each log group takes in: on the group itself, or, without a
/// dimension, on all groups of the region.
final class LogAlarms {
  private final Plan plan;

  LogAlarms(Plan plan) {
    this.plan = plan;
  }

  /// The log groups that nobody watches, in any phase with alarms.
  List<Finding> findings() {
    return plan.growth().phases().stream()
        .flatMap(this::unwatched)
        .distinct()
        .map(LogAlarms::finding)
        .toList();
  }

  private Stream<Resource> unwatched(Phase phase) {
    List<StackDefinition> stacks = phase.stacks().stream().map(plan::stack).toList();
    boolean alarms =
        stacks.stream().anyMatch(it -> of(it, "AWS::CloudWatch::Alarm").findAny().isPresent());
    return alarms
        ? stacks.stream()
            .flatMap(
                stack ->
                    of(stack, "AWS::Logs::LogGroup")
                        .filter(group -> !Acceptances.of(group).include(SurpriseCheck.LOG_ALARM))
                        .filter(group -> stacks.stream().noneMatch(it -> watch(it, stack, group))))
        : Stream.empty();
  }

  private static Stream<Resource> of(StackDefinition stack, String type) {
    return stack.template().resources().values().stream().filter(it -> it.type().equals(type));
  }

  /// An alarm that is only there under a condition doesn't count.
  private boolean watch(StackDefinition watching, StackDefinition stack, Resource group) {
    return watching.placement().region().equals(stack.placement().region())
        && of(watching, "AWS::CloudWatch::Alarm")
            .filter(alarm -> alarm.condition().isEmpty())
            .filter(alarm -> says(alarm, "Namespace", "AWS/Logs"))
            .filter(alarm -> says(alarm, "MetricName", "IncomingBytes"))
            .anyMatch(alarm -> isAbout(alarm, watching, stack, group));
  }

  private static boolean says(Resource alarm, String property, String text) {
    return member(alarm.properties(), property)
        .flatMap(Expression::literalText)
        .filter(text::equals)
        .isPresent();
  }

  private boolean isAbout(
      Resource alarm, StackDefinition watching, StackDefinition stack, Resource group) {
    Optional<Expression> dimensions = member(alarm.properties(), "Dimensions");
    return dimensions.isEmpty()
        || (dimensions.get() instanceof Expression.ListOf list
            && list.items().stream()
                .flatMap(dimension -> member(dimension, "Value").stream())
                .anyMatch(value -> leads(value, watching, stack, group)));
  }

  /// To the group itself, or through a parameter to an output that is the group's name.
  private static boolean leads(
      Expression value, StackDefinition watching, StackDefinition stack, Resource group) {
    if (!(value instanceof Expression.Ref ref)) {
      return false;
    }
    if (!(watching.parameters().get(ref.name()) instanceof ParameterSource.FromOutput link)) {
      return watching.equals(stack) && ref.name().equals(group.logicalId());
    }
    Output output = stack.template().outputs().get(link.output().output());
    return link.output().stack().equals(stack.id())
        && output != null
        && output.value() instanceof Expression.Ref named
        && named.name().equals(group.logicalId());
  }

  private static Optional<Expression> member(Expression expression, String name) {
    return expression instanceof Expression.ObjectOf object ? object.get(name) : Optional.empty();
  }

  private static Finding finding(Resource group) {
    return new Finding(
        Finding.Severity.ERROR,
        group.at(),
        group.logicalId(),
        "",
        Finding.Check.BILLS_BY_SURPRISE,
        "nobody hears of it when an application writes gigabytes of lines in a night, at $0.50 a"
            + " GB; add an alarm on IncomingBytes of AWS/Logs ["
            + SurpriseCheck.LOG_ALARM
            + "]");
  }
}
