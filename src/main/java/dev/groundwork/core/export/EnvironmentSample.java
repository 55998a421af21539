package dev.groundwork.core.export;

import dev.groundwork.core.project.Project;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The variables that containers and functions find, as a file to be filled for one's own computer.
/// Names only: a value of AWS is of no use elsewhere, and a secret has no place in a file.
final class EnvironmentSample {
  private EnvironmentSample() {}

  static ExportedFile of(Project project, List<ExportedStack> stacks) {
    StringBuilder text =
        new StringBuilder(
            Skeleton.of(
                "environment.sample",
                Map.of("PROJECT", project.name(), "REGION", project.region())));
    for (ExportedStack stack : stacks) {
      Map<String, String> names = new LinkedHashMap<>();
      stack.stack().resolution().resources().forEach(it -> collect(it, names));
      if (!names.isEmpty()) {
        text.append("\n# ").append(stack.stack().definition().title()).append('\n');
        names.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
      }
    }
    return new ExportedFile("environment.sample", text.toString(), false);
  }

  private static void collect(ResolvedResource resource, Map<String, String> names) {
    for (Value container : resource.properties().items("ContainerDefinitions")) {
      if (container instanceof Value.Fields fields) {
        fields.items("Environment").forEach(it -> named(it, names));
        fields.items("Secrets").forEach(it -> named(it, names));
      }
    }
    if (resource.type().equals("AWS::Lambda::Function")) {
      resource
          .properties()
          .object("Environment")
          .object("Variables")
          .fields()
          .forEach((name, value) -> names.put(name, sample(value)));
    }
  }

  private static void named(Value entry, Map<String, String> names) {
    if (entry instanceof Value.Fields fields) {
      fields
          .text("Name")
          .ifPresent(name -> names.put(name, fields.get("Value").map(it -> sample(it)).orElse("")));
    }
  }

  /// What is known beforehand is the same everywhere.
  private static String sample(Value value) {
    return value.asText().orElse("");
  }
}
