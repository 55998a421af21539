package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.util.Map;
import java.util.Optional;

/// What would let a template make more than its text says: a macro that AWS runs over it, and a
/// template that lies elsewhere.
public final class RemoteParts {
  /// Types whose content is another template, or code that rewrites templates.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "AWS::CloudFormation::Stack", "takes its template from an address (TemplateURL)",
          "AWS::CloudFormation::StackSet", "makes stacks of a template of its own",
          "AWS::CloudFormation::Macro", "lets code rewrite templates",
          "AWS::ServiceCatalog::CloudFormationProvisionedProduct", "makes a product of a catalog",
          "AWS::ServiceCatalog::CloudFormationProduct", "takes its template from an address");

  private static final String TRANSFORM = "Fn::Transform";

  private RemoteParts() {}

  /// Refuses a template of which more would be made than stands in it.
  ///
  /// @throws InvalidDocument at the first such part
  public static void refuse(Template template) {
    template.header().transforms().forEach(it -> refuseTransform(it.name(), it.at()));
    template.header().metadata().ifPresent(RemoteParts::metadata);
    template.resources().values().forEach(RemoteParts::resource);
    template.outputs().values().forEach(it -> Expressions.walk(it.value(), RemoteParts::transform));
  }

  private static void resource(Resource resource) {
    Optional.ofNullable(ELSEWHERE.get(resource.type()))
        .ifPresent(why -> refuse(resource, "the type " + resource.type() + " " + why));
    if (resource.type().startsWith("AWS::Serverless::")) {
      refuse(resource, "the type " + resource.type() + " needs a transform, which runs at AWS");
    }
    if (resource.type().endsWith("::MODULE")) {
      refuse(resource, resource.type() + " is a module, whose template lies at AWS");
    }
    Expressions.walk(resource.properties(), RemoteParts::transform);
    resource.attributes().all().forEach(it -> Expressions.walk(it, RemoteParts::transform));
  }

  private static void refuse(Resource resource, String reason) {
    throw new InvalidDocument(
        resource.at(), resource.logicalId() + ": " + reason + ", so that can't be shown before");
  }

  private static void transform(Expression it) {
    if (it instanceof Expression.Transform(String name, Position at)) {
      refuseTransform(name, at);
    }
  }

  /// Functions in it aren't read otherwise; AWS expands a transform there too.
  private static void metadata(Node node) {
    switch (node) {
      case Scalar _ -> {}
      case Sequence list -> list.items().forEach(RemoteParts::metadata);
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (key.equals(TRANSFORM)) {
                      refuseTransform(TRANSFORM, entry.key().at());
                    }
                    metadata(entry.value());
                  });
    }
  }

  private static void refuseTransform(String name, Position at) {
    throw new InvalidDocument(
        at,
        "the transform "
            + name
            + " runs at AWS, so that what it makes can't be shown before; write out what it would"
            + " make");
  }
}
