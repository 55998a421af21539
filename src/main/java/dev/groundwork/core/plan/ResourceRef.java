package dev.groundwork.core.plan;

/// A resource of one stack by its logical id, written `stack.LogicalId`.
public record ResourceRef(String stack, String logicalId) {
  public ResourceRef {
    Names.requireStack(stack);
    Names.requireLogical(logicalId);
  }

  /// Reads `stack.LogicalId`.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if it is written otherwise
  public static ResourceRef parse(String text) {
    Names.Pair pair = Names.split(text, "stack.LogicalId");
    return new ResourceRef(pair.stack(), pair.name());
  }

  @Override
  public String toString() {
    return stack + "." + logicalId;
  }
}
