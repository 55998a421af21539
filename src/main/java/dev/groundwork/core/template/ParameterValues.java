package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.words.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Settles the value of each parameter: the one given or the default, checked and, for list types,
/// taken apart.
final class ParameterValues {
  private ParameterValues() {}

  static SequencedMap<String, Value> of(
      Template template, Map<String, Value> given, Surroundings surroundings) {
    refuseUnknown(template, given);
    refuseMissing(template, given);
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : template.parameters().values()) {
      Value value =
          given.getOrDefault(parameter.name(), Value.text(parameter.defaultValue().orElse("")));
      check(parameter, value);
      values.put(parameter.name(), settled(parameter, value, surroundings));
    }
    return values;
  }

  private static void refuseUnknown(Template template, Map<String, Value> given) {
    List<String> unknown =
        given.keySet().stream()
            .filter(name -> !template.parameters().containsKey(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new InvalidDocument(
          Position.startOf(template.source().file()),
          "Parameters: " + unknown + " do not exist in the template");
    }
  }

  private static void refuseMissing(Template template, Map<String, Value> given) {
    List<Parameter> missing =
        template.parameters().values().stream()
            .filter(
                parameter ->
                    parameter.defaultValue().isEmpty() && !given.containsKey(parameter.name()))
            .toList();
    if (!missing.isEmpty()) {
      List<String> names = missing.stream().map(Parameter::name).toList();
      throw new InvalidDocument(
          missing.getFirst().at(), "Parameters: " + names + " must have values");
    }
  }

  private static void check(Parameter parameter, Value value) {
    Optional<String> text =
        value instanceof Value.Items(List<Value> items) ? commaSeparated(items) : value.asText();
    Optional<String> objection = text.flatMap(parameter::validate).map(Saying::english);
    if (objection.isPresent()) {
      throw new InvalidDocument(
          parameter.at(),
          "Parameter " + parameter.name() + " failed to satisfy constraint: " + objection.get());
    }
  }

  private static Optional<String> commaSeparated(List<Value> items) {
    List<String> texts = items.stream().flatMap(item -> item.asText().stream()).toList();
    return texts.size() == items.size() && !texts.isEmpty()
        ? Optional.of(String.join(",", texts))
        : Optional.empty();
  }

  private static Value settled(Parameter parameter, Value value, Surroundings surroundings) {
    if (parameter.type().fromSsm()) {
      return stored(parameter, value, surroundings);
    }
    if (!parameter.type().isList()) {
      return scalar(parameter, value);
    }
    return switch (value) {
      case Value.Items(List<Value> items) ->
          new Value.Items(items.stream().map(item -> scalar(parameter, item)).toList());
      case Value.Symbol _, Value.Joined _ -> Joining.split(",", value);
      case Value.Text _, Value.Num _, Value.Bool _ ->
          new Value.Items(
              parameter.items(value.asText().orElseThrow()).stream().map(Value::text).toList());
      case Value.Fields _ -> throw notText(parameter);
    };
  }

  /// A parameter is text at AWS, whatever its type.
  private static Value scalar(Parameter parameter, Value value) {
    return switch (value) {
      case Value.Text _, Value.Symbol _, Value.Joined _ -> value;
      case Value.Num _, Value.Bool _ -> Value.text(value.asText().orElseThrow());
      case Value.Items _, Value.Fields _ -> throw notText(parameter);
    };
  }

  private static Value stored(Parameter parameter, Value name, Surroundings surroundings) {
    if (name.asText().isEmpty()) {
      return Joining.derived(name, "Ssm");
    }
    Value stored;
    try {
      stored = surroundings.ssmParameter(name.asText().get());
    } catch (Unanswerable e) {
      throw new InvalidDocument(parameter.at(), e.reason());
    }
    if (!parameter.type().isList() || stored.asText().isEmpty()) {
      return stored;
    }
    List<Value> items = new ArrayList<>();
    parameter.items(stored.asText().get()).forEach(item -> items.add(Value.text(item)));
    return new Value.Items(items);
  }

  private static InvalidDocument notText(Parameter parameter) {
    return new InvalidDocument(
        parameter.at(),
        "parameter " + parameter.name() + " of type " + parameter.type() + " takes text");
  }
}
