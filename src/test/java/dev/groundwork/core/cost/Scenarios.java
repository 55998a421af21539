package dev.groundwork.core.cost;

import dev.groundwork.core.document.Resources;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.template.Resolver;
import dev.groundwork.core.template.ResolverContext;
import dev.groundwork.core.template.Template;
import java.util.List;
import java.util.Map;

/// Scenarios of one stack, `app`, made from templates of the test resources or of a test itself.
public final class Scenarios {
  public static final String STACK = "app";

  private Scenarios() {}

  /// What the founding document of super-lean describes, with the volumes its table was computed
  /// with.
  public static Scenario published(String region, Map<String, String> parameters) {
    return published("super-lean", region, parameters);
  }

  private static Scenario published(String table, String region, Map<String, String> parameters) {
    String file = "cost/published/" + table;
    return of(
        region,
        Resources.text(file + ".yaml"),
        parameters,
        usage(Resources.text(file + ".usage.yaml")));
  }

  /// What a document's setup costs in us-east-1 with the volumes its table was computed with.
  public static Estimate estimate(String table, Map<String, String> parameters) {
    return Estimator.bundled()
        .estimate(published(table, "us-east-1", parameters), UsageLevel.TYPICAL);
  }

  public static Scenario of(
      String region, String template, Map<String, String> parameters, Usage usage) {
    return new Scenario(region, List.of(stack(STACK, region, template, parameters)), usage);
  }

  /// The resources of a template, in us-east-1.
  public static Scenario of(String resources, Usage usage) {
    return of("us-east-1", "Resources:\n" + resources.indent(2), Map.of(), usage);
  }

  public static Scenario.Stack stack(
      String id, String region, String template, Map<String, String> parameters) {
    return new Scenario.Stack(
        id,
        region,
        Resolver.resolve(
                Template.read("template.yaml", template),
                ResolverContext.planned(ResolverContext.texts(parameters), region, id))
            .resources());
  }

  public static Usage usage(String text) {
    return UsageFile.read("usage.yaml", text);
  }
}
