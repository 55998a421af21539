package dev.groundwork.cli;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--yes` and `--confirm`, and a person asked in their stead.
final class Consent {
  @Option(
      names = "--yes",
      description = "Go ahead without asking; in an account never past a loss of data.")
  private boolean yes;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "The project's name: also go ahead where data is lost for good.")
  private Optional<String> confirmed = Optional.empty();

  /// Whether no question will be asked before the act begins.
  boolean given() {
    return yes;
  }

  /// Asks before an act that can be undone.
  ///
  /// @param keyboard who can be asked
  /// @throws Refusal unless it was confirmed
  void ordinary(String question, Optional<Terminal.Keyboard> keyboard) {
    plain(yes, question, keyboard);
  }

  /// Asks a question that isn't about a project.
  ///
  /// @throws Refusal unless it was confirmed
  static void plain(boolean yes, String question, Optional<Terminal.Keyboard> keyboard) {
    if (yes) {
      return;
    }
    Terminal.Keyboard person =
        keyboard.orElseThrow(
            () -> Refusal.needsConfirmation("Nothing was done: confirm with --yes."));
    String answer = person.ask(question + " [y/N] ").orElse("").strip();
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw Refusal.needsConfirmation("Nothing was done: you did not confirm.");
    }
  }

  /// The project's name as somebody typed it, now or with `--confirm`; empty text when nobody did.
  ///
  /// @param loss what will be lost, as a sentence
  String typedName(Workspace workspace, String loss, Optional<Terminal.Keyboard> keyboard) {
    if (workspace.rehearsal()) {
      return workspace.project().name();
    }
    return confirmed
        .or(
            () ->
                keyboard.flatMap(
                    person ->
                        person.ask(
                            loss
                                + System.lineSeparator()
                                + "Type the project's name ("
                                + workspace.project().name()
                                + ") to go ahead: ")))
        .orElse("")
        .strip();
  }

  /// Whether a change that loses data may go ahead. In a rehearsal it may, and is said all the
  /// same.
  boolean redStop(
      Workspace workspace,
      List<RedStop> stops,
      Optional<Terminal.Keyboard> keyboard,
      PrintWriter out) {
    String loss =
        String.join(
            System.lineSeparator(),
            stops.stream().map(it -> RedStops.sentence(it, workspace)).toList());
    if (workspace.rehearsal()) {
      out.println("STOP: " + loss);
      out.println(
          "In an account this needs --confirm " + workspace.project().name() + "; rehearsed on.");
    }
    return typedName(workspace, loss, keyboard).equals(workspace.project().name());
  }
}
