package dev.groundwork.cli;

import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--over-limit`, and a person asked in its stead. `--yes` is no answer to it, but in a rehearsal,
/// which costs nothing.
final class LimitConsent {
  @Option(
      names = "--over-limit",
      description = "Also go ahead where a month then costs more than your limit.")
  private boolean confirmed;

  /// Asks before an act that leads over the limit.
  ///
  /// @param over empty if it doesn't
  /// @param noQuestions whether the person was asked already, or wants no question
  /// @throws Refusal unless it was confirmed
  void ask(
      Workspace workspace,
      Optional<OverLimit> over,
      boolean noQuestions,
      Optional<Terminal.Keyboard> keyboard,
      PrintWriter out) {
    if (over.isEmpty() || confirmed) {
      return;
    }
    String sentence = sentence(over.get());
    if (workspace.rehearsal() && (noQuestions || keyboard.isEmpty())) {
      out.println(sentence + " In an account this needs --over-limit; rehearsed on.");
      return;
    }
    if (noQuestions || keyboard.isEmpty()) {
      throw Refusal.needsConfirmation(
          sentence
              + " Nothing was done. Confirm with --over-limit, or raise the limit with groundwork"
              + " set "
              + over.get().setting()
              + "=AMOUNT.");
    }
    Consent.plain(false, sentence + " Go ahead all the same?", keyboard);
  }

  /// That nobody can say whether it stays within the limit.
  static String sentence(OverLimit.Unsure unsure) {
    return "Whether it stays within your limit of "
        + Dollars.of(unsure.limit())
        + " can't be known: not every price is, and a month then costs more than "
        + Dollars.of(unsure.atLeast())
        + ", before tax.";
  }

  private static String sentence(OverLimit over) {
    return "This passes your limit of "
        + Dollars.of(over.limit())
        + ": a month then costs "
        + Dollars.of(over.then())
        + ", before tax.";
  }
}
