package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads phases, moves, environments and the signs by which to grow.
record GrowthReader(Sketch sketch, List<StackDefinition> stacks) {

  Growth read(MappingReader plan) {
    List<Phase> phases = plan.list("phases", this::phase);
    List<Environment> environments = environments(plan);
    MoveReader moveReader = new MoveReader(sketch, phases, stacks);
    List<Move> moves = plan.list("moves", moveReader::read);
    Signals signals =
        plan.optional("growth", new SignalsReader(sketch, moves)::read).orElse(Signals.NONE);
    return new Growth(phases, moves, environments, signals);
  }

  private Phase phase(Node node) {
    MappingReader reader = MappingReader.of("a phase", node);
    Phase phase =
        new Phase(
            reader.text("id"),
            reader.text("title"),
            reader.text("summary"),
            reader.optionalDecimal("promised"),
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
}
