package dev.groundwork.ui.progress;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.words.Saying;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What of an operation went wrong, and what can be done about it.
public final class FailureViewModel {
  private final ProjectSession session;
  private final Run run;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<List<String>> evidence =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param run an operation that has ended
  public FailureViewModel(ProjectSession session, Run run, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.run = run;
    this.go = go;
    this.texts = texts;
  }

  /// A stack that isn't as it was to be.
  ///
  /// @param cause the resource that failed first, in a sentence; may be empty
  public record Failed(String stack, String title, Problem problem, String cause) {}

  /// Of what was begun.
  public String title() {
    return texts.get("failure.title", run.title());
  }

  /// The stacks that failed, those that were kept back by them after them.
  public List<Failed> failed() {
    List<Failed> failed = new ArrayList<>();
    outcome()
        .ifPresent(
            it -> {
              it.stopped().ifPresent(why -> failed.add(new Failed("", run.title(), why, "")));
              it.stacks().forEach((stack, how) -> of(stack, how).ifPresent(failed::add));
            });
    return failed;
  }

  /// What goes on costing; empty if nothing does.
  public String cost() {
    Situation now = session.situation().get();
    List<String> broken =
        outcome().stream()
            .flatMap(it -> it.stacks().entrySet().stream())
            .filter(it -> it.getValue() instanceof StackOutcome.Failed)
            .map(java.util.Map.Entry::getKey)
            .toList();
    Money most = now.priceOf(broken);
    boolean rehearsal = now.rehearsal();
    return most.rounded().signum() == 0
        ? ""
        : texts.get(
            rehearsal ? "failure.cost.rehearsal" : "failure.cost.real",
            texts.amounts().cents(most));
  }

  /// Asks AWS what the containers said before they stopped.
  public void load() {
    List<String> stacks = failed().stream().map(Failed::stack).filter(it -> !it.isEmpty()).toList();
    session.evidence(
        stacks,
        said -> evidence.set(said),
        why -> evidence.set(List.of(texts.say(why.sentence()))));
  }

  /// What the containers said, one sentence each; empty while nobody knows of any.
  public ReadOnlyObjectProperty<List<String>> evidence() {
    return evidence.getReadOnlyProperty();
  }

  /// Begins once more.
  public void again() {
    session.again();
    go.accept(new Screen.Running());
  }

  /// Leads to the options of the first step that failed.
  public void options() {
    go.accept(new Screen.OfStep(firstStep().id()));
  }

  /// Leads to the teardown.
  public void tearDown() {
    go.accept(new Screen.Teardown());
  }

  private Step firstStep() {
    Situation now = session.situation().get();
    List<String> stacks = failed().stream().map(Failed::stack).toList();
    return now.plan().steps().stream()
        .filter(step -> now.stacksOf(step).stream().anyMatch(stacks::contains))
        .findFirst()
        .orElse(now.next());
  }

  private Optional<OperationOutcome> outcome() {
    return run.ending().get() instanceof Ending.Applied(OperationOutcome outcome)
        ? Optional.of(outcome)
        : Optional.empty();
  }

  private Optional<Failed> of(String stack, StackOutcome how) {
    Plan plan = session.situation().get().plan();
    String title = plan.stack(stack).title();
    return switch (how) {
      case StackOutcome.Applied _, StackOutcome.Unchanged _, StackOutcome.Deleted _ ->
          Optional.empty();
      case StackOutcome.RolledBack(Problem why) -> Optional.of(new Failed(stack, title, why, ""));
      case StackOutcome.Failed(Problem why, Optional<StackEvent> cause) ->
          Optional.of(
              new Failed(
                  stack, title, why, cause.map(it -> inWords(plan.stack(stack), it)).orElse("")));
      case StackOutcome.Declined _ -> Optional.of(new Failed(stack, title, declined(), ""));
      case StackOutcome.Blocked(String by) ->
          Optional.of(new Failed(stack, title, blocked(plan.stack(by).title()), ""));
    };
  }

  private String inWords(StackDefinition stack, StackEvent cause) {
    return texts.get(
        "failure.cause",
        texts.resource(stack, cause.logicalId()),
        cause.type(),
        cause.reason().orElse(cause.status()));
  }

  private Problem declined() {
    return new Problem(
        "Declined",
        Saying.literally(texts.get("failure.declined.title")),
        Saying.literally(texts.get("failure.declined.meaning")),
        Saying.literally(texts.get("failure.declined.next")),
        "",
        false);
  }

  private Problem blocked(String by) {
    return new Problem(
        "Blocked",
        Saying.literally(texts.get("failure.blocked.title", by)),
        Saying.literally(texts.get("failure.blocked.meaning")),
        Saying.literally(texts.get("failure.blocked.next")),
        "",
        false);
  }
}
