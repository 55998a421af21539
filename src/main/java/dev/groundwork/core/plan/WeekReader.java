package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.plan.Step.GuideStep;
import dev.groundwork.core.plan.Step.Presence;
import dev.groundwork.core.plan.Step.StackStep;
import dev.groundwork.core.plan.Step.TaskStep;
import dev.groundwork.core.plan.StepText.Lessons;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the weeks of a plan and their steps.
final class WeekReader {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private enum Kind {
    STACKS,
    TASK,
    GUIDE
  }

  private final Sketch sketch;
  private final Set<String> above = new LinkedHashSet<>();

  WeekReader(Sketch sketch) {
    this.sketch = sketch;
  }

  List<Week> read(MappingReader plan) {
    List<Week> weeks = new ArrayList<>();
    plan.list("weeks", node -> weeks.add(week(weeks.size() + 1, node)));
    return weeks;
  }

  private Week week(int number, Node node) {
    MappingReader reader = MappingReader.of("a week", node);
    Week week =
        new Week(
            number,
            reader.text("title"),
            reader.text("goal"),
            lessons(reader),
            reader.list("steps", this::step));
    reader.done();
    return week;
  }

  private Step step(Node node) {
    MappingReader reader = MappingReader.of("a step", node);
    String id = reader.text("id");
    StepText text = text(reader);
    List<String> after = reader.list("after", this::earlier);
    Step step =
        switch (reader.choice("kind", Kind.class)) {
          case STACKS -> new StackStep(id, text, after, stacks(reader));
          case TASK ->
              new TaskStep(
                  id,
                  text,
                  after,
                  presence(reader),
                  reader.required("task", task -> task(sketch, task)),
                  reader.optional("guide", sketch::guide));
          case GUIDE ->
              new GuideStep(
                  id,
                  text,
                  after,
                  presence(reader),
                  reader.required("guide", sketch::guide),
                  reader.optionalChoice("verify", Verification.class));
        };
    reader.done();
    above.add(id);
    return step;
  }

  private Presence presence(MappingReader reader) {
    return new Presence(
        sketch.phases().listOf(reader, "phases"), reader.optional("when", sketch.settings()::of));
  }

  private String earlier(Node node) {
    String step = sketch.steps().of(node);
    if (!above.contains(step)) {
      throw new InvalidDocument(
          node.at(),
          "the step \"" + step + "\" comes later; a step can only wait for earlier ones");
    }
    return step;
  }

  private List<String> stacks(MappingReader reader) {
    List<String> stacks = sketch.stacks().listOf(reader, "stacks");
    if (stacks.isEmpty()) {
      throw new InvalidDocument(
          reader.at("stacks"), "a step of kind stacks needs at least one in \"stacks\"");
    }
    return stacks;
  }

  private static StepText text(MappingReader reader) {
    return new StepText(
        reader.text("title"),
        time(reader),
        reader.text("day"),
        reader.text("summary"),
        reader.text("makes"),
        reader.text("undo"),
        lessons(reader));
  }

  private static Duration time(MappingReader reader) {
    try {
      return Duration.ofMinutes(reader.decimal("hours").multiply(MINUTES).longValueExact());
    } catch (ArithmeticException _) {
      throw new InvalidDocument(reader.at("hours"), "\"hours\" must come to whole minutes");
    }
  }

  private static Lessons lessons(MappingReader reader) {
    return new Lessons(
        reader.texts("deliverables"),
        reader.texts("learn"),
        reader.texts("checks"),
        reader.texts("pitfalls"));
  }

  static Task task(Sketch sketch, Node node) {
    MappingReader reader = MappingReader.of("a task", node);
    Task task =
        new Task(
            reader.choice("type", TaskType.class),
            reader.named("with", (_, value) -> input(sketch, value)),
            reader.list("results", result -> Ids.declared("result", result)));
    reader.done();
    return task;
  }

  private static String input(Sketch sketch, Node node) {
    String text = Ids.text("task's input", node);
    if (text.indexOf('.') < 0) {
      return sketch.stacks().of(node);
    }
    return sketch.output(node).toString();
  }
}
