package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;

/// Computes what a template makes of one set of parameters. A pure function: the same inputs give
/// the same result.
public final class Resolver {
  private Resolver() {}

  /// Resolves a template.
  ///
  /// @throws InvalidDocument if a parameter is missing or not allowed, a reference leads nowhere,
  ///   resources need one another in a circle, or a condition that matters hangs on what only AWS
  ///   decides; worded as CloudFormation does where its wording is known
  public static Resolution resolve(Template template, ResolverContext context) {
    refuseWhatAwsExpands(template);
    return new StackResolver(template, context).resolve();
  }

  private static void refuseWhatAwsExpands(Template template) {
    for (Template.Transform transform : template.header().transforms()) {
      if (!transform.name().equals("AWS::LanguageExtensions")) {
        throw new InvalidDocument(
            transform.at(),
            "the template needs the transform "
                + transform.name()
                + ", a program that runs at AWS; Groundwork takes plain templates");
      }
    }
    for (Resource resource : template.resources().values()) {
      if (resource.type().endsWith("::MODULE")) {
        throw new InvalidDocument(
            resource.at(),
            resource.logicalId()
                + " is a module, which AWS expands; Groundwork takes plain templates");
      }
    }
  }
}
