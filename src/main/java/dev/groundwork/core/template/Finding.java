package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;

/// Something the checker has to say about a template.
///
/// @param severity how bad it is
/// @param at where
/// @param logicalId the resource, output or other thing concerned; empty for the template as a
///   whole
/// @param path where in it, names and indexes separated by slashes: `Properties/Tags/0/Key`
/// @param check which check found it
/// @param message one sentence in plain words
public record Finding(
    Severity severity, Position at, String logicalId, String path, Check check, String message) {
  /// How bad it is.
  public enum Severity {
    /// AWS will refuse the template or fail, or a promise is broken: a bill or an opening that
    /// nobody asked for.
    ERROR,
    /// Probably not meant so, or beyond what can be checked here.
    WARNING
  }

  /// What is checked.
  public enum Check {
    UNKNOWN_TYPE,
    UNKNOWN_PROPERTY,
    MISSING_PROPERTY,
    WRONG_TYPE,
    VALUE_NOT_KNOWN,
    UNRESOLVED_REFERENCE,
    UNKNOWN_ATTRIBUTE,
    DANGLING_DEPENDENCY,
    UNDEFINED_CONDITION,
    UNKNOWN_MAPPING,
    CYCLE,
    NON_ASCII,
    LIMIT,
    REMOTE,
    UNUSED_PARAMETER,
    YAML_TRAP,
    /// Money is spent that nobody asked for.
    BILLS_BY_SURPRISE,
    /// Something is open that nobody meant to open.
    OPENS_BY_SURPRISE,
    /// A promise is put aside without a reason.
    ACCEPTANCE
  }

  /// `file:line:column: error: message`, as compilers write.
  @Override
  public String toString() {
    String level = severity == Severity.ERROR ? "error" : "warning";
    return at + ": " + level + ": " + reason();
  }

  /// What is concerned, and the message.
  public String reason() {
    String where = logicalId.isEmpty() ? "" : logicalId + (path.isEmpty() ? "" : "/" + path) + ": ";
    return where + message;
  }
}
