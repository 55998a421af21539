package dev.groundwork.core.template;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The texts that a template's conditions compare one name with: those values of it that make a
/// difference.
final class Comparands {
  private final String name;
  private final Set<String> texts = new LinkedHashSet<>();

  private Comparands(String name) {
    this.name = name;
  }

  /// Finds them.
  ///
  /// @param name a parameter or pseudo parameter
  static Set<String> of(Template template, String name) {
    Comparands comparands = new Comparands(name);
    template.conditions().values().forEach(comparands::collect);
    return comparands.texts;
  }

  private void collect(Condition condition) {
    switch (condition) {
      case Condition.Equals equals -> {
        pair(equals.left(), equals.right());
        pair(equals.right(), equals.left());
      }
      case Condition.And and -> and.all().forEach(this::collect);
      case Condition.Or or -> or.any().forEach(this::collect);
      case Condition.Not not -> collect(not.inner());
      case Condition.Named _, Condition.Members _, Condition.AskAws _ -> {}
    }
  }

  private void pair(Expression one, Expression other) {
    Optional<String> text = other.literalText();
    if (one instanceof Expression.Ref ref && ref.name().equals(name)) {
      text.ifPresent(texts::add);
    }
  }
}
