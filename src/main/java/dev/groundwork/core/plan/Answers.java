package dev.groundwork.core.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// Everything that a plan asks and somebody has answered. Immutable.
///
/// @param phase the phase's id
/// @param environment the environment's id
/// @param region where the stacks go that name no region of their own
/// @param values the founder's choices
/// @param settings by setting id
/// @param taskResults what tasks have left behind
/// @param program what the program knows
/// @param usage what the founder states in place of the plan's assumed usage
public record Answers(
    String phase,
    String environment,
    String region,
    Map<ParameterRef, String> values,
    Map<String, String> settings,
    Map<TaskResult, String> taskResults,
    Map<ProgramValue, String> program,
    Map<UsageRef, BigDecimal> usage) {
  public Answers {
    values = Map.copyOf(values);
    settings = Map.copyOf(settings);
    taskResults = Map.copyOf(taskResults);
    program = Map.copyOf(program);
    usage = Map.copyOf(usage);
  }

  /// Answers with the usage that the plan assumes.
  public Answers(
      String phase,
      String environment,
      String region,
      Map<ParameterRef, String> values,
      Map<String, String> settings,
      Map<TaskResult, String> taskResults,
      Map<ProgramValue, String> program) {
    this(phase, environment, region, values, settings, taskResults, program, Map.of());
  }

  /// No answer yet, in the plan's default environment and its phase.
  public static Answers none(Plan plan, String region) {
    Environment environment = plan.growth().environments().getFirst();
    return new Answers(
        environment.phase(),
        environment.id(),
        region,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(ProgramValue.PAUSED, "false"));
  }

  /// These answers, with the plan's examples where there are none. For rehearsals.
  public Answers withExamples(Assumptions.Examples examples) {
    return new Answers(
        phase,
        environment,
        region,
        merged(examples.parameters(), values),
        merged(examples.settings(), settings),
        taskResults,
        merged(examples.program(), program),
        usage);
  }

  /// These answers in another phase.
  public Answers inPhase(String other) {
    return new Answers(other, environment, region, values, settings, taskResults, program, usage);
  }

  /// These answers with one more choice of the founder.
  public Answers with(ParameterRef parameter, String value) {
    return new Answers(
        phase,
        environment,
        region,
        merged(values, Map.of(parameter, value)),
        settings,
        taskResults,
        program,
        usage);
  }

  /// These answers with one more setting.
  public Answers withSetting(String setting, String value) {
    return new Answers(
        phase,
        environment,
        region,
        values,
        merged(settings, Map.of(setting, value)),
        taskResults,
        program,
        usage);
  }

  /// These answers with one more value of the program.
  public Answers with(ProgramValue which, String value) {
    return new Answers(
        phase,
        environment,
        region,
        values,
        settings,
        taskResults,
        merged(program, Map.of(which, value)),
        usage);
  }

  /// These answers with one more result of a task.
  public Answers with(TaskResult result, String value) {
    return new Answers(
        phase,
        environment,
        region,
        values,
        settings,
        merged(taskResults, Map.of(result, value)),
        program,
        usage);
  }

  /// These answers with usage that the founder states.
  public Answers withUsage(Map<UsageRef, BigDecimal> stated) {
    Map<UsageRef, BigDecimal> all = new HashMap<>(usage);
    all.putAll(stated);
    return new Answers(phase, environment, region, values, settings, taskResults, program, all);
  }

  private static <K> Map<K, String> merged(Map<K, String> base, Map<K, String> over) {
    Map<K, String> result = new HashMap<>(base);
    result.putAll(over);
    return result;
  }
}
