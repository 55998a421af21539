package dev.groundwork.ui.shell;

import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.text.Texts;
import java.util.List;

/// What is to be said before the window closes on an operation: what goes on in AWS, what waits,
/// and what that costs.
final class Closing {
  private final Texts texts;

  Closing(Texts texts) {
    this.texts = texts;
  }

  Question question(ProjectSession session, Run run, Runnable close) {
    return new Question(
        texts.get("shell.close.title"),
        text(session, run),
        List.of(
            new Question.Act("closeAnyway", texts.get("shell.close.close"), true, close),
            new Question.Act("stayOpen", texts.get("shell.close.stay"), false, () -> {})));
  }

  private String text(ProjectSession session, Run run) {
    List<StackRows> stacks = run.rows().stacks();
    List<StackRows> working = stacks.stream().filter(StackRows::working).toList();
    List<StackRows> waiting =
        stacks.stream().filter(it -> it.begun().isEmpty() && it.outcome().isEmpty()).toList();
    return String.join(
        "\n",
        texts.get("shell.close.working", working.size(), titles(working)),
        texts.get("shell.close.waiting", waiting.size(), titles(waiting)),
        cost(session, run, working));
  }

  private String cost(ProjectSession session, Run run, List<StackRows> working) {
    if (session.situation().get().rehearsal()) {
      return texts.get("shell.close.rehearsal");
    }
    Money now = session.meter().get().map(it -> it.runRate().total()).orElse(Money.ZERO);
    Money after =
        switch (run.kind()) {
          case APPLY -> now.plus(rest(session, working));
          case TEARDOWN -> now;
        };
    String cost =
        texts.get("shell.close.cost", texts.amounts().hourly(now), texts.amounts().cents(now))
            + (after.equals(now)
                ? ""
                : " "
                    + texts.get(
                        "shell.close.after",
                        texts.amounts().hourly(after),
                        texts.amounts().cents(after)));
    return cost + "\n" + texts.get("shell.close.later");
  }

  /// What the stacks that go on will bill in the end beyond what of them bills already.
  private static Money rest(ProjectSession session, List<StackRows> working) {
    var perStack = session.meter().get().map(MeterReading::perStack).orElse(java.util.Map.of());
    var estimate = session.situation().get().estimate();
    Money rest = Money.ZERO;
    for (StackRows stack : working) {
      Money more =
          estimate.ofStack(stack.stack()).minus(perStack.getOrDefault(stack.stack(), Money.ZERO));
      rest = more.amount().signum() > 0 ? rest.plus(more) : rest;
    }
    return rest;
  }

  private static String titles(List<StackRows> stacks) {
    return String.join(", ", stacks.stream().map(StackRows::title).toList());
  }
}
