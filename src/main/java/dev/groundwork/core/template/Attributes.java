package dev.groundwork.core.template;

/// Answers what only AWS decides about a resource. The resolver asks about a resource after it has
/// resolved it, so an answer may be drawn from its properties.
public interface Attributes {
  /// Answers with a symbol for everything: the plan of a stack that doesn't exist yet.
  ///
  /// @param stack the stack's id in its plan, which makes its symbols differ from those of other
  ///   stacks
  static Attributes symbolic(String stack) {
    return new Attributes() {
      @Override
      public Value ref(ResolvedResource resource) {
        return new Value.Symbol(stack, resource.logicalId(), resource.type(), Value.Symbol.REF);
      }

      @Override
      public Value attribute(ResolvedResource resource, String name) {
        return new Value.Symbol(stack, resource.logicalId(), resource.type(), name);
      }
    };
  }

  /// What `Ref` gives: usually the physical id.
  Value ref(ResolvedResource resource);

  /// What `Fn::GetAtt` gives.
  ///
  /// @param name the attribute, dots included: `Endpoint.Address`
  /// @throws Unanswerable if the type has no such attribute
  Value attribute(ResolvedResource resource, String name);
}
