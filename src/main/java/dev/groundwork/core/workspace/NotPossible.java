package dev.groundwork.core.workspace;

import dev.groundwork.core.words.Saying;
import java.util.List;

/// An act that can't begin as things stand. Nothing was changed. The message is a sentence for a
/// person, in English.
public final class NotPossible extends RuntimeException {
  private final Reason reason;
  private final transient Saying saying;
  private final transient List<String> missing;

  NotPossible(Reason reason, Saying saying, List<String> missing) {
    super(saying.english());
    this.saying = saying;
    this.reason = reason;
    this.missing = List.copyOf(missing);
  }

  /// Why.
  public enum Reason {
    /// Another process is at work on this project.
    BUSY,
    /// Answers are missing; [#missing] names them all.
    ANSWERS,
    /// Something else has to be built first.
    ORDER,
    /// The project lives in another account.
    ACCOUNT,
    /// Data would be lost, and nobody has typed the project's name.
    CONFIRMATION,
    /// The founder has protected it from deletion.
    PROTECTED,
    /// It was asked for something that the plan doesn't have, or that isn't allowed.
    INPUT
  }

  /// Why, for programs.
  public Reason reason() {
    return reason;
  }

  /// The sentence, in whatever language.
  public Saying saying() {
    return saying;
  }

  /// The names of the missing answers, as the command line takes them.
  public List<String> missing() {
    return missing;
  }
}
