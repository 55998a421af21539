package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;

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
    refuseTransforms(template);
    return new StackResolver(template, context).resolve();
  }

  private static void refuseTransforms(Template template) {
    for (String transform : template.header().transforms()) {
      if (!transform.equals("AWS::LanguageExtensions")) {
        throw new InvalidDocument(
            Position.startOf(template.source().file()),
            "the template needs the transform "
                + transform
                + ", a program that runs at AWS; Groundwork takes plain templates");
      }
    }
  }
}
