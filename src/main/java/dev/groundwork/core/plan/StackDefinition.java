package dev.groundwork.core.plan;

import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.plan.ParameterSource.FromOutput;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A stack that a plan has. Several stacks may share one template.
///
/// @param id unique in the plan, and the last part of its name in AWS
/// @param title a few words
/// @param template what it is made of
/// @param placement how often, where and when it is made
/// @param parameters the source of each of the template's parameters, in the order of the file
/// @param names what resources are called in the language that the plan was read in, by logical id;
///   none in English, where the logical id says it
public record StackDefinition(
    String id,
    String title,
    Template template,
    Placement placement,
    SequencedMap<String, ParameterSource> parameters,
    Map<String, String> names) {
  /// How often, where and when a stack is made.
  ///
  /// @param scope how often
  /// @param region where it must lie; empty for the project's region
  /// @param after ids of stacks that must be there first although none of their outputs is used
  /// @param when the ids of the settings without which the stack isn't made
  /// @param unless the id of a setting with which the stack isn't made, because another takes its
  ///   place; empty if nothing does
  public record Placement(
      StackScope scope,
      Optional<StackRegion> region,
      List<String> after,
      List<String> when,
      Optional<String> unless) {
    public Placement {
      after = List.copyOf(after);
      when = List.copyOf(when);
    }
  }

  public StackDefinition {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    names = Map.copyOf(names);
  }

  /// How often it is made.
  public StackScope scope() {
    return placement.scope();
  }

  /// The region that it lies in.
  ///
  /// @param plan the plan that it belongs to
  public String region(Plan plan, Answers answers) {
    return placement
        .region()
        .map(
            region ->
                switch (region) {
                  case StackRegion.Fixed(String name) -> name;
                  case StackRegion.OfSetting(String setting) ->
                      Optional.ofNullable(answers.settings().get(setting))
                          .or(plan.setting(setting)::proposal)
                          .orElse(answers.region());
                })
        .orElse(answers.region());
  }

  /// Ids of stacks that must be there first although none of their outputs is used.
  public List<String> after() {
    return placement.after();
  }

  /// One of the template's parameters.
  ///
  /// @throws IllegalArgumentException if it has none of that name
  public Parameter parameter(String name) {
    Parameter parameter = template.parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("the stack " + id + " has no parameter " + name);
    }
    return parameter;
  }

  /// Where one parameter's value comes from.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  public ParameterSource source(String name) {
    ParameterSource source = parameters.get(name);
    if (source == null) {
      throw new IllegalArgumentException("the stack " + id + " has no parameter " + name);
    }
    return source;
  }

  /// What a parameter is called in a form.
  public String label(String name) {
    return template.header().parameterInterface().labels().getOrDefault(name, name);
  }

  /// What a resource is called in the language that the plan was read in; empty if its logical id
  /// has to say it.
  public Optional<String> nameOf(String logicalId) {
    return Optional.ofNullable(names.get(logicalId));
  }

  /// What holds for a parameter of the founder without an answer: the plan's proposal for the
  /// phase, or the template's default.
  public Optional<String> proposal(String name, String phase) {
    Optional<String> planned =
        source(name) instanceof FromFounder founder
            ? Optional.ofNullable(founder.proposals().get(phase))
            : Optional.empty();
    return planned.or(parameter(name)::defaultValue);
  }

  /// The outputs of other stacks that this one takes.
  public List<FromOutput> links() {
    return parameters.values().stream()
        .filter(FromOutput.class::isInstance)
        .map(FromOutput.class::cast)
        .toList();
  }

  /// Whether it can be built before a stack whose outputs it takes: the plan says what holds until
  /// then.
  public boolean doesWithout(String needed) {
    return !after().contains(needed)
        && links().stream()
            .filter(link -> link.output().stack().equals(needed))
            .allMatch(link -> link.until().isPresent());
  }
}
