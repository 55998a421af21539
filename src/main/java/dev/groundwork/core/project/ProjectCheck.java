package dev.groundwork.core.project;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.plan.FounderChoice;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.ResourceRef;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.words.Saying;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Checks `groundwork.yaml` against the plan that it names: every name leads somewhere, and every
/// value is one that its parameter takes.
final class ProjectCheck {
  private final Plan plan;

  private ProjectCheck(Plan plan) {
    this.plan = plan;
  }

  /// @param node the whole file
  /// @throws InvalidDocument with file, line, column and reason
  static void check(Node node, PlanCatalog plans) {
    MappingReader reader = MappingReader.of("groundwork.yaml", node);
    Plan plan = known(reader.at("plan"), () -> plans.plan(reader.text("plan")));
    known(reader.at("phase"), () -> plan.phase(reader.text("phase")));
    known(reader.at("environment"), () -> plan.environment(reader.text("environment")));
    if (!Project.validRegion(reader.text("region"))) {
      throw new InvalidDocument(reader.at("region"), Project.REGION_RULE);
    }
    ProjectCheck check = new ProjectCheck(plan);
    reader.named("settings", check::setting);
    reader.named("parameters", check::parameters);
    reader.optional("costs", check::costs);
    reader.named("numbers", check::number);
  }

  private Scalar number(Scalar name, Node value) {
    Scalar text = ProjectFile.scalar("a number", value);
    return sound(
        name, text, known(name.at(), () -> plan.growth().signals().metric(name.text()))::problem);
  }

  private MappingReader costs(Node node) {
    MappingReader reader = MappingReader.of("costs", node);
    reader.named("usage", (resource, amounts) -> used(resource, amounts));
    return reader;
  }

  private Node used(Scalar name, Node amounts) {
    ResourceRef resource = known(name.at(), () -> ResourceRef.parse(name.text()));
    StackDefinition stack = known(name.at(), () -> plan.stack(resource.stack()));
    if (!stack.template().resources().containsKey(resource.logicalId())) {
      throw new InvalidDocument(name.at(), "the plan has no resource \"" + name.text() + "\"");
    }
    return amounts;
  }

  private Scalar setting(Scalar name, Node value) {
    Scalar text = ProjectFile.scalar("a setting", value);
    return sound(name, text, known(name.at(), () -> plan.setting(name.text())).kind()::problem);
  }

  private static Scalar sound(
      Scalar name, Scalar text, Function<String, Optional<Saying>> problem) {
    problem
        .apply(text.text())
        .ifPresent(
            reason -> {
              throw new InvalidDocument(
                  text.at(), name.text() + " " + reason + ", not \"" + text.text() + "\"");
            });
    return text;
  }

  private MappingReader parameters(Scalar stack, Node parameters) {
    known(stack.at(), () -> plan.stack(stack.text()));
    MappingReader reader = MappingReader.of("parameters of " + stack.text(), parameters);
    for (String parameter : reader.keys()) {
      Optional<String> problem =
          FounderChoice.problem(plan, stack.text(), parameter, reader.text(parameter));
      if (problem.isPresent()) {
        throw new InvalidDocument(reader.at(parameter), problem.get());
      }
    }
    return reader;
  }

  private static <T> T known(Position at, Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidDocument(at, String.valueOf(e.getMessage()));
    }
  }
}
