package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Sequence;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.RemoteParts;
import dev.groundwork.core.template.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/// A plan file's declared names and templates, read ahead of everything that refers to them, so
/// that each wrong name is refused where it stands.
///
/// @param words the plan's files, and what they say in the language that is wanted
/// @param templates by stack id, in the order of the file
/// @param phases phase ids
/// @param steps step ids
/// @param settings setting ids
record Sketch(
    PlanWords words,
    SequencedMap<String, Template> templates,
    Ids phases,
    Ids steps,
    Ids settings) {

  static Sketch of(PlanWords words, MappingReader plan) {
    return new Sketch(
        words,
        templates(words, plan),
        new Ids("phase", listed("phase", plan.required("phases"))),
        new Ids("step", steps(plan.required("weeks"))),
        new Ids(
            "setting", plan.named("settings", (key, _) -> Ids.declared("setting", key)).keySet()));
  }

  PlanFolder folder() {
    return words.folder();
  }

  Ids stacks() {
    return new Ids("stack", templates.keySet());
  }

  Template template(String stack) {
    Template template = templates.get(stack);
    if (template == null) {
      throw new IllegalArgumentException("no stack " + stack);
    }
    return template;
  }

  Parameter parameter(ParameterRef ref) {
    Parameter parameter = template(ref.stack()).parameters().get(ref.parameter());
    if (parameter == null) {
      throw new IllegalArgumentException("no parameter " + ref);
    }
    return parameter;
  }

  Ids outputs(String stack) {
    return new Ids("output", in(stack), template(stack).outputs().keySet());
  }

  /// An output of a stack, both of which must exist.
  OutputRef output(String stack, Node output) {
    return new OutputRef(stack, outputs(stack).of(output));
  }

  /// An output, written `stack.Output`.
  OutputRef output(Node node) {
    OutputRef ref = parsed(node, () -> OutputRef.parse(Ids.text("output", node)));
    stacks().require(node.at(), ref.stack());
    outputs(ref.stack()).require(node.at(), ref.output());
    return ref;
  }

  /// A resource, written `stack.LogicalId`.
  ResourceRef resource(Node node) {
    ResourceRef ref = parsed(node, () -> ResourceRef.parse(Ids.text("resource", node)));
    stacks().require(node.at(), ref.stack());
    new Ids("resource", in(ref.stack()), template(ref.stack()).resources().keySet())
        .require(node.at(), ref.logicalId());
    return ref;
  }

  private static String in(String stack) {
    return " in the stack \"" + stack + "\"";
  }

  Guide guide(Node node) {
    String file = Ids.text("guide", node);
    String original = file(folder(), node.at(), file);
    PlainWords.guide(folder().label(file), original);
    return new Guide(file, words.guide(file).orElse(original));
  }

  static <T> T parsed(Node node, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidDocument(node.at(), String.valueOf(e.getMessage()));
    }
  }

  private static String file(PlanFolder folder, Position at, String name) {
    if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      throw new InvalidDocument(at, "\"" + name + "\" must be a file of the plan's own folder");
    }
    return folder
        .text(name)
        .orElseThrow(
            () -> new InvalidDocument(at, "the plan's folder has no file \"" + name + "\""));
  }

  private static SequencedMap<String, Template> templates(PlanWords words, MappingReader plan) {
    PlanFolder folder = words.folder();
    plan.required("stacks");
    Map<String, Template> byFile = new LinkedHashMap<>();
    return plan.named(
        "stacks",
        (key, node) -> {
          Ids.declared("stack", key);
          Node named = MappingReader.of("a stack", node).required("template");
          String file = Ids.text("template", named);
          return byFile.computeIfAbsent(
              file,
              _ -> words.template(template(folder.label(file), file(folder, named.at(), file))));
        });
  }

  private static Template template(String label, String text) {
    Template template = Template.read(label, text);
    RemoteParts.refuse(template);
    return template;
  }

  private static Set<String> steps(Node weeks) {
    Set<String> ids = new LinkedHashSet<>();
    for (Node week : items("weeks", weeks)) {
      Node steps = MappingReader.of("a week", week).required("steps");
      items("steps", steps).forEach(step -> add(ids, "step", step));
    }
    return ids;
  }

  private static Set<String> listed(String noun, Node list) {
    Set<String> ids = new LinkedHashSet<>();
    items(noun + "s", list).forEach(item -> add(ids, noun, item));
    return ids;
  }

  private static void add(Set<String> ids, String noun, Node item) {
    Node id = MappingReader.of("a " + noun, item).required("id");
    Ids.addUnique(ids, noun, Ids.declared(noun, id), id);
  }

  private static Iterable<Node> items(String key, Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw new InvalidDocument(node.at(), "\"" + key + "\" must be a list, not " + node.noun());
  }
}
