package dev.groundwork.ui.text;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.workspace.NotPossible;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/// Says in words what was thrown. What we did not expect is logged here, once.
public final class Failures implements Function<Throwable, Problem> {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Texts texts;

  /// In the language of the texts.
  public Failures(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Problem apply(Throwable thrown) {
    return switch (thrown) {
      case AwsException aws -> aws.problem();
      case NotPossible refused ->
          new Problem(
              refused.reason().name(),
              message(refused),
              texts.get("failure.refused.meaning"),
              texts.get("failure.refused.next"),
              String.join("\n", refused.missing()),
              false);
      case InvalidDocument document ->
          new Problem(
              "InvalidDocument",
              texts.get("failure.document.title"),
              texts.get("failure.document.meaning"),
              texts.get("failure.document.next"),
              message(document),
              false);
      case UncheckedIOException disk ->
          new Problem(
              "Disk",
              texts.get("failure.disk.title"),
              texts.get("failure.disk.meaning"),
              texts.get("failure.disk.next"),
              message(disk),
              true);
      case InterruptedException _ ->
          new Problem(
              "Interrupted",
              texts.get("failure.interrupted.title"),
              texts.get("failure.interrupted.meaning"),
              texts.get("failure.interrupted.next"),
              "",
              true);
      default -> unexpected(thrown);
    };
  }

  private Problem unexpected(Throwable thrown) {
    LOG.log(System.Logger.Level.ERROR, "not expected", thrown);
    return new Problem(
        "Unexpected",
        texts.get("failure.unexpected.title"),
        texts.get("failure.unexpected.meaning"),
        texts.get("failure.unexpected.next"),
        thrown.getClass().getSimpleName() + ": " + message(thrown),
        false);
  }

  private static String message(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "");
  }
}
