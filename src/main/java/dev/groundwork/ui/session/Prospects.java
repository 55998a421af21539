package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.PhaseWay;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What could be chosen for a whole project.
///
/// @param built whether anything was ever made where it lives now
/// @param given the settings that were really answered, without examples
/// @param missing what an account would still ask for, in words
/// @param underWay the phase that a move which was begun leads to
/// @param phases from small to large
public record Prospects(
    boolean built,
    Map<String, String> given,
    List<String> missing,
    Optional<String> underWay,
    List<Prospect> phases) {
  /// Keeps copies.
  public Prospects {
    given = Map.copyOf(given);
    missing = List.copyOf(missing);
    phases = List.copyOf(phases);
  }

  /// A phase.
  ///
  /// @param estimate what the whole project would cost in it
  /// @param way how to get there
  public record Prospect(Phase phase, Estimate estimate, PhaseWay way) {}

  static Prospects of(Workspace workspace, Projects projects) {
    boolean built = workspace.built();
    return new Prospects(
        built,
        workspace.given().settings(),
        PlanResolver.resolve(workspace.plan(), workspace.given(), KnownOutputs.NONE)
            .missing()
            .stream()
            .filter(Prospects::asked)
            .map(MissingAnswer::title)
            .toList(),
        workspace.moveUnderWay(),
        workspace.plan().growth().phases().stream()
            .map(
                it ->
                    new Prospect(
                        it,
                        projects.estimate(workspace, it.id()),
                        PhaseWay.of(workspace.plan(), workspace.answers(), it.id(), built)))
            .toList());
  }

  /// What the program finds out by itself is nobody's answer: it isn't a setting, nor a
  /// parameter's.
  private static boolean asked(MissingAnswer missing) {
    return Arrays.stream(ProgramValue.values())
        .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .noneMatch(missing.name()::equals);
  }
}
