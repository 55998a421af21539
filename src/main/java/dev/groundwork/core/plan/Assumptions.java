package dev.groundwork.core.plan;

import java.util.List;
import java.util.Map;

/// What the plan takes for granted where nobody has said anything.
///
/// @param usage amounts for the estimate
/// @param examples answers for a rehearsal; never used against an account
public record Assumptions(List<UsageAssumption> usage, Examples examples) {
  public Assumptions {
    usage = List.copyOf(usage);
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
