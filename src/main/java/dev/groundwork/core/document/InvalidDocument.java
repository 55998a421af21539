package dev.groundwork.core.document;

import org.jspecify.annotations.Nullable;

/// A file says something that can't be used. The message is `file:line:column: reason`, fit to be
/// shown as it is.
public class InvalidDocument extends RuntimeException {
  private final Position at;
  private final String reason;

  /// A refusal.
  ///
  /// @param at the place to look at
  /// @param reason one sentence in plain words
  public InvalidDocument(Position at, String reason) {
    this(at, reason, null);
  }

  InvalidDocument(Position at, String reason, @Nullable Throwable cause) {
    super(at + ": " + reason, cause);
    this.at = at;
    this.reason = reason;
  }

  /// The place to look at.
  public Position at() {
    return at;
  }

  /// The sentence without the place.
  public String reason() {
    return reason;
  }
}
