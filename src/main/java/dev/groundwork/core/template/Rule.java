package dev.groundwork.core.template;

import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import java.util.List;
import java.util.Optional;

/// A rule that parameters must obey together.
///
/// @param name its logical id
/// @param condition when it applies; always, if absent
/// @param assertions what must then hold
/// @param at where its name stands
public record Rule(
    String name, Optional<Condition> condition, List<Assertion> assertions, Position at) {
  /// Something that must hold.
  ///
  /// @param description what to tell whoever broke it
  public record Assertion(Condition condition, Optional<String> description) {}

  public Rule {
    assertions = List.copyOf(assertions);
  }

  static Rule read(Mapping.Entry entry) {
    String name = TemplateReader.logicalId("Rules name", entry.key());
    MappingReader reader = MappingReader.of("rule " + name, entry.value());
    Rule rule =
        new Rule(
            name,
            reader.optional("RuleCondition", ConditionReader.forRules()::read),
            reader.list("Assertions", Rule::assertion),
            entry.key().at());
    reader.done();
    return rule;
  }

  private static Assertion assertion(Node node) {
    MappingReader reader = MappingReader.of("an assertion", node);
    // Other keys are let pass, as at AWS: its own published templates misspell AssertDescription.
    return new Assertion(
        reader.required("Assert", ConditionReader.forRules()::read),
        reader.optionalText("AssertDescription"));
  }
}
