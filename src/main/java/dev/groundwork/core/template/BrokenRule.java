package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;

/// Parameters that don't go together, by one of the template's rules. Each is right by itself, so
/// this is somebody's choice, and the template is sound.
public final class BrokenRule extends InvalidDocument {
  private final String description;

  BrokenRule(Rule rule, Rule.Assertion assertion) {
    super(
        rule.at(),
        "Template validation error: rule "
            + rule.name()
            + " is broken"
            + assertion.description().map(text -> ": " + text).orElse(""));
    this.description = assertion.description().orElse(reason());
  }

  /// What the template tells whoever breaks the rule: one sentence.
  public String description() {
    return description;
  }
}
