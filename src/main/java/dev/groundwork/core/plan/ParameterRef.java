package dev.groundwork.core.plan;

/// A parameter of one stack, written `stack.Parameter`.
public record ParameterRef(String stack, String parameter) implements Comparable<ParameterRef> {
  public ParameterRef {
    Names.requireStack(stack);
    Names.requireLogical(parameter);
  }

  /// Reads `stack.Parameter`.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if it is written otherwise
  public static ParameterRef parse(String text) {
    Names.Pair pair = Names.split(text, "stack.Parameter");
    return new ParameterRef(pair.stack(), pair.name());
  }

  @Override
  public int compareTo(ParameterRef other) {
    int byStack = stack.compareTo(other.stack);
    return byStack != 0 ? byStack : parameter.compareTo(other.parameter);
  }

  @Override
  public String toString() {
    return stack + "." + parameter;
  }
}
