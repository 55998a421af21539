package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an apply will make and cost, before anything happens.
final class Preview {
  private final Workspace workspace;
  private final Selection selection;
  private final MonthlyChange ending;
  private final Map<String, StackReview> reviews = new HashMap<>();

  /// @param ending what a month costs once all of it is done
  /// @param reviews AWS's own comparison of the stacks that stand; none where nobody looks at it
  Preview(
      Workspace workspace, Selection selection, MonthlyChange ending, List<StackReview> reviews) {
    this.workspace = workspace;
    this.selection = selection;
    this.ending = ending;
    reviews.forEach(it -> this.reviews.put(it.stack(), it));
  }

  void print(CliPorts ports) {
    PrintWriter out = ports.terminal().out();
    ResolvedPlan plan = workspace.resolved();
    Estimate estimate = workspace.estimate(workspace.answers());
    MeterReading meter = workspace.meter();
    out.println(
        workspace.project().name()
            + ", "
            + selection.title()
            + ", phase "
            + plan.answers().phase());
    Table table = new Table("  ").rightAligned(2).rightAligned(4);
    Set<String> told = new LinkedHashSet<>();
    Money together = Money.ZERO;
    for (Step step : selection.steps()) {
      if (step instanceof Step.StackStep stacks) {
        for (String id : stacks.stacks()) {
          if (plan.has(id) && told.add(id)) {
            Money monthly = estimate.ofStack(id);
            together = together.plus(monthly);
            table.row(
                title(step, plan.stack(id)),
                words(plan.stack(id)),
                Dollars.of(monthly),
                month(estimate, Set.of(id)),
                change(meter, id, monthly, estimate.priced(Set.of(id))));
          }
        }
      }
    }
    table.row(
        "Together",
        Sentences.count(told.size(), "stack"),
        Dollars.of(together),
        month(estimate, told));
    table.print(out);
    out.println(
        "  At typical use, before tax, at AWS's prices of "
            + estimate.pricesAsOf()
            + (estimate.complete() ? "." : "; some lines have no known price, so it is more."));
    out.println("  " + together(ending));
    workspace
        .environments()
        .estimator()
        .elsewhere()
        .ifPresent(
            it ->
                out.println(
                    "  What it shares with " + it.environment() + " is counted there, not here."));
    reviews.values().forEach(review -> changes(review, out));
    leftOpen(out);
  }

  /// What becomes of the price of a stack that bills already.
  private static String change(MeterReading meter, String stack, Money then, boolean priced) {
    Money now = meter.perStack().getOrDefault(stack, Money.ZERO);
    MonthlyChange change = new MonthlyChange(now, then, priced);
    return now.amount().signum() == 0 || change.difference().amount().signum() == 0
        ? ""
        : Dollars.change(change);
  }

  private static String together(MonthlyChange change) {
    String then = Dollars.of(change.then()) + (change.complete() ? "" : " and more");
    return change.now().rounded().signum() == 0
        ? "A month of the project then costs " + then + "."
        : "A month of the project costs "
            + Dollars.of(change.now())
            + " now and "
            + then
            + " then: "
            + Dollars.change(change)
            + ".";
  }

  private static String month(Estimate estimate, Set<String> stacks) {
    return estimate.priced(stacks) ? "a month" : "a month and more";
  }

  private static String title(Step step, ResolvedStack stack) {
    String title = stack.definition().title();
    return step.text().title().equals(title) ? title : step.text().title() + ": " + title;
  }

  private String words(ResolvedStack stack) {
    int resources = stack.resolution().resources().size();
    String size = Sentences.count(resources, "resource");
    StackReview review = reviews.get(stack.id());
    if (review == null) {
      return size;
    }
    return switch (review.kind()) {
      case NEW -> size + ", new";
      case CHANGED ->
          size
              + ", "
              + (review.changes().isEmpty() ? "" : review.changes().size() + " ")
              + "changed";
      case UNCHANGED -> size + ", as it is";
      case REFUSED -> size + ", AWS refuses";
    };
  }

  private void changes(StackReview review, PrintWriter out) {
    review
        .problem()
        .ifPresent(problem -> out.println("  " + review.title() + ": " + problem.detail()));
    if (review.kind() == StackReview.Kind.CHANGED) {
      for (Change change : review.changes()) {
        out.println("  " + review.stack() + "." + change.logicalId() + ": " + words(change));
      }
      review
          .redStops()
          .forEach(stop -> out.println("  STOP: " + RedStops.sentence(stop, workspace)));
    }
  }

  private static String words(Change change) {
    String replaced =
        switch (change.replacement()) {
          case NO -> "";
          case MAYBE -> ", perhaps made anew";
          case YES -> ", made anew";
        };
    return switch (change.action()) {
          case ADD -> "added";
          case MODIFY -> "changed";
          case REMOVE -> "removed";
          case IMPORT -> "taken in";
          case DYNAMIC -> "decided by AWS on the way";
        }
        + replaced
        + " ("
        + change.type()
        + ")";
  }

  private void leftOpen(PrintWriter out) {
    List<Step> open =
        selection.steps().stream()
            .filter(it -> workspace.plan().has(it, workspace.answers()))
            .filter(it -> !workspace.ticked().contains(it.id()))
            .toList();
    List<String> guides =
        open.stream().filter(Step.GuideStep.class::isInstance).map(Step::id).toList();
    List<String> tasks =
        open.stream().filter(Step.TaskStep.class::isInstance).map(Step::id).toList();
    if (!guides.isEmpty()) {
      out.println("  Left open, because it is yours to do: " + String.join(", ", guides));
    }
    if (!tasks.isEmpty()) {
      out.println("  Left waiting for what it needs from you: " + String.join(", ", tasks));
    }
  }
}
