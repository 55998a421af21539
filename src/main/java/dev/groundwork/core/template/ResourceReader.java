package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.util.List;
import java.util.Optional;

/// Reads one entry of the Resources section.
final class ResourceReader {
  private static final List<String> MEMBERS =
      List.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "CreationPolicy",
          "UpdatePolicy",
          "Metadata",
          "Description",
          "Version",
          // The SAM transform's, which is refused later, by name:
          "Connectors",
          "IgnoreGlobals");

  private ResourceReader() {}

  static Resource read(Mapping.Entry entry) {
    String logicalId = TemplateReader.logicalId("Resource name", entry.key());
    if (!(entry.value() instanceof Mapping mapping)) {
      throw new InvalidDocument(
          entry.value().at(),
          "Template format error: [/Resources/"
              + logicalId
              + "] resource definition must be an object");
    }
    checkMembers(logicalId, mapping);
    return new Resource(
        logicalId,
        type(logicalId, mapping),
        mapping.get("Condition").map(node -> text("Condition", node)),
        mapping.get("DependsOn").map(ResourceReader::dependencies).orElse(List.of()),
        mapping
            .get("Properties")
            .map(node -> properties(logicalId, node))
            .orElse(Expression.ObjectOf.empty(mapping.at())),
        attributes(mapping),
        entry.key().at());
  }

  private static Expression properties(String logicalId, Node node) {
    Expression properties = ExpressionReader.read(node);
    return switch (properties) {
      case Expression.ObjectOf _, Expression.If _, Expression.Transform _ -> properties;
      case Expression.Ref ref when ref.isNoValue() -> properties;
      default ->
          throw new InvalidDocument(
              node.at(),
              "Template format error: Properties of " + logicalId + " must be an object");
    };
  }

  private static void checkMembers(String logicalId, Mapping mapping) {
    for (Mapping.Entry member : mapping.entries().values()) {
      String name = member.key().text();
      if (!MEMBERS.contains(name)) {
        throw new InvalidDocument(
            member.key().at(),
            "Template format error: Invalid template resource property '"
                + name
                + "' of "
                + logicalId
                + Nearest.suggestion(name, MEMBERS));
      }
    }
  }

  private static String type(String logicalId, Mapping mapping) {
    Node type =
        mapping
            .get("Type")
            .orElseThrow(
                () ->
                    new InvalidDocument(
                        mapping.at(),
                        "Template format error: [/Resources/"
                            + logicalId
                            + "] Every Resources object must contain a Type member."));
    return text("Type", type);
  }

  private static List<Resource.Dependency> dependencies(Node node) {
    return switch (node) {
      case Scalar scalar ->
          List.of(new Resource.Dependency(text("DependsOn", scalar), scalar.at()));
      case Sequence list ->
          list.items().stream()
              .map(item -> new Resource.Dependency(text("DependsOn", item), item.at()))
              .toList();
      case Mapping _ ->
          throw new InvalidDocument(
              node.at(), "Template format error: DependsOn must be a string or list of strings.");
    };
  }

  private static Resource.Attached attributes(Mapping mapping) {
    return new Resource.Attached(
        expression(mapping, "DeletionPolicy"),
        expression(mapping, "UpdateReplacePolicy"),
        expression(mapping, "CreationPolicy"),
        expression(mapping, "UpdatePolicy"),
        expression(mapping, "Metadata"));
  }

  private static Optional<Expression> expression(Mapping mapping, String name) {
    return mapping.get(name).map(ExpressionReader::read);
  }

  private static String text(String name, Node node) {
    if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw new InvalidDocument(
        node.at(), "Template format error: " + name + " must be a string, not " + node.noun());
  }
}
