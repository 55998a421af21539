package dev.groundwork.core.export;

import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which answers in an export are the plan's examples.
public final class Examples {
  private Examples() {}

  /// The examples that stand where nobody has answered: for what must be answered, and for what may
  /// be left out, since an example such as a domain brings stacks along that nobody asked for.
  ///
  /// @param exported the plan with the examples
  /// @param given the answers without them
  public static List<MissingAnswer> standing(ResolvedPlan exported, Answers given) {
    List<MissingAnswer> examples =
        new ArrayList<>(PlanResolver.resolve(exported.plan(), given, KnownOutputs.NONE).missing());
    for (Setting setting : exported.plan().settings()) {
      String id = setting.id();
      Optional<String> used = Optional.ofNullable(exported.answers().settings().get(id));
      if (used.isPresent()
          && !given.settings().containsKey(id)
          && !used.equals(setting.proposal())
          && examples.stream().noneMatch(it -> it.name().equals(id))) {
        examples.add(new MissingAnswer(id, setting.title(), taking(exported, id)));
      }
    }
    examples.removeIf(it -> it.parameters().isEmpty());
    return List.copyOf(examples);
  }

  private static List<ParameterRef> taking(ResolvedPlan exported, String setting) {
    List<ParameterRef> taking = new ArrayList<>();
    for (ResolvedStack stack : exported.stacks()) {
      stack
          .definition()
          .parameters()
          .forEach(
              (name, source) -> {
                if (source.equals(new ParameterSource.FromSetting(setting))) {
                  taking.add(new ParameterRef(stack.id(), name));
                }
              });
    }
    return taking;
  }
}
