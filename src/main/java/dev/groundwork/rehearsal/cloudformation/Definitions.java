package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.words.Saying;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.TemplateText;
import dev.groundwork.rehearsal.wire.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// Makes a definition of what a request says and what the stack was before, and refuses what
/// CloudFormation would refuse at once.
final class Definitions {
  private static final int MOST_TAGS = 50;

  private Definitions() {}

  /// The definition that is asked for.
  ///
  /// @param previous what the stack is, for a request that builds on that
  /// @throws Refusal in CloudFormation's words
  static Definition of(Asked asked, Optional<Definition> previous) {
    String text = asked.template().text(previous);
    Template template = Blueprint.read(text);
    Capabilities.check(template, asked.capabilities());
    List<String> secrets =
        template.parameters().values().stream()
            .filter(Parameter::noEcho)
            .map(Parameter::name)
            .toList();
    return new Definition(
        new TemplateText(text, template.description(), secrets),
        parameters(
            template, asked, previous.map(Definition::parameters).orElseGet(LinkedHashMap::new)),
        asked.tags().map(Definitions::tags).orElseGet(() -> inherited(previous)),
        asked.capabilities(),
        asked.notificationArns(),
        asked.roleArn().or(() -> previous.flatMap(Definition::roleArn)),
        true);
  }

  private static SequencedMap<String, String> parameters(
      Template template, Asked asked, Map<String, String> previous) {
    Map<String, String> given = new LinkedHashMap<>();
    for (var parameter : asked.parameters()) {
      @Nullable String value =
          Boolean.TRUE.equals(parameter.usePreviousValue())
              ? previous.get(parameter.parameterKey())
              : parameter.parameterValue();
      if (value != null) {
        given.put(parameter.parameterKey(), value);
      }
    }
    refuseUnknown(template, given);
    SequencedMap<String, String> settled = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : template.parameters().values()) {
      @Nullable String value = given.get(parameter.name());
      if (value == null) {
        value = parameter.defaultValue().orElse(null);
      }
      if (value == null) {
        missing.add(parameter.name());
      } else {
        settled.put(parameter.name(), settled(parameter, value));
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.validation("Parameters: " + missing + " must have values");
    }
    return settled;
  }

  private static void refuseUnknown(Template template, Map<String, String> given) {
    List<String> unknown =
        given.keySet().stream().filter(name -> !template.parameters().containsKey(name)).toList();
    if (!unknown.isEmpty()) {
      throw Refusal.validation("Parameters: " + unknown + " do not exist in the template");
    }
  }

  /// The value to keep: checked, and of a secret only its fingerprint.
  private static String settled(Parameter parameter, String value) {
    boolean kept = parameter.noEcho() && Fingerprint.is(value);
    if (!kept) {
      Optional<String> objection = parameter.validate(value).map(Saying::english);
      if (objection.isPresent()) {
        throw Refusal.validation(
            "Parameter '%s' failed to satisfy constraint: %s"
                .formatted(parameter.name(), objection.get()));
      }
    }
    return parameter.noEcho() ? Fingerprint.of(value) : value;
  }

  private static SequencedMap<String, String> tags(List<Tag> tags) {
    if (tags.size() > MOST_TAGS) {
      throw Refusal.validation("At most " + MOST_TAGS + " tags can be specified");
    }
    SequencedMap<String, String> map = new LinkedHashMap<>();
    tags.forEach(tag -> map.put(tag.key(), tag.value()));
    return map;
  }

  private static SequencedMap<String, String> inherited(Optional<Definition> previous) {
    return previous.map(Definition::tags).orElseGet(LinkedHashMap::new);
  }
}
