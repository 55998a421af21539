package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import dev.groundwork.core.plan.StackDefinition.Placement;
import dev.groundwork.core.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Reads the stacks of a plan, and remembers where each parameter's source stands.
final class StackReader {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");

  private final Sketch sketch;
  private final Map<String, Position> stackAt = new HashMap<>();
  private final Map<ParameterRef, Position> sourceAt = new HashMap<>();

  StackReader(Sketch sketch) {
    this.sketch = sketch;
  }

  /// Where a stack is declared.
  Position at(String stack) {
    return stackAt.getOrDefault(stack, Position.startOf(sketch.folder().label("plan.yaml")));
  }

  /// Where a parameter's source stands.
  Position at(ParameterRef parameter) {
    return sourceAt.getOrDefault(parameter, at(parameter.stack()));
  }

  List<StackDefinition> read(MappingReader plan) {
    return List.copyOf(plan.named("stacks", this::stack).values());
  }

  private StackDefinition stack(Scalar key, Node node) {
    String id = key.text();
    stackAt.put(id, key.at());
    MappingReader reader = MappingReader.of("the stack \"" + id + "\"", node);
    Template template = sketch.template(id);
    reader.required("template");
    StackDefinition stack =
        new StackDefinition(
            id,
            reader.text("title"),
            template,
            placement(reader),
            parameters(id, template, reader),
            sketch.words().names(template));
    reader.done();
    return stack;
  }

  private Placement placement(MappingReader reader) {
    return new Placement(
        reader.optionalChoice("scope", StackScope.class).orElse(StackScope.PROJECT),
        reader.optional("region", this::region),
        sketch.stacks().listOf(reader, "after"),
        reader.optional("when", this::settings).orElse(List.of()),
        reader.optional("unless", sketch.settings()::of));
  }

  private SequencedMap<String, ParameterSource> parameters(
      String stack, Template template, MappingReader reader) {
    SequencedMap<String, ParameterSource> sources =
        reader.named("parameters", (key, node) -> source(stack, template, key, node));
    for (String parameter : template.parameters().keySet()) {
      if (!sources.containsKey(parameter)) {
        throw new InvalidDocument(
            reader.at("parameters"),
            "the template of \""
                + stack
                + "\" has a parameter \""
                + parameter
                + "\" without a source");
      }
    }
    return sources;
  }

  private ParameterSource source(String stack, Template template, Scalar key, Node node) {
    String name = key.text();
    if (!template.parameters().containsKey(name)) {
      throw new InvalidDocument(
          key.at(),
          "the template of \""
              + stack
              + "\" has no parameter \""
              + name
              + "\""
              + Nearest.suggestion(name, template.parameters().keySet()));
    }
    ParameterRef parameter = new ParameterRef(stack, name);
    sourceAt.put(parameter, node.at());
    return new SourceReader(sketch, parameter).read(node);
  }

  /// One setting, or a list of them.
  private List<String> settings(Node node) {
    return node instanceof Sequence several
        ? several.items().stream().map(sketch.settings()::of).toList()
        : List.of(sketch.settings().of(node));
  }

  private StackRegion region(Node node) {
    if (node instanceof Mapping) {
      MappingReader reader = MappingReader.of("a region", node);
      String setting = sketch.settings().of(reader, "setting");
      reader.done();
      return new StackRegion.OfSetting(setting);
    }
    String region = Ids.text("region", node);
    if (!REGION.matcher(region).matches()) {
      throw new InvalidDocument(node.at(), "\"" + region + "\" is no region, such as us-east-1");
    }
    return new StackRegion.Fixed(region);
  }
}
