package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads phases, moves and environments.
record GrowthReader(Sketch sketch) {

  Growth read(MappingReader plan) {
    List<Phase> phases = plan.list("phases", this::phase);
    List<Environment> environments = environments(plan);
    return new Growth(phases, plan.list("moves", node -> move(node, phases)), environments);
  }

  private Phase phase(Node node) {
    MappingReader reader = MappingReader.of("a phase", node);
    Phase phase =
        new Phase(
            reader.text("id"),
            reader.text("title"),
            reader.text("summary"),
            reader.decimal("promised"),
            sketch.stacks().listOf(reader, "stacks"),
            reader.texts("stayWhile"),
            reader.texts("goWhen"));
    reader.done();
    return phase;
  }

  private List<Environment> environments(MappingReader plan) {
    Set<String> seen = new LinkedHashSet<>();
    List<Environment> environments = plan.list("environments", node -> environment(node, seen));
    if (environments.isEmpty()) {
      throw new InvalidDocument(
          plan.at("environments"),
          "a plan needs at least one environment; the first is the default");
    }
    return environments;
  }

  private Environment environment(Node node, Set<String> seen) {
    MappingReader reader = MappingReader.of("an environment", node);
    Node id = reader.required("id");
    Ids.addUnique(seen, "environment", Ids.declared("environment", id), id);
    Environment environment =
        new Environment(
            reader.text("id"), reader.text("title"), sketch.phases().of(reader, "phase"));
    reader.done();
    return environment;
  }

  private Move move(Node node, List<Phase> phases) {
    MappingReader reader = MappingReader.of("a move", node);
    String to = sketch.phases().of(reader, "to");
    Set<String> present =
        phases.stream()
            .filter(phase -> phase.id().equals(to))
            .flatMap(phase -> phase.stacks().stream())
            .collect(Collectors.toSet());
    Move move =
        new Move(
            sketch.phases().of(reader, "from"),
            to,
            reader.text("title"),
            reader.text("summary"),
            reader.text("overlap"),
            reader.text("downtime"),
            reader.list("acts", act -> act(act, to, present)));
    reader.done();
    return move;
  }

  private MoveAct act(Node node, String to, Set<String> present) {
    MappingReader reader = MappingReader.of("an act of a move", node);
    String title = reader.text("title");
    String undo = reader.optionalText("undo").orElse("");
    List<String> kinds =
        Stream.of("apply", "task", "guide", "delete")
            .filter(kind -> reader.optional(kind).isPresent())
            .toList();
    if (kinds.size() != 1) {
      throw new InvalidDocument(
          node.at(), "an act of a move needs exactly one of apply, task, guide, delete");
    }
    String kind = kinds.getFirst();
    MoveAct act =
        switch (kind) {
          case "apply" -> new MoveAct.Apply(title, undo, stacks(reader, kind, to, present, true));
          case "delete" ->
              new MoveAct.Delete(title, undo, stacks(reader, kind, to, present, false));
          case "task" ->
              new MoveAct.Run(title, undo, WeekReader.task(sketch, reader.required("task")));
          default -> new MoveAct.Follow(title, undo, sketch.guide(reader.required("guide")));
        };
    reader.done();
    return act;
  }

  private List<String> stacks(
      MappingReader reader, String kind, String to, Set<String> present, boolean wanted) {
    return reader.list(
        kind,
        node -> {
          String stack = sketch.stacks().of(node);
          if (present.contains(stack) != wanted) {
            throw new InvalidDocument(
                node.at(),
                "the phase \""
                    + to
                    + "\" has "
                    + (wanted ? "no" : "a")
                    + " stack \""
                    + stack
                    + "\"");
          }
          return stack;
        });
  }
}
