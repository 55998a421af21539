package dev.groundwork.cli;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.plan.NotAccepted;
import dev.groundwork.core.workspace.NotPossible;
import java.io.UncheckedIOException;
import java.util.List;

/// Turns whatever ended a command into a sentence and an exit status.
final class Failures {
  private Failures() {}

  /// Says it on standard error.
  ///
  /// @return the exit status
  static int tell(Exception failure, Terminal terminal) {
    Refusal refusal = of(failure);
    terminal.out().flush();
    terminal.err().println(refusal.sentence());
    terminal.err().flush();
    return refusal.status();
  }

  static Refusal of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case InvalidDocument invalid -> Refusal.usage(String.valueOf(invalid.getMessage()));
      case NotAccepted own ->
          Refusal.needsConfirmation(
              Sentences.capitalized(own.getMessage())
                  + " See what it makes, and accept it: groundwork plans --trust "
                  + own.id()
                  + ".");
      case NotPossible notPossible -> of(notPossible);
      case AwsException aws -> Refusal.failed(aws.problem().sentence().english());
      case UncheckedIOException disk -> Refusal.failed(onDisk(disk));
      case InterruptedException _ -> Refusal.failed("Interrupted.");
      default -> Refusal.failed(mistake(failure));
    };
  }

  private static Refusal of(NotPossible notPossible) {
    String sentence = String.valueOf(notPossible.getMessage());
    return switch (notPossible.reason()) {
      case ANSWERS -> Refusal.usage(sentence + " " + Sentences.howToAnswer(notPossible.missing()));
      case INPUT -> Refusal.usage(sentence);
      case CONFIRMATION -> Refusal.needsConfirmation(sentence);
      case BUSY, ORDER, ACCOUNT, PROTECTED -> Refusal.failed(sentence);
    };
  }

  private static String onDisk(UncheckedIOException disk) {
    String what = Sentences.capitalized(disk.getMessage());
    Throwable cause = disk.getCause();
    String why = cause == null ? "" : String.valueOf(cause.getMessage());
    return what.contains(why) ? what : what + " (" + why + ")";
  }

  /// A bug: said with what its finder needs, on one line.
  private static String mistake(Exception failure) {
    String where =
        List.of(failure.getStackTrace()).stream()
            .filter(frame -> frame.getClassName().startsWith("dev.groundwork."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return "Groundwork made a mistake, please report it: " + failure + where;
  }
}
