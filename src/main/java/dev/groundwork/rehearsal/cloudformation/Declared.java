package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Resource;
import java.util.Optional;

/// What a template's text declares of a resource, before anything is resolved.
final class Declared {
  private Declared() {}

  /// The expression of a property; absent where the properties as a whole hang on a condition.
  static Optional<Expression> property(Resource resource, String name) {
    return resource.properties() instanceof Expression.ObjectOf object
        ? Optional.ofNullable(object.members().get(name)).map(Expression.Member::value)
        : Optional.empty();
  }
}
