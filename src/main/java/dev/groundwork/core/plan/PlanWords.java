package dev.groundwork.core.plan;

import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.ParameterConstraints;
import dev.groundwork.core.template.ParameterInterface;
import dev.groundwork.core.template.Rule;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.words.Translation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Says a plan in another language while it is read, so that nothing behind the reader knows of
/// languages. What is applied stays as it was written: only what a form shows of a template is
/// translated, never its text.
///
/// @param language the folder beside `plan.yaml` that has the other language: `de`
record PlanWords(PlanFolder folder, String language, Translation translation) {
  private static final String FILE = "texts.yaml";

  /// The keys of `plan.yaml` behind which stands text for people.
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "summary",
          "audience",
          "note",
          "spec",
          "description",
          "stayWhile",
          "goWhen",
          "goal",
          "day",
          "makes",
          "undo",
          "deliverables",
          "learn",
          "checks",
          "pitfalls",
          "overlap",
          "downtime",
          "unit",
          "explanation");

  /// Names chosen by the file stand below these, which may look like the keys above.
  private static final Set<String> NAMES = Set.of("parameters", "with", "examples", "dimensions");

  /// As it is written.
  static PlanWords original(PlanFolder folder) {
    return new PlanWords(folder, Locale.ENGLISH.getLanguage(), Translation.none());
  }

  /// In a language, if the plan's folder has it, otherwise as it is written.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if the translation can't be read
  static PlanWords in(PlanFolder folder, Locale locale) {
    String language = locale.getLanguage();
    String file = language + "/" + FILE;
    return folder
        .text(file)
        .map(text -> Translation.read(folder.label(file), text, language))
        .map(translation -> new PlanWords(folder, language, translation))
        .orElseGet(() -> original(folder));
  }

  /// The tree of `plan.yaml`, its texts translated.
  Node plan(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar;
      case Sequence list -> new Sequence(list.items().stream().map(this::plan).toList(), list.at());
      case Mapping mapping -> {
        SequencedMap<String, Mapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> entries.put(key, entry(key, entry)));
        yield new Mapping(entries, mapping.at());
      }
    };
  }

  private Mapping.Entry entry(String key, Mapping.Entry entry) {
    if (NAMES.contains(key)) {
      return entry;
    }
    return new Mapping.Entry(
        entry.key(), TEXTS.contains(key) ? text(entry.value()) : plan(entry.value()));
  }

  private Node text(Node node) {
    return switch (node) {
      case Scalar it -> new Scalar(say(it.at(), it.text()), it.kind(), it.quoted(), it.at());
      case Sequence list -> new Sequence(list.items().stream().map(this::text).toList(), list.at());
      case Mapping mapping -> plan(mapping);
    };
  }

  /// A template whose form speaks the language. Its source stays as it is.
  Template template(Template template) {
    SequencedMap<String, Parameter> parameters = new LinkedHashMap<>();
    template.parameters().forEach((name, it) -> parameters.put(name, parameter(it)));
    Template.Header header = template.header();
    return new Template(
        template.source(),
        new Template.Header(
            header.description(),
            header.transforms(),
            header.metadata(),
            form(header.parameterInterface())),
        parameters,
        template.mappings(),
        logic(template.logic()),
        template.resources(),
        template.outputs());
  }

  private Template.Logic logic(Template.Logic logic) {
    SequencedMap<String, Rule> rules = new LinkedHashMap<>();
    logic.rules().forEach((name, it) -> rules.put(name, rule(it)));
    return new Template.Logic(logic.conditions(), rules);
  }

  private Rule rule(Rule rule) {
    return new Rule(
        rule.name(),
        rule.condition(),
        rule.assertions().stream()
            .map(it -> new Rule.Assertion(it.condition(), it.description().map(translation::of)))
            .toList(),
        rule.at());
  }

  private Parameter parameter(Parameter it) {
    ParameterConstraints rules = it.constraints();
    return new Parameter(
        it.name(),
        it.type(),
        it.description().map(text -> say(it.at(), text)),
        it.defaultValue(),
        it.noEcho(),
        new ParameterConstraints(
            rules.allowedValues(),
            rules.allowedPattern(),
            rules.length(),
            rules.value(),
            rules.description().map(text -> say(it.at(), text))),
        it.at());
  }

  private ParameterInterface form(ParameterInterface form) {
    SequencedMap<String, String> labels = new LinkedHashMap<>();
    form.labels().forEach((name, label) -> labels.put(name, translation.of(label)));
    return new ParameterInterface(
        form.groups().stream()
            .map(it -> new ParameterInterface.Group(translation.of(it.label()), it.parameters()))
            .toList(),
        labels);
  }

  /// What a template's resources are called, by logical id; without those that have no other name.
  Map<String, String> names(Template template) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String logicalId : template.resources().keySet()) {
      String name = translation.of(logicalId);
      if (!name.equals(logicalId)) {
        names.put(logicalId, name);
      }
    }
    return names;
  }

  /// A guide, if it has been translated.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if there is more in it than words
  Optional<String> guide(String file) {
    String other = language + "/" + file;
    Optional<String> translated = folder.text(other);
    translated.ifPresent(it -> PlainWords.guide(folder.label(other), it));
    return translated;
  }

  private String say(Position at, String original) {
    String said = translation.of(original);
    PlainWords.text(at, original);
    PlainWords.text(at, said);
    return said;
  }
}
