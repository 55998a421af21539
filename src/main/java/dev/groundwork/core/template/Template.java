package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A CloudFormation template: what its text says, checked for form but not yet resolved.
///
/// @param source the text that was read
/// @param header what it says about itself
/// @param parameters by name, in the template's order, as all maps here
/// @param mappings its constants
/// @param logic its conditions and rules
/// @param resources by logical id
/// @param outputs by name
public record Template(
    Source source,
    Header header,
    SequencedMap<String, Parameter> parameters,
    Mappings mappings,
    Logic logic,
    SequencedMap<String, Resource> resources,
    SequencedMap<String, Output> outputs) {
  /// The text behind a template.
  ///
  /// @param file its name, for messages
  /// @param text as it was read
  /// @param bytes its length in UTF-8
  public record Source(String file, String text, int bytes) {}

  /// What a template says about itself.
  ///
  /// @param description at most 1,024 bytes
  /// @param transforms macros that AWS would run over it
  /// @param metadata as it stands; functions in it are not resolved
  /// @param parameterInterface how its parameters want to be presented
  public record Header(
      Optional<String> description,
      List<Transform> transforms,
      Optional<Mapping> metadata,
      ParameterInterface parameterInterface) {
    public Header {
      transforms = List.copyOf(transforms);
    }
  }

  /// A macro that AWS would run over the template before it creates anything.
  public record Transform(String name, Position at) {}

  /// What a template decides from its parameters.
  public record Logic(
      SequencedMap<String, Condition> conditions, SequencedMap<String, Rule> rules) {
    public Logic {
      conditions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conditions));
      rules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rules));
    }
  }

  public Template {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    resources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(resources));
    outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
  }

  /// Reads a template, YAML or JSON.
  ///
  /// @param file its name, for messages
  /// @throws InvalidDocument at the first thing that CloudFormation wouldn't take
  public static Template read(String file, String text) {
    return TemplateReader.read(file, text);
  }

  /// What it is for.
  public Optional<String> description() {
    return header.description();
  }

  /// Its conditions by name.
  public SequencedMap<String, Condition> conditions() {
    return logic.conditions();
  }

  /// Its rules by name.
  public SequencedMap<String, Rule> rules() {
    return logic.rules();
  }
}
