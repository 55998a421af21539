package dev.groundwork.core.plan;

/// How often a stack is made.
public enum StackScope {
  /// Once in each environment.
  PROJECT,
  /// Once for all environments of a project, such as a budget, since it belongs to the account.
  ACCOUNT
}
