package dev.groundwork.core.plan;

import dev.groundwork.core.plan.ParameterSource.Fixed;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.plan.ParameterSource.FromOutput;
import dev.groundwork.core.plan.ParameterSource.FromPhase;
import dev.groundwork.core.plan.ParameterSource.FromProgram;
import dev.groundwork.core.plan.ParameterSource.FromSetting;
import dev.groundwork.core.plan.ParameterSource.FromTask;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.Value;
import dev.groundwork.core.words.Saying;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks answers up for parameters, and keeps account of those that are missing or can't be used.
final class AnswerBook {
  private final Plan plan;
  private final Answers answers;
  private final Reach reach;
  private final SequencedMap<String, MissingAnswer> missing = new LinkedHashMap<>();
  private final Set<InvalidAnswer> invalid = new LinkedHashSet<>();

  AnswerBook(Plan plan, Answers answers, Reach reach) {
    this.plan = plan;
    this.answers = answers;
    this.reach = reach;
  }

  List<MissingAnswer> missing() {
    return List.copyOf(missing.values());
  }

  List<InvalidAnswer> invalid() {
    return List.copyOf(invalid);
  }

  /// The value of a parameter whose source is no output.
  Value value(StackDefinition stack, ParameterRef ref) {
    Parameter parameter = stack.parameter(ref.parameter());
    return switch (stack.source(ref.parameter())) {
      case FromFounder founder -> founder(stack, ref, founder);
      case FromSetting(String id) -> setting(ref, parameter, plan.setting(id));
      case FromPhase(Map<String, String> values) -> present(values.get(answers.phase()), ref);
      case FromTask(TaskResult result, String until) ->
          Value.text(answers.taskResults().getOrDefault(result, until));
      case FromProgram(ProgramValue which) -> program(ref, parameter, which);
      case Fixed(String value) -> Value.text(value);
      case FromOutput _ -> throw new IllegalArgumentException(ref + " comes from a stack");
    };
  }

  private static Value present(@Nullable String value, ParameterRef ref) {
    if (value == null) {
      throw new IllegalStateException(ref + " has no value for the phase");
    }
    return Value.text(value);
  }

  private Value founder(StackDefinition stack, ParameterRef ref, FromFounder founder) {
    Parameter parameter = stack.parameter(ref.parameter());
    Optional<String> answer =
        reach.has(founder.step())
            ? Optional.ofNullable(answers.values().get(ref))
            : Optional.empty();
    Optional<String> usable = answer.filter(text -> isUsable(ref.toString(), parameter, text));
    return usable
        .or(() -> stack.proposal(ref.parameter(), answers.phase()))
        .map(Value::text)
        .orElseGet(() -> missing(ref.toString(), stack.label(ref.parameter()), ref));
  }

  private Value setting(ParameterRef ref, Parameter parameter, Setting setting) {
    Optional<String> answer = Optional.ofNullable(answers.settings().get(setting.id()));
    Optional<String> problem = answer.flatMap(setting.kind()::problem).map(Saying::english);
    problem.ifPresent(
        reason -> invalid.add(new InvalidAnswer(setting.id(), answer.orElseThrow(), reason)));
    return answer
        .filter(_ -> problem.isEmpty())
        .filter(text -> isUsable(setting.id(), parameter, text))
        .or(setting::proposal)
        .map(Value::text)
        .orElseGet(() -> missing(setting.id(), setting.title(), ref));
  }

  private Value program(ParameterRef ref, Parameter parameter, ProgramValue which) {
    String name = which.word();
    return Optional.ofNullable(answers.program().get(which))
        .filter(text -> isUsable(name, parameter, text))
        .or(parameter::defaultValue)
        .map(Value::text)
        .orElseGet(() -> missing(name, which.title(), ref));
  }

  private boolean isUsable(String name, Parameter parameter, String text) {
    Optional<String> reason = parameter.validate(text).map(Saying::english);
    reason.ifPresent(why -> invalid.add(new InvalidAnswer(name, text, why)));
    return reason.isEmpty();
  }

  private Value missing(String name, String title, ParameterRef parameter) {
    missing.merge(
        name, new MissingAnswer(name, title, List.of(parameter)), MissingAnswer::together);
    return new Value.Symbol("", name, "Answer", Value.Symbol.REF);
  }
}
