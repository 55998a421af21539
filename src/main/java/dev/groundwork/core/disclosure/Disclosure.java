package dev.groundwork.core.disclosure;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.words.Saying;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which rights, openings and programs a plan would bring into an account, whatever its answers: of
/// every `Fn::If` both branches are looked at, and what a parameter decides is shown as `${Name}`.
///
/// @param stacks how many it has
/// @param resources how many its templates declare, each template once
/// @param roles who gets which rights
/// @param openings what everybody on the internet may reach
/// @param programs code that would run
/// @param foreign custom resources and types that aren't AWS's, whose code is somebody else's
public record Disclosure(
    int stacks,
    int resources,
    List<Line> roles,
    List<Line> openings,
    List<Line> programs,
    List<Line> foreign) {
  /// Something to know.
  ///
  /// @param where a template and the logical id in it, or a step's id
  public record Line(String where, Saying what) {}

  /// Keeps copies of the lists.
  public Disclosure {
    roles = List.copyOf(roles);
    openings = List.copyOf(openings);
    programs = List.copyOf(programs);
    foreign = List.copyOf(foreign);
  }

  /// Reads it off a plan's templates and steps.
  public static Disclosure of(Plan plan) {
    List<Line> roles = new ArrayList<>();
    List<Line> openings = new ArrayList<>();
    List<Line> programs = new ArrayList<>();
    List<Line> foreign = new ArrayList<>();
    Set<String> files = new LinkedHashSet<>();
    int resources = 0;
    for (StackDefinition stack : plan.stacks()) {
      String file = stack.template().source().file();
      if (!files.add(file)) {
        continue; // several stacks of one template make the same
      }
      for (Resource resource : stack.template().resources().values()) {
        resources++;
        String where = stack.id() + "." + resource.logicalId();
        add(roles, where, Rights.of(resource));
        add(openings, where, Openings.of(resource));
        add(programs, where, Programs.of(resource));
        add(foreign, where, Programs.foreign(resource));
      }
    }
    plan.steps().forEach(step -> add(programs, step.id(), task(step)));
    return new Disclosure(plan.stacks().size(), resources, roles, openings, programs, foreign);
  }

  private static void add(List<Line> lines, String where, Stream<Saying> said) {
    said.map(it -> new Line(where, it)).forEach(lines::add);
  }

  private static Stream<Saying> task(Step step) {
    return step instanceof Step.TaskStep it
        ? Stream.of(
            switch (it.task().type()) {
              case PUSH_IMAGES -> Saying.of("disclosure.task.push");
              case RUN_COMMAND ->
                  Saying.of("disclosure.task.run", String.join(" ", it.task().with().values()));
              case LOAD_DATABASE -> Saying.of("disclosure.task.load");
            })
        : Stream.empty();
  }
}
