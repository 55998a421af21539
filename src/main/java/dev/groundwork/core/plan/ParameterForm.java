package dev.groundwork.core.plan;

import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.ParameterInterface;
import dev.groundwork.core.words.Saying;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one step asks the founder: the parameters that the step owns, presented as their templates
/// want it.
///
/// @param step the step's id
/// @param groups in order; none if the step owns no parameter
public record ParameterForm(String step, List<Group> groups) {
  public ParameterForm {
    groups = List.copyOf(groups);
  }

  /// Fields that belong together.
  ///
  /// @param stack the id of the stack whose parameters they are
  /// @param title the template's label for the group; may be empty
  public record Group(String stack, String title, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /// One parameter.
  ///
  /// @param ref which
  /// @param parameter type, description, allowed values and rules, as the template has them
  /// @param label for people
  /// @param proposal what holds without an answer: the plan's for this phase, or the template's
  /// @param answer what the founder chose
  public record Field(
      ParameterRef ref,
      Parameter parameter,
      String label,
      Optional<String> proposal,
      Optional<String> answer) {
    /// What holds: the answer or the proposal; empty if there is neither.
    public Optional<String> current() {
      return answer.or(() -> proposal);
    }

    /// Why a text can't be the answer, in plain words that complete "the value …"; empty if it can.
    public Optional<Saying> problem(String text) {
      return parameter.validate(text);
    }
  }

  /// The form of a step, filled with what has been answered.
  ///
  /// @throws IllegalArgumentException if the plan has no such step
  public static ParameterForm of(Plan plan, Answers answers, String step) {
    String id = plan.step(step).id();
    List<Group> groups = new ArrayList<>();
    for (StackDefinition stack : plan.stacks()) {
      groups(stack, answers, id).stream()
          .filter(group -> !group.fields().isEmpty())
          .forEach(groups::add);
    }
    return new ParameterForm(id, groups);
  }

  /// All fields, group by group.
  public List<Field> fields() {
    return groups.stream().flatMap(group -> group.fields().stream()).toList();
  }

  private static List<Group> groups(StackDefinition stack, Answers answers, String step) {
    List<Group> groups = new ArrayList<>();
    Set<String> ungrouped = new LinkedHashSet<>(stack.template().parameters().keySet());
    for (ParameterInterface.Group group : stack.template().header().parameterInterface().groups()) {
      groups.add(group(stack, answers, step, group.label(), group.parameters()));
      group.parameters().forEach(ungrouped::remove);
    }
    groups.add(group(stack, answers, step, "", List.copyOf(ungrouped)));
    return groups;
  }

  private static Group group(
      StackDefinition stack, Answers answers, String step, String title, List<String> names) {
    List<Field> fields =
        names.stream()
            .filter(
                name ->
                    stack.parameters().get(name) instanceof FromFounder founder
                        && founder.step().equals(step))
            .map(name -> field(stack, answers, name))
            .toList();
    return new Group(stack.id(), title, fields);
  }

  private static Field field(StackDefinition stack, Answers answers, String name) {
    ParameterRef ref = new ParameterRef(stack.id(), name);
    return new Field(
        ref,
        stack.parameter(name),
        stack.label(name),
        stack.proposal(name, answers.phase()),
        Optional.ofNullable(answers.values().get(ref)));
  }
}
