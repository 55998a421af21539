package dev.groundwork.rehearsal.wire;

/// An error that AWS would answer with: what a handler throws instead of returning.
///
/// The code is the one on the wire, which is not always the name of the SDK's exception class
/// (`ChangeSetNotFoundException` travels as `ChangeSetNotFound`).
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /// @param status the HTTP status, 4xx or 5xx
  /// @param code the error code as it stands on the wire
  /// @param message the sentence for people
  public Refusal(int status, String code, String message) {
    super(message, null, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not an error's status: " + status);
    }
    this.status = status;
    this.code = code;
  }

  /// An error of the caller's making, with HTTP status 400.
  public static Refusal of(String code, String message) {
    return new Refusal(400, code, message);
  }

  /// What CloudFormation and other query services say when an argument will not do.
  public static Refusal validation(String message) {
    return of("ValidationError", message);
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// The error code on the wire.
  public String code() {
    return code;
  }

  /// What went wrong, in AWS's words where they are known.
  public String message() {
    return String.valueOf(getMessage());
  }
}
