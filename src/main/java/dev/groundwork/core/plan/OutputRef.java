package dev.groundwork.core.plan;

/// An output of one stack, written `stack.Output`.
public record OutputRef(String stack, String output) {
  public OutputRef {
    Names.requireStack(stack);
    Names.requireLogical(output);
  }

  /// Reads `stack.Output`.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if it is written otherwise
  public static OutputRef parse(String text) {
    Names.Pair pair = Names.split(text, "stack.Output");
    return new OutputRef(pair.stack(), pair.name());
  }

  @Override
  public String toString() {
    return stack + "." + output;
  }
}
