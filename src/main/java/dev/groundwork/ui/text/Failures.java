package dev.groundwork.ui.text;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.NotAccepted;
import dev.groundwork.core.template.BrokenRule;
import dev.groundwork.core.words.Saying;
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
              refused.saying(),
              own("failure.refused.meaning"),
              own("failure.refused.next"),
              String.join("\n", refused.missing()),
              false);
      case BrokenRule broken ->
          new Problem(
              "BrokenRule",
              Saying.literally(broken.description()),
              own("failure.refused.meaning"),
              own("failure.refused.next"),
              message(broken),
              false);
      case InvalidDocument document ->
          new Problem(
              "InvalidDocument",
              own("failure.document.title"),
              own("failure.document.meaning"),
              own("failure.document.next"),
              message(document),
              false);
      case NotAccepted own ->
          new Problem(
              "NotAccepted",
              Saying.literally(texts.get("failure.plan.title", own.id())),
              own("failure.plan.meaning"),
              own("failure.plan.next"),
              "",
              false);
      case UncheckedIOException disk ->
          new Problem(
              "Disk",
              own("failure.disk.title"),
              own("failure.disk.meaning"),
              own("failure.disk.next"),
              message(disk),
              true);
      case InterruptedException _ ->
          new Problem(
              "Interrupted",
              own("failure.interrupted.title"),
              own("failure.interrupted.meaning"),
              own("failure.interrupted.next"),
              "",
              true);
      default -> unexpected(thrown);
    };
  }

  private Problem unexpected(Throwable thrown) {
    LOG.log(System.Logger.Level.ERROR, "not expected", thrown);
    return new Problem(
        "Unexpected",
        own("failure.unexpected.title"),
        own("failure.unexpected.meaning"),
        own("failure.unexpected.next"),
        thrown.getClass().getSimpleName() + ": " + message(thrown),
        false);
  }

  private Saying own(String key) {
    return Saying.literally(texts.get(key));
  }

  private static String message(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "");
  }
}
