package dev.groundwork.core.cost;

import dev.groundwork.core.template.Resolver;
import dev.groundwork.core.template.ResolverContext;
import dev.groundwork.core.template.Template;
import java.util.List;
import java.util.Map;

/// Scenarios of one stack, `app`, made from templates of the test resources or of a test itself.
final class Scenarios {
  static final String STACK = "app";

  private Scenarios() {}

  /// What the founding document of super-lean describes, with the volumes its table was computed
  /// with.
  static Scenario published(String region, Map<String, String> parameters) {
    return of(
        region,
        Resources.text("cost/super-lean-as-published.yaml"),
        parameters,
        usage(Resources.text("cost/super-lean-as-published.usage.yaml")));
  }

  static Scenario of(String region, String template, Map<String, String> parameters, Usage usage) {
    return new Scenario(region, List.of(stack(STACK, region, template, parameters)), usage);
  }

  /// The resources of a template, in us-east-1.
  static Scenario of(String resources, Usage usage) {
    return of("us-east-1", "Resources:\n" + resources.indent(2), Map.of(), usage);
  }

  static Scenario.Stack stack(
      String id, String region, String template, Map<String, String> parameters) {
    return new Scenario.Stack(
        id,
        region,
        Resolver.resolve(
                Template.read("template.yaml", template),
                ResolverContext.planned(ResolverContext.texts(parameters), region, id))
            .resources());
  }

  static Usage usage(String text) {
    return UsageFile.read("usage.yaml", text);
  }
}
