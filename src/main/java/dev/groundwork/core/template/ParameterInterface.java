package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How a template wants its parameters presented: its `AWS::CloudFormation::Interface` metadata.
///
/// @param groups in order; a parameter in none comes after them
/// @param labels by parameter
public record ParameterInterface(List<Group> groups, SequencedMap<String, String> labels) {
  /// Parameters that belong together.
  ///
  /// @param label may be empty
  /// @param parameters their names, in order
  public record Group(String label, List<String> parameters) {
    public Group {
      parameters = List.copyOf(parameters);
    }
  }

  /// A template that says nothing about it.
  public static final ParameterInterface NONE =
      new ParameterInterface(List.of(), new LinkedHashMap<>());

  public ParameterInterface {
    groups = List.copyOf(groups);
    labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
  }

  static ParameterInterface read(Mapping metadata) {
    return metadata
        .get("AWS::CloudFormation::Interface")
        .map(ParameterInterface::from)
        .orElse(NONE);
  }

  private static ParameterInterface from(Node node) {
    MappingReader reader = MappingReader.of("AWS::CloudFormation::Interface", node);
    return new ParameterInterface(
        reader.list("ParameterGroups", ParameterInterface::group),
        reader.named("ParameterLabels", (_, label) -> label(label)));
  }

  private static Group group(Node node) {
    MappingReader reader = MappingReader.of("a parameter group", node);
    return new Group(
        reader.optional("Label", ParameterInterface::label).orElse(""), reader.texts("Parameters"));
  }

  /// `{default: text}`; the plain text that people also write is taken too.
  private static String label(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Mapping _ -> MappingReader.of("a label", node).optionalText("default").orElse("");
      case Sequence _ -> throw new InvalidDocument(node.at(), "a label must be text");
    };
  }
}
