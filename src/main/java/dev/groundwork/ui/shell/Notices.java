package dev.groundwork.ui.shell;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.ui.control.Notifier;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Tells when an operation has ended while nobody looks: by the system, and by a mark in the
/// window's title until somebody does.
public final class Notices {
  private final ShellViewModel model;
  private final Notifier notifier;
  private final BooleanSupplier inFront;
  private final Texts texts;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private Optional<String> mark = Optional.empty();
  private Subscription onSession = Subscription.EMPTY;
  private Subscription onRun = Subscription.EMPTY;

  /// @param inFront whether the window is the one that the user works with
  public Notices(ShellViewModel model, Notifier notifier, BooleanSupplier inFront, Texts texts) {
    this.model = model;
    this.notifier = notifier;
    this.inFront = inFront;
    this.texts = texts;
    model.session().subscribe(this::follow);
  }

  /// The window's title.
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /// Somebody looks.
  public void seen() {
    mark = Optional.empty();
    show();
  }

  private void follow(Optional<ProjectSession> session) {
    onSession.unsubscribe();
    onSession =
        session
            .map(
                it ->
                    Subscription.combine(
                        it.run().subscribe(this::watch), it.situation().subscribe(_ -> show())))
            .orElse(Subscription.EMPTY);
    mark = Optional.empty();
    show();
  }

  private void watch(Optional<Run> run) {
    onRun.unsubscribe();
    onRun =
        run.map(it -> it.ending().subscribe((_, how) -> ended(it, how))).orElse(Subscription.EMPTY);
  }

  private void ended(Run run, Ending how) {
    Optional<String> said = said(run, how);
    if (inFront.getAsBoolean() || said.isEmpty()) {
      return;
    }
    mark = said;
    show();
    if (model.preferences().value().get().notifications()) {
      notifier.tell(said.get(), texts.get(how.reached() ? "notice.reached" : "notice.look"));
    }
  }

  private Optional<String> said(Run run, Ending how) {
    return switch (how) {
      case Ending.Open _, Ending.Stopped _ -> Optional.empty();
      case Ending.Broken _ -> Optional.of(texts.get("notice.failed", run.title()));
      case Ending.Applied _, Ending.TornDown _ ->
          Optional.of(
              !how.reached()
                  ? texts.get("notice.failed", run.title())
                  : run.kind() == Operation.Kind.APPLY
                      ? texts.get("notice.applied", run.title())
                      : texts.get("notice.gone", run.title()));
    };
  }

  private void show() {
    String product = texts.get("shell.product");
    String plain =
        model
            .session()
            .get()
            .map(it -> texts.get("shell.title", it.situation().get().project().name(), product))
            .orElse(product);
    title.set(mark.map(it -> texts.get("shell.title.marked", it, plain)).orElse(plain));
  }
}
