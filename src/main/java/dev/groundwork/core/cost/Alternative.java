package dev.groundwork.core.cost;

import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.template.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that a founder could answer otherwise, not priced yet.
///
/// @param now what holds
record Alternative(Choice.Subject subject, String now, String instead) {
  /// More values are sizes to look through, not choices to compare.
  private static final int MOST_VALUES = 12;

  private static final String YES = "true";
  private static final String NO = "false";

  /// What several stacks of one template have in common: a parameter knows its place there.
  private record Common(Parameter parameter, String now) {
    List<String> values() {
      return parameter.constraints().allowedValues();
    }
  }

  /// All of a plan's: each parameter with few values, each setting that is a yes or a no, and each
  /// switch of two values for all stacks of a template at once.
  static List<Alternative> of(ResolvedPlan plan) {
    List<Alternative> all = new ArrayList<>(settings(plan));
    Map<Common, List<ParameterRef>> switches = new LinkedHashMap<>();
    for (ResolvedStack stack : plan.stacks()) {
      stack
          .parameters()
          .forEach(
              (name, value) ->
                  value
                      .asText()
                      .filter(_ -> asked(stack, name))
                      .ifPresent(
                          now -> {
                            ParameterRef parameter = new ParameterRef(stack.id(), name);
                            Common common = new Common(stack.definition().parameter(name), now);
                            all.addAll(others(List.of(parameter), common));
                            if (common.values().size() == 2) {
                              switches
                                  .computeIfAbsent(common, _ -> new ArrayList<>())
                                  .add(parameter);
                            }
                          }));
    }
    switches.forEach(
        (common, parameters) -> {
          if (parameters.size() > 1) {
            all.addAll(others(parameters, common));
          }
        });
    return all;
  }

  private static List<Alternative> settings(ResolvedPlan plan) {
    return plan.plan().settings().stream()
        .filter(it -> it.kind() == SettingKind.YES_NO)
        .map(it -> turned(it, plan))
        .toList();
  }

  private static Alternative turned(Setting setting, ResolvedPlan plan) {
    String now =
        plan.answers().settings().getOrDefault(setting.id(), setting.proposal().orElse(NO));
    return new Alternative(
        new Choice.Subject.OfSetting(setting.id()), now, now.equals(YES) ? NO : YES);
  }

  private static boolean asked(ResolvedStack stack, String name) {
    return stack.definition().source(name) instanceof ParameterSource.FromFounder;
  }

  private static List<Alternative> others(List<ParameterRef> parameters, Common common) {
    List<String> values = common.values();
    return (values.size() > MOST_VALUES ? List.<String>of() : values)
        .stream()
            .filter(it -> !it.equals(common.now))
            .map(it -> new Alternative(new Choice.Subject.OfParameters(parameters), common.now, it))
            .toList();
  }
}
