package dev.groundwork.core.template;

import java.util.LinkedHashMap;
import java.util.Map;

/// Everything that resolving a template needs beside the template.
///
/// @param parameters the values given; a list as [Value.Items] or as comma-separated text
/// @param pseudo the pseudo parameters' values
/// @param attributes answers for what AWS decides about resources
/// @param surroundings answers about account and region
public record ResolverContext(
    Map<String, Value> parameters,
    Pseudo pseudo,
    Attributes attributes,
    Surroundings surroundings) {
  public ResolverContext {
    parameters = Map.copyOf(parameters);
  }

  /// Without knowledge of the account.
  public ResolverContext(Map<String, Value> parameters, Pseudo pseudo, Attributes attributes) {
    this(parameters, pseudo, attributes, Surroundings.UNKNOWN);
  }

  /// A stack that doesn't exist yet: everything AWS decides is a symbol of this stack.
  public static ResolverContext planned(
      Map<String, Value> parameters, String region, String stack) {
    return new ResolverContext(
        parameters, Pseudo.planned(region, stack), Attributes.symbolic(stack));
  }

  /// Parameter values from texts, as a command line or an API has them.
  public static Map<String, Value> texts(Map<String, String> parameters) {
    Map<String, Value> values = new LinkedHashMap<>();
    parameters.forEach((name, text) -> values.put(name, Value.text(text)));
    return values;
  }
}
