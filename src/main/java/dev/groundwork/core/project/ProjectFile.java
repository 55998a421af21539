package dev.groundwork.core.project;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Yaml;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads and writes `groundwork.yaml`.
final class ProjectFile {
  private static final int FORMAT = 1;

  private ProjectFile() {}

  /// @throws InvalidDocument with file, line, column and reason
  static Project read(Node node) {
    MappingReader reader = MappingReader.of("groundwork.yaml", node);
    int format = reader.integer("format");
    if (format != FORMAT) {
      throw new InvalidDocument(
          reader.at("format"),
          "this version of Groundwork reads format " + FORMAT + ", not " + format);
    }
    String name = reader.text("name");
    if (!Project.validName(name)) {
      throw new InvalidDocument(reader.at("name"), Project.NAME_RULE);
    }
    Map<ParameterRef, String> values = new LinkedHashMap<>();
    reader
        .named(
            "parameters",
            (stack, parameters) -> MappingReader.of("parameters of " + stack.text(), parameters))
        .forEach(
            (stack, parameters) ->
                parameters
                    .keys()
                    .forEach(
                        key ->
                            values.put(ref(parameters.at(key), stack, key), parameters.text(key))));
    Map<String, String> settings =
        reader.named("settings", (_, value) -> scalar("a setting", value).text());
    Project project =
        new Project(
            reader.text("id"),
            name,
            reader.text("plan"),
            reader.text("environment"),
            reader.text("phase"),
            reader.text("region"),
            values,
            settings,
            reader.optional("costs", ProjectFile::costs).orElse(CostChoices.NONE),
            reader.named("numbers", (_, value) -> scalar("a number", value).text()));
    reader.done();
    return project;
  }

  private static CostChoices costs(Node node) {
    MappingReader reader = MappingReader.of("costs", node);
    Optional<BigDecimal> tax = reader.optionalDecimal("tax");
    if (tax.filter(it -> !CostChoices.validTax(it)).isPresent()) {
      throw new InvalidDocument(reader.at("tax"), CostChoices.TAX_RULE);
    }
    CostChoices costs = new CostChoices(tax, UsageRef.read(reader, "usage"));
    reader.done();
    return costs;
  }

  private static Map<String, Object> costs(CostChoices costs) {
    Map<String, Object> fields = new LinkedHashMap<>();
    costs.taxPercent().ifPresent(it -> fields.put("tax", it));
    Map<String, Object> usage = new TreeMap<>();
    costs
        .usage()
        .forEach(
            (ref, amount) -> {
              @SuppressWarnings("unchecked")
              Map<String, Object> ofResource =
                  (Map<String, Object>)
                      usage.computeIfAbsent(ref.resource().toString(), _ -> new TreeMap<>());
              ofResource.put(ref.key(), amount);
            });
    if (!usage.isEmpty()) {
      fields.put("usage", usage);
    }
    return fields;
  }

  private static ParameterRef ref(Position at, String stack, String parameter) {
    try {
      return new ParameterRef(stack, parameter);
    } catch (IllegalArgumentException e) {
      throw new InvalidDocument(at, String.valueOf(e.getMessage()));
    }
  }

  static Scalar scalar(String what, Node node) {
    if (node instanceof Scalar scalar) {
      return scalar;
    }
    throw new InvalidDocument(node.at(), what + " must be text, not " + node.noun());
  }

  static String write(Project project) {
    Map<String, Object> parameters = new TreeMap<>();
    project
        .values()
        .forEach(
            (ref, value) -> {
              @SuppressWarnings("unchecked")
              Map<String, Object> ofStack =
                  (Map<String, Object>)
                      parameters.computeIfAbsent(ref.stack(), _ -> new TreeMap<>());
              ofStack.put(ref.parameter(), value);
            });
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("id", project.id());
    file.put("name", project.name());
    file.put("plan", project.plan());
    file.put("environment", project.environment());
    file.put("phase", project.phase());
    file.put("region", project.region());
    file.put("settings", new TreeMap<>(project.settings()));
    file.put("parameters", parameters);
    if (!project.costs().equals(CostChoices.NONE)) {
      file.put("costs", costs(project.costs()));
    }
    if (!project.numbers().isEmpty()) {
      file.put("numbers", new TreeMap<>(project.numbers()));
    }
    return "# A Groundwork project. Safe to commit: it holds no secret, no address and no"
        + " account.\n"
        + Yaml.write(file);
  }
}
