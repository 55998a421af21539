package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.plan.Assumptions.Examples;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads usage and example answers. Examples are held against the rules for real answers.
record AssumptionsReader(Sketch sketch, List<StackDefinition> stacks, List<Setting> settings) {

  Assumptions read(MappingReader plan) {
    Map<String, List<UsageAssumption>> byPhase = new HashMap<>();
    return new Assumptions(
        plan.list("usage", node -> usage(node, byPhase)),
        byPhase,
        plan.optional("examples", this::examples)
            .orElse(new Examples(Map.of(), Map.of(), Map.of())));
  }

  private UsageAssumption usage(Node node, Map<String, List<UsageAssumption>> byPhase) {
    MappingReader reader = MappingReader.of("a usage assumption", node);
    UsageAssumption usage =
        Sketch.parsed(
            node,
            () ->
                new UsageAssumption(
                    sketch.resource(reader.required("resource")),
                    reader.text("key"),
                    reader.text("unit"),
                    reader.decimal("low"),
                    reader.decimal("typical"),
                    reader.decimal("high"),
                    reader.text("explanation")));
    reader
        .named("phases", (phase, amounts) -> inPhase(usage, phase, amounts))
        .forEach((phase, it) -> byPhase.computeIfAbsent(phase, _ -> new ArrayList<>()).add(it));
    reader.done();
    return usage;
  }

  /// The same use with the amounts of one phase.
  private UsageAssumption inPhase(UsageAssumption usage, Scalar phase, Node node) {
    sketch.phases().of(phase);
    MappingReader reader = MappingReader.of("the amounts of a phase", node);
    UsageAssumption other =
        Sketch.parsed(
            node,
            () ->
                new UsageAssumption(
                    usage.resource(),
                    usage.key(),
                    usage.unit(),
                    reader.decimal("low"),
                    reader.decimal("typical"),
                    reader.decimal("high"),
                    usage.explanation()));
    reader.done();
    return other;
  }

  private Examples examples(Node node) {
    MappingReader reader = MappingReader.of("examples", node);
    SequencedMap<String, String> ofSettings = reader.named("settings", this::setting);
    Map<ParameterRef, String> ofParameters =
        keyed(
            reader.named(
                "parameters", (key, value) -> Map.entry(parameter(key), value(key, value))));
    Map<ProgramValue, String> ofProgram =
        keyed(
            reader.named(
                "program", (key, value) -> Map.entry(program(key), Ids.text("example", value))));
    reader.done();
    return new Examples(ofSettings, ofParameters, ofProgram);
  }

  private static <K> Map<K, String> keyed(Map<String, Map.Entry<K, String>> named) {
    return named.values().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String setting(Scalar key, Node node) {
    sketch.settings().of(key);
    String text = Ids.text("example", node);
    settings.stream()
        .filter(setting -> setting.id().equals(key.text()))
        .flatMap(setting -> setting.kind().problem(text).stream())
        .forEach(
            problem -> {
              throw new InvalidDocument(node.at(), key.text() + " " + problem);
            });
    return text;
  }

  private ParameterRef parameter(Scalar key) {
    ParameterRef ref = Sketch.parsed(key, () -> ParameterRef.parse(key.text()));
    boolean founders =
        stacks.stream()
            .filter(stack -> stack.id().equals(ref.stack()))
            .anyMatch(stack -> stack.parameters().get(ref.parameter()) instanceof FromFounder);
    if (!founders) {
      throw new InvalidDocument(key.at(), "the founder chooses no parameter \"" + ref + "\"");
    }
    return ref;
  }

  private String value(Scalar key, Node node) {
    String text = Ids.text("example", node);
    sketch
        .parameter(parameter(key))
        .validate(text)
        .ifPresent(
            problem -> {
              throw new InvalidDocument(
                  node.at(),
                  "\"" + text + "\" can't be an example for " + key.text() + ": " + problem);
            });
    return text;
  }

  private static ProgramValue program(Scalar key) {
    return Stream.of(ProgramValue.values())
        .filter(value -> value.word().equals(key.text()))
        .findFirst()
        .orElseThrow(
            () -> new InvalidDocument(key.at(), "the program knows no \"" + key.text() + "\""));
  }
}
