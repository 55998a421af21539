package dev.groundwork.core.plan;

import java.util.List;
import java.util.stream.Stream;

/// Something that the plan needs and nobody has answered.
///
/// @param name how the answer is called: a setting's id, `stack.Parameter`, or a program value in
///   lower case with hyphens
/// @param title its label
/// @param parameters what waits for it
public record MissingAnswer(String name, String title, List<ParameterRef> parameters) {
  public MissingAnswer {
    parameters = List.copyOf(parameters);
  }

  /// One answer for what waits for this one and for another of the same name.
  MissingAnswer together(MissingAnswer other) {
    return new MissingAnswer(
        name, title, Stream.concat(parameters.stream(), other.parameters.stream()).toList());
  }
}
