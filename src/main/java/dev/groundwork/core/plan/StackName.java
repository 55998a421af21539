package dev.groundwork.core.plan;

import dev.groundwork.core.words.Saying;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a stack is called in AWS: `<name>-<stack>` in the plan's default environment and for stacks
/// that all environments share, otherwise `<name>-<environment>-<stack>`.
public record StackName(String text) {
  /// The longest that name and environment may be together. AWS takes 128 characters for the whole,
  /// but cuts names that it derives from it, and a short beginning keeps those readable.
  public static final int LONGEST_PREFIX = 28;

  private static final int LONGEST = 128;
  private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public StackName {
    if (text.length() > LONGEST || !RULE.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" can't be the name of a stack");
    }
  }

  /// The name of one stack of a project.
  ///
  /// @param project the project's name
  /// @param environment the environment's id
  /// @throws IllegalArgumentException if the project can't have this name, see [#problem]
  public static StackName of(String project, Plan plan, String environment, StackDefinition stack) {
    String prefix = prefix(project, plan, environment);
    problem(prefix)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("\"" + prefix + "\" " + problem);
            });
    boolean shared = stack.scope() == StackScope.ACCOUNT;
    return new StackName((shared ? project : prefix) + "-" + stack.id());
  }

  /// Why a project can't have this name, in plain words that complete "the name …"; empty if it
  /// can.
  public static Optional<Saying> problem(String project) {
    if (!RULE.matcher(project).matches()) {
      return Optional.of(Saying.of("rule.name"));
    }
    return project.length() > LONGEST_PREFIX
        ? Optional.of(Saying.of("rule.lengthMost", LONGEST_PREFIX))
        : Optional.empty();
  }

  private static String prefix(String project, Plan plan, String environment) {
    boolean first =
        plan.growth().environments().getFirst().id().equals(plan.environment(environment).id());
    return first ? project : project + "-" + environment;
  }

  @Override
  public String toString() {
    return text;
  }
}
