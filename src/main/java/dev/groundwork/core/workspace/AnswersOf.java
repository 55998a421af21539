package dev.groundwork.core.workspace;

import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.project.Project;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Gathers a plan's answers from where the project keeps them.
final class AnswersOf {
  /// The name of the founder's own address among the private settings.
  static final String OWN_ADDRESS = "own-address";

  private AnswersOf() {}

  static Answers project(Project project, Plan plan, Map<String, String> personal) {
    Map<String, String> settings = new HashMap<>(project.settings());
    settings.putAll(personal);
    Map<ProgramValue, String> program = new HashMap<>();
    program.put(ProgramValue.PAUSED, "false");
    Optional.ofNullable(settings.remove(OWN_ADDRESS))
        .ifPresent(it -> program.put(ProgramValue.OWN_ADDRESS, it));
    settings.keySet().retainAll(plan.settings().stream().map(Setting::id).toList());
    return new Answers(
        project.phase(),
        project.environment(),
        project.region(),
        project.values(),
        settings,
        Map.of(),
        program,
        project.costs().usage());
  }

  /// Whether an answer says who or where the founder is.
  static boolean personal(Plan plan, String setting) {
    return setting.equals(OWN_ADDRESS) || plan.setting(setting).personal();
  }
}
