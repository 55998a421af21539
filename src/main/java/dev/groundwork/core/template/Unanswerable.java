package dev.groundwork.core.template;

/// A question of the resolver has no answer: an export that nobody made, an attribute that the type
/// lacks. The resolver turns it into an error at the place in the template that asked.
public final class Unanswerable extends RuntimeException {
  private final String reason;

  /// A refusal to answer.
  ///
  /// @param reason one sentence in plain words
  public Unanswerable(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// The sentence.
  public String reason() {
    return reason;
  }
}
