package dev.groundwork.core.engine;

/// The tags that Groundwork puts on each of its stacks; AWS copies them to the resources.
public final class StackTags {
  /// The project's generated id: what decides whether a stack is ours.
  public static final String PROJECT = "groundwork:project";

  /// The project's name, for people who read a bill.
  public static final String NAME = "groundwork:name";

  /// The plan's id, so that a lost folder can be recovered from the account.
  public static final String PLAN = "groundwork:plan";

  /// The environment (main, staging…).
  public static final String ENVIRONMENT = "groundwork:environment";

  /// The stack's id in the plan.
  public static final String STACK = "groundwork:stack";

  private StackTags() {}
}
