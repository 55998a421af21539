package dev.groundwork.core.template;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the sections of a template.
final class TemplateReader {
  private static final List<String> SECTIONS =
      List.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Rules",
          "Mappings",
          "Conditions",
          "Transform",
          "Resources",
          "Outputs",
          // The SAM and the blue/green transform's, which are refused later, by name:
          "Globals",
          "Hooks");
  private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]+");

  private TemplateReader() {}

  static Template read(String file, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > TemplateLimits.STORED_BYTES) {
      throw new InvalidDocument(
          Position.startOf(file),
          "Template may not exceed 1000000 bytes in size; this one has " + bytes);
    }
    Node node = Documents.parse(file, text, ShortTags::expand);
    if (!(node instanceof Mapping root)) {
      throw new InvalidDocument(
          node.at(), "Template format error: unsupported structure: a template is an object");
    }
    checkSections(root);
    Template template =
        new Template(
            new Template.Source(file, text, bytes),
            header(root),
            named(
                section(root, "Parameters"),
                entry -> ParameterReader.read(parameterName(entry.key()), entry.value())),
            Mappings.read(section(root, "Mappings")),
            logic(root),
            named(resources(root), ResourceReader::read),
            named(section(root, "Outputs"), Output::read));
    checkCount("parameters", template.parameters().size(), TemplateLimits.PARAMETERS, root.at());
    checkCount("resources", template.resources().size(), TemplateLimits.RESOURCES, root.at());
    checkCount("outputs", template.outputs().size(), TemplateLimits.OUTPUTS, root.at());
    return template;
  }

  private static void checkSections(Mapping root) {
    for (Mapping.Entry entry : root.entries().values()) {
      String name = entry.key().text();
      if (!SECTIONS.contains(name)) {
        throw new InvalidDocument(
            entry.key().at(),
            "Template format error: Invalid template property or properties ["
                + name
                + "]"
                + Nearest.suggestion(name, SECTIONS));
      }
    }
    root.get("AWSTemplateFormatVersion")
        .filter(node -> !(node instanceof Scalar scalar && scalar.text().equals("2010-09-09")))
        .ifPresent(
            node -> {
              throw new InvalidDocument(
                  node.at(),
                  "Template format error: unsupported value for AWSTemplateFormatVersion; it must"
                      + " be 2010-09-09");
            });
  }

  private static Template.Header header(Mapping root) {
    Optional<String> description = root.get("Description").map(node -> description(node));
    Mapping metadata = section(root, "Metadata");
    return new Template.Header(
        description,
        root.get("Transform").map(TemplateReader::transforms).orElse(List.of()),
        root.get("Metadata").map(_ -> metadata),
        ParameterInterface.read(metadata));
  }

  private static String description(Node node) {
    if (!(node instanceof Scalar scalar)) {
      throw new InvalidDocument(node.at(), "Template format error: Description must be a string");
    }
    if (scalar.text().getBytes(StandardCharsets.UTF_8).length > TemplateLimits.DESCRIPTION_BYTES) {
      throw new InvalidDocument(
          node.at(), "Template format error: 'Description' length is greater than 1024 bytes");
    }
    return scalar.text();
  }

  private static List<Template.Transform> transforms(Node node) {
    return switch (node) {
      case Scalar scalar -> List.of(new Template.Transform(scalar.text(), scalar.at()));
      case Sequence list ->
          list.items().stream().flatMap(item -> transforms(item).stream()).toList();
      case Mapping mapping ->
          List.of(
              new Template.Transform(
                  MappingReader.of("a transform", mapping).text("Name"), mapping.at()));
    };
  }

  private static Template.Logic logic(Mapping root) {
    ConditionReader reader = ConditionReader.forConditions();
    return new Template.Logic(
        named(section(root, "Conditions"), entry -> reader.read(entry.value())),
        named(section(root, "Rules"), Rule::read));
  }

  private static Mapping resources(Mapping root) {
    Mapping resources = section(root, "Resources");
    if (resources.entries().isEmpty()) {
      throw new InvalidDocument(
          resources.at(), "Template format error: At least one Resources member must be defined.");
    }
    return resources;
  }

  /// A section; without entries if the template has none.
  private static Mapping section(Mapping root, String name) {
    Optional<Node> node = root.get(name);
    if (node.isEmpty() || (node.get() instanceof Scalar scalar && scalar.text().isEmpty())) {
      return new Mapping(new LinkedHashMap<>(), root.at());
    }
    if (node.get() instanceof Mapping section) {
      return section;
    }
    throw new InvalidDocument(
        node.get().at(),
        "Template format error: [/" + name + "] must be an object, not " + node.get().noun());
  }

  private static <T> SequencedMap<String, T> named(
      Mapping section, Function<Mapping.Entry, T> read) {
    SequencedMap<String, T> result = new LinkedHashMap<>();
    for (Mapping.Entry entry : section.entries().values()) {
      refuseExpansion(entry.key());
      result.put(entry.key().text(), read.apply(entry));
    }
    return result;
  }

  private static String parameterName(Scalar key) {
    return logicalId("Parameter name", key);
  }

  private static void refuseExpansion(Scalar key) {
    if (key.text().startsWith("Fn::")) {
      throw new InvalidDocument(
          key.at(),
          key.text()
              + " is expanded by AWS before anything is created; Groundwork takes plain templates");
    }
  }

  /// A name that templates use for references.
  ///
  /// @param what how CloudFormation's message calls it
  static String logicalId(String what, Scalar key) {
    String name = key.text();
    if (!ALPHANUMERIC.matcher(name).matches()) {
      throw new InvalidDocument(
          key.at(), "Template format error: " + what + " {" + name + "} is non alphanumeric.");
    }
    if (name.length() > TemplateLimits.NAME_LENGTH) {
      throw new InvalidDocument(
          key.at(), "Template format error: " + what + " is longer than 255 characters");
    }
    return name;
  }

  static void checkCount(String what, int count, int most, Position at) {
    if (count > most) {
      throw new InvalidDocument(
          at,
          "Template format error: Number of "
              + what
              + ", "
              + count
              + ", is greater than maximum allowed, "
              + most);
    }
  }
}
