package dev.groundwork.core.plan;

/// What the program can ask AWS about a guide step.
public enum Verification {
  /// The credentials work, and aren't those of the root user.
  CREDENTIALS
}
