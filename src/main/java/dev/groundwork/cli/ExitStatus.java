package dev.groundwork.cli;

/// What the process ends with.
final class ExitStatus {
  /// Done.
  static final int DONE = 0;

  /// It failed; one sentence on standard error says why.
  static final int FAILED = 1;

  /// Wrong usage, or answers are missing; standard error names them all.
  static final int USAGE = 2;

  /// Nobody has confirmed it.
  static final int NEEDS_CONFIRMATION = 3;

  private ExitStatus() {}
}
