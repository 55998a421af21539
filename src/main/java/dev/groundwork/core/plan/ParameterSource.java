package dev.groundwork.core.plan;

import java.util.Map;
import java.util.Optional;

/// Where a parameter's value comes from. Each parameter of each stack has exactly one.
public sealed interface ParameterSource {

  /// The founder chooses, in the form of one step. The only kind that is in a form.
  ///
  /// @param step the stack step that owns the parameter; until it is reached the proposal holds
  /// @param proposals by phase id, what the plan proposes instead of the template's default; a
  ///   proposal that is the same everywhere stands at every phase, and none means the template's
  /// @param lookup what the account can be asked for, if the founder wants it
  record FromFounder(String step, Map<String, String> proposals, Optional<Lookup> lookup)
      implements ParameterSource {
    public FromFounder {
      proposals = Map.copyOf(proposals);
    }
  }

  /// An output of another stack, which is therefore made first.
  ///
  /// @param output the output
  /// @param until what holds while the other stack isn't there; empty if it always is
  record FromOutput(OutputRef output, Optional<String> until) implements ParameterSource {}

  /// One of the plan's settings, such as the e-mail address.
  record FromSetting(String setting) implements ParameterSource {}

  /// The phase decides.
  ///
  /// @param values by phase id, for each phase that has the stack
  record FromPhase(Map<String, String> values) implements ParameterSource {
    public FromPhase {
      values = Map.copyOf(values);
    }
  }

  /// A task's result, such as the image that was pushed.
  ///
  /// @param result the result
  /// @param until what holds while the task hasn't run
  record FromTask(TaskResult result, String until) implements ParameterSource {}

  /// Something that the program knows.
  record FromProgram(ProgramValue value) implements ParameterSource {}

  /// The plan says, always.
  record Fixed(String value) implements ParameterSource {}
}
