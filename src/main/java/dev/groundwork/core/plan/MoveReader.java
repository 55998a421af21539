package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.util.List;
import java.util.stream.Stream;

/// Reads moves between phases.
record MoveReader(Sketch sketch, List<Phase> phases, List<StackDefinition> stacks) {

  Move read(Node node) {
    MappingReader reader = MappingReader.of("a move", node);
    Phase from = phase(sketch.phases().of(reader, "from"));
    Phase to = phase(sketch.phases().of(reader, "to"));
    Move move =
        new Move(
            from.id(),
            to.id(),
            reader.text("title"),
            reader.text("summary"),
            reader.text("overlap"),
            reader.text("downtime"),
            reader.list("acts", act -> act(act, to)));
    reader.done();
    new MoveCheck(from, to, stacks).run(node.at(), move.acts());
    return move;
  }

  private Phase phase(String id) {
    return phases.stream().filter(phase -> phase.id().equals(id)).findFirst().orElseThrow();
  }

  private MoveAct act(Node node, Phase to) {
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
          case "apply" ->
              new MoveAct.Apply(title, undo, reader.list(kind, stack -> present(stack, to)));
          case "delete" ->
              new MoveAct.Delete(title, undo, reader.list(kind, stack -> absent(stack, to)));
          case "task" ->
              new MoveAct.Run(title, undo, WeekReader.task(sketch, reader.required("task")));
          default -> new MoveAct.Follow(title, undo, sketch.guide(reader.required("guide")));
        };
    reader.done();
    return act;
  }

  private String present(Node node, Phase phase) {
    String stack = sketch.stacks().of(node);
    if (!phase.stacks().contains(stack)) {
      throw new InvalidDocument(
          node.at(), "the phase \"" + phase.id() + "\" has no stack \"" + stack + "\"");
    }
    return stack;
  }

  private String absent(Node node, Phase phase) {
    String stack = sketch.stacks().of(node);
    if (phase.stacks().contains(stack)) {
      throw new InvalidDocument(
          node.at(), "the phase \"" + phase.id() + "\" has a stack \"" + stack + "\"");
    }
    return stack;
  }
}
