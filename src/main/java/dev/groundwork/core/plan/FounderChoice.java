package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.util.Optional;

/// Whether a value may be chosen for a parameter.
public final class FounderChoice {
  private FounderChoice() {}

  /// Why not, as a sentence without its stop; empty if it may.
  ///
  /// @param stack the stack's id
  /// @param parameter the parameter's name in the stack's template
  /// @param value lists separated by commas
  public static Optional<String> problem(Plan plan, String stack, String parameter, String value) {
    Optional<StackDefinition> found =
        plan.stacks().stream().filter(each -> each.id().equals(stack)).findFirst();
    if (found.isEmpty()) {
      return Optional.of(
          "the plan has no stack \""
              + stack
              + "\""
              + Nearest.suggestionOrAll(
                  stack, plan.stacks().stream().map(StackDefinition::id).toList()));
    }
    StackDefinition definition = found.get();
    if (!definition.parameters().containsKey(parameter)) {
      return Optional.of(
          "the stack "
              + stack
              + " has no parameter \""
              + parameter
              + "\""
              + Nearest.suggestionOrAll(parameter, definition.parameters().keySet()));
    }
    String name = stack + "." + parameter;
    return decidedElsewhere(definition.source(parameter))
        .map(who -> name + " can't be chosen: " + who)
        .or(
            () ->
                definition
                    .parameter(parameter)
                    .validate(value)
                    .map(reason -> name + " " + reason + ", not \"" + value + "\""));
  }

  private static Optional<String> decidedElsewhere(ParameterSource source) {
    return switch (source) {
      case ParameterSource.FromFounder _ -> Optional.empty();
      case ParameterSource.FromOutput output ->
          Optional.of("it is " + output.output().output() + " of " + output.output().stack());
      case ParameterSource.FromSetting(String setting) ->
          Optional.of("it is the setting \"" + setting + "\"");
      case ParameterSource.FromPhase _ -> Optional.of("it goes with the phase");
      case ParameterSource.FromTask _ -> Optional.of("it is the result of a task");
      case ParameterSource.FromProgram(ProgramValue value) ->
          Optional.of("it is the answer \"" + value.word() + "\"");
      case ParameterSource.Fixed _ -> Optional.of("the plan fixes it");
    };
  }
}
