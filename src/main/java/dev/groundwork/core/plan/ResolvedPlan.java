package dev.groundwork.core.plan;

import java.util.List;

/// A plan with everything decided that can be decided now.
///
/// @param plan the plan
/// @param answers what it was resolved with
/// @param known what AWS had told
/// @param reach how far it looks
/// @param stacks those that are present, each after the ones that it needs
/// @param missing answers that the stacks need; a symbol stands in their place
/// @param invalid answers that were left aside; a proposal or a symbol stands in their place
public record ResolvedPlan(
    Plan plan,
    Answers answers,
    KnownOutputs known,
    Reach reach,
    List<ResolvedStack> stacks,
    List<MissingAnswer> missing,
    List<InvalidAnswer> invalid) {
  public ResolvedPlan {
    stacks = List.copyOf(stacks);
    missing = List.copyOf(missing);
    invalid = List.copyOf(invalid);
  }

  /// Whether the stack is present.
  public boolean has(String stack) {
    return stacks.stream().anyMatch(each -> each.id().equals(stack));
  }

  /// Whether the output is there: its stack is present, and puts it out with these answers.
  public boolean has(OutputRef output) {
    return stacks.stream()
        .filter(each -> each.id().equals(output.stack()))
        .anyMatch(each -> each.resolution().outputs().containsKey(output.output()));
  }

  /// A stack by its id.
  ///
  /// @throws IllegalArgumentException if it isn't present
  public ResolvedStack stack(String id) {
    return stacks.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the stack \"" + id + "\" isn't present"));
  }

  /// The same without anything that AWS has told, if it is about the whole plan: each output is
  /// then a symbol that leads to what it names.
  public ResolvedPlan asPlanned() {
    return !known.equals(KnownOutputs.NONE) && reach.equals(Reach.all(plan))
        ? answering(answers)
        : this;
  }

  /// The whole plan with other answers, without anything that AWS has told. Quicker than resolving
  /// it from the start.
  ///
  /// @throws IllegalArgumentException if the answers name a phase or environment that isn't there
  /// @throws dev.groundwork.core.template.BrokenRule if a template refuses its parameters as a
  ///   whole
  public ResolvedPlan answering(Answers others) {
    return PlanResolver.again(this, others);
  }
}
