package dev.groundwork.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the plan takes for granted where nobody has said anything.
///
/// @param usage amounts for the estimate
/// @param usageByPhase amounts that hold instead in single phases, by phase id
/// @param examples answers for a rehearsal; never used against an account
public record Assumptions(
    List<UsageAssumption> usage,
    Map<String, List<UsageAssumption>> usageByPhase,
    Examples examples) {
  public Assumptions {
    usage = List.copyOf(usage);
    usageByPhase = Map.copyOf(usageByPhase);
  }

  /// The amounts of one phase.
  public List<UsageAssumption> usage(String phase) {
    Map<List<Object>, UsageAssumption> amounts = new LinkedHashMap<>();
    usage.forEach(each -> amounts.put(List.of(each.resource(), each.key()), each));
    usageByPhase
        .getOrDefault(phase, List.of())
        .forEach(each -> amounts.put(List.of(each.resource(), each.key()), each));
    return List.copyOf(amounts.values());
  }

  /// Example answers.
  public record Examples(
      Map<String, String> settings,
      Map<ParameterRef, String> parameters,
      Map<ProgramValue, String> program) {
    public Examples {
      settings = Map.copyOf(settings);
      parameters = Map.copyOf(parameters);
      program = Map.copyOf(program);
    }
  }
}
