package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.List;

/// Holds the parameters against a template's rules.
final class RuleCheck {
  private RuleCheck() {}

  /// Checks every rule.
  ///
  /// @return the rules that only AWS can check
  /// @throws BrokenRule for the first rule that is broken
  static List<String> check(Template template, ConditionValues conditions) {
    List<String> unchecked = new ArrayList<>();
    for (Rule rule : template.rules().values()) {
      Truth applies = rule.condition().map(conditions::decide).orElse(Truth.TRUE);
      for (Rule.Assertion assertion : rule.assertions()) {
        Truth holds =
            applies == Truth.FALSE ? Truth.TRUE : conditions.decide(assertion.condition());
        if (applies == Truth.TRUE && holds == Truth.FALSE) {
          throw new BrokenRule(rule, assertion);
        }
        if (holds != Truth.TRUE && !unchecked.contains(rule.name())) {
          unchecked.add(rule.name());
        }
      }
    }
    return unchecked;
  }
}
