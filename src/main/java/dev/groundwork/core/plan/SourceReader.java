package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.plan.ParameterSource.Fixed;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.plan.ParameterSource.FromOutput;
import dev.groundwork.core.plan.ParameterSource.FromPhase;
import dev.groundwork.core.plan.ParameterSource.FromProgram;
import dev.groundwork.core.plan.ParameterSource.FromSetting;
import dev.groundwork.core.plan.ParameterSource.FromTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the source of one parameter. Every value that the plan itself puts into the parameter is
/// held against the template's rules for it, here, where it stands.
record SourceReader(Sketch sketch, ParameterRef parameter) {
  private static final List<String> KINDS =
      List.of("founder", "output", "setting", "phase", "task", "program", "value");

  ParameterSource read(Node node) {
    MappingReader reader = MappingReader.of("the source of " + parameter, node);
    List<String> kinds = KINDS.stream().filter(kind -> reader.optional(kind).isPresent()).toList();
    if (kinds.size() > 1) {
      throw new InvalidDocument(
          node.at(),
          parameter
              + " has "
              + kinds.size()
              + " sources, "
              + String.join(" and ", kinds)
              + "; it must have exactly one");
    }
    reader.done();
    if (kinds.isEmpty()) {
      throw new InvalidDocument(
          node.at(), parameter + " has no source; it must have one of " + String.join(", ", KINDS));
    }
    String kind = kinds.getFirst();
    Node source = reader.required(kind);
    return switch (kind) {
      case "founder" -> founder(source);
      case "output" -> output(source);
      case "setting" -> new FromSetting(sketch.settings().of(source));
      case "phase" -> new FromPhase(byPhase(source));
      case "task" -> task(source);
      case "program" -> new FromProgram(reader.choice("program", ProgramValue.class));
      default -> new Fixed(value(source));
    };
  }

  private FromFounder founder(Node node) {
    MappingReader reader = MappingReader.of("founder", node);
    String step = sketch.steps().of(reader, "step");
    Map<String, String> proposals = reader.optional("proposal", this::proposals).orElse(Map.of());
    Optional<Lookup> lookup = reader.optionalChoice("find", Lookup.class);
    reader.done();
    return new FromFounder(step, proposals, lookup);
  }

  private Map<String, String> proposals(Node node) {
    if (node instanceof Mapping) {
      return byPhase(node);
    }
    String everywhere = value(node);
    Map<String, String> proposals = new LinkedHashMap<>();
    sketch.phases().known().forEach(phase -> proposals.put(phase, everywhere));
    return proposals;
  }

  private Map<String, String> byPhase(Node node) {
    if (!(node instanceof Mapping mapping)) {
      throw new InvalidDocument(
          node.at(), "the values by phase must be a mapping, not " + node.noun());
    }
    Map<String, String> values = new LinkedHashMap<>();
    mapping
        .entries()
        .values()
        .forEach(entry -> values.put(sketch.phases().of(entry.key()), value(entry.value())));
    return values;
  }

  private FromOutput output(Node node) {
    MappingReader reader = MappingReader.of("output", node);
    String stack = sketch.stacks().of(reader, "stack");
    OutputRef output = sketch.output(stack, reader.required("output"));
    Optional<String> until = reader.optional("until", this::value);
    reader.done();
    return new FromOutput(output, until);
  }

  private FromTask task(Node node) {
    MappingReader reader = MappingReader.of("task", node);
    String step = sketch.steps().of(reader, "step");
    Node name = reader.required("result");
    String result = Ids.declared("result", name);
    String until = value(reader.required("until"));
    reader.done();
    return new FromTask(new TaskResult(step, result), until);
  }

  private String value(Node node) {
    String text = Ids.text("value", node);
    sketch
        .parameter(parameter)
        .validate(text)
        .ifPresent(
            problem -> {
              throw new InvalidDocument(
                  node.at(),
                  "\"" + text + "\" can't be the value of " + parameter + ": " + problem);
            });
    return text;
  }
}
