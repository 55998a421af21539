package dev.groundwork.cli;

import dev.groundwork.core.cost.Alerts;
import dev.groundwork.core.cost.Besides;
import dev.groundwork.core.cost.Choice;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.Outlook;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import java.io.PrintWriter;
import java.util.List;

/// An estimate for a person.
final class EstimateTable {
  private static final int MOST = 8;

  private final Plan plan;
  private final Answers answers;
  private final Estimate estimate;

  EstimateTable(Plan plan, Answers answers, Estimate estimate) {
    this.plan = plan;
    this.answers = answers;
    this.estimate = estimate;
  }

  /// Every line, and what it rests on.
  void printLines(PrintWriter out) {
    heading(out);
    lines().print(out);
    assumptions(out);
  }

  /// What each stack costs.
  void printStacks(PrintWriter out) {
    heading(out);
    Table table = new Table("  ").rightAligned(1);
    for (StackDefinition stack : plan.stacksInOrder()) {
      List<LineItem> items =
          estimate.items().stream().filter(it -> it.subject().stack().equals(stack.id())).toList();
      if (!items.isEmpty()) {
        Money sum = sum(items);
        boolean known = items.stream().noneMatch(it -> it.kind() == ItemKind.UNKNOWN);
        boolean some = known || sum.amount().signum() != 0;
        table.row(
            stack.title(), some ? Dollars.of(sum) : "unknown", known || !some ? "" : "and more");
      }
    }
    table.print(out);
    out.println("  Each line, and the use that it rests on: the same with --lines.");
  }

  /// What else could be chosen, and the sums; last, where they are seen.
  void printSums(Besides besides, PrintWriter out) {
    savings(besides.choices(), out);
    sums(out);
    besides(besides, out);
  }

  private void heading(PrintWriter out) {
    out.println(
        plan.introduction().title() + ", phase " + answers.phase() + ", " + answers.region());
  }

  /// What is wholly free takes one row, not one for the price and one for its return.
  private Table lines() {
    Table table = new Table("  ").rightAligned(2);
    List<LineItem> items = estimate.items();
    int next;
    for (int i = 0; i < items.size(); i = next) {
      next = i + 1;
      while (next < items.size() && items.get(next).kind() == ItemKind.ALLOWANCE) {
        next++;
      }
      List<LineItem> together = items.subList(i, next);
      if (next > i + 1 && sum(together).amount().signum() == 0) {
        row(table, together.getFirst(), Money.usd("0"), word(together.getLast()));
      } else {
        together.forEach(item -> row(table, item, item.monthly(), ""));
      }
    }
    return table;
  }

  private static Money sum(List<LineItem> items) {
    return Money.sum(items.stream().map(LineItem::monthly).toList());
  }

  private static void row(Table table, LineItem item, Money monthly, String more) {
    table.row(
        item.subject().stack() + "." + item.subject().logicalId(),
        item.component(),
        item.kind() == ItemKind.UNKNOWN ? "unknown" : Dollars.of(monthly),
        item.cost().map(EstimateTable::quantity).orElse("") + word(item) + more);
  }

  private void assumptions(PrintWriter out) {
    Table assumptions = new Table("    ").rightAligned(2);
    // Two lines can rest on the same assumption.
    estimate.items().stream()
        .flatMap(item -> item.grounds().assumptions().stream())
        .distinct()
        .forEach(
            it ->
                assumptions.row(
                    it.of().stack() + "." + it.of().logicalId(),
                    it.of().name(),
                    it.amount().toPlainString(),
                    it.amounts().unit().orElse("") + words(it.amounts())));
    if (!assumptions.isEmpty()) {
      out.println("  Assumed, and changed with --usage FILE or groundwork set --usage:");
      assumptions.print(out);
    }
  }

  /// The choices that save most.
  private static void savings(List<Choice> choices, PrintWriter out) {
    List<Choice> saving =
        choices.stream().filter(it -> it.difference().amount().signum() < 0).limit(MOST).toList();
    if (!saving.isEmpty()) {
      Table table = new Table("    ").rightAligned(1);
      saving.forEach(
          it ->
              table.row(
                  setting(it),
                  Dollars.of(it.difference()),
                  "a month, instead of " + it.now() + swap(it.swap())));
      out.println(
          "  What costs less, with --set or groundwork set (a smaller class is slower, and without"
              + " a standby a failure is an outage):");
      table.print(out);
    }
  }

  /// As `set` takes it.
  private static String setting(Choice choice) {
    return switch (choice.subject()) {
      case Choice.Subject.OfSetting(String id) -> id + "=" + choice.instead();
      case Choice.Subject.OfParameters(List<ParameterRef> parameters) ->
          String.join(" ", parameters.stream().map(it -> it + "=" + choice.instead()).toList());
    };
  }

  private static String swap(Choice.Swap swap) {
    String added = swap.added().isEmpty() ? "" : "; adds " + String.join(", ", swap.added());
    String removed =
        swap.removed().isEmpty() ? "" : "; takes away " + String.join(", ", swap.removed());
    return added + removed;
  }

  private void sums(PrintWriter out) {
    Estimate.Range monthly = estimate.monthly();
    out.println(
        "  A month at typical use "
            + Dollars.of(monthly.typical())
            + "; at low use "
            + Dollars.of(monthly.low())
            + ", at high use "
            + Dollars.of(monthly.high())
            + (estimate.complete() ? "." : "; incomplete, so it is more.")
            + " Each amount is rounded by itself, the sum once.");
    if (!estimate.complete()) {
      out.println(
          "  AWS's price list may have what is unknown here: groundwork prices --refresh "
              + estimate.region());
    }
    out.println(
        "  "
            + plan.phase(answers.phase())
                .promised()
                .map(it -> "The guide that the plan is made from said $" + it.toPlainString() + ".")
                .orElse("The guide that the plan is made from has no price for this phase."));
    out.println(
        "  Before tax and credits, 730 hours, at AWS's prices of " + estimate.pricesAsOf() + ".");
  }

  private void besides(Besides besides, PrintWriter out) {
    besides
        .elsewhere()
        .ifPresent(
            it ->
                out.println(
                    "  Shared with "
                        + it.environment()
                        + ": "
                        + Dollars.of(it.monthly())
                        + " a month, counted there."));
    besides
        .tax()
        .ifPresent(
            it ->
                out.println(
                    "  With "
                        + it.percent().toPlainString()
                        + " % tax "
                        + sum(it.monthly().typical())
                        + "; at low use "
                        + sum(it.monthly().low())
                        + ", at high use "
                        + sum(it.monthly().high())
                        + "."));
    Outlook outlook = besides.outlook();
    out.println(
        "  With nobody using it "
            + sum(outlook.noTraffic())
            + "; with ten times the traffic "
            + sum(outlook.tenTimes())
            + "; begun on "
            + outlook.firstMonth().from()
            + ", "
            + sum(outlook.firstMonth().range().typical())
            + " to the end of that month.");
    besides.credits().ifPresent(it -> out.println("  " + Sentences.capitalized(words(it))));
    alerts(besides.alerts(), out);
  }

  private static void alerts(List<Alerts.Foretold> alerts, PrintWriter out) {
    List<String> known =
        alerts.stream()
            .filter(it -> it.day().isPresent() || it.sure())
            .map(EstimateTable::words)
            .toList();
    List<String> open =
        alerts.stream()
            .filter(it -> it.day().isEmpty() && !it.sure())
            .map(it -> Dollars.of(it.amount()))
            .toList();
    if (!known.isEmpty()) {
      out.println("  In a full month AWS writes " + String.join(", ", known) + ".");
    }
    if (!open.isEmpty()) {
      out.println(
          "  Whether AWS writes at " + String.join(", ", open) + " can't be known: see above.");
    }
  }

  private String sum(Money amount) {
    return Dollars.of(amount) + (estimate.complete() ? "" : " and more");
  }

  private static String words(Alerts.Foretold alert) {
    return "at "
        + Dollars.of(alert.amount())
        + (alert.day().isPresent()
            ? (alert.sure() ? " on day " : " by day ") + alert.day().getAsInt()
            : " not at all");
  }

  private static String words(Usage.Amounts amounts) {
    return switch (amounts.origin()) {
      case GIVEN -> " as you state";
      case PLAN, RULES -> amounts.why().map(why -> " - " + why).orElse("");
    };
  }

  private String words(Credits credits) {
    String lasting =
        estimate.complete()
            ? credits.lastsUntil().map(day -> "until " + day).orElse("for good")
            : credits
                .lastsUntil()
                .map(day -> "until " + day + " at the latest")
                .orElse("for a time that nobody knows");
    return Dollars.of(credits.balance()) + " of credits last " + lasting + " at typical use.";
  }

  private static String quantity(LineItem.Cost cost) {
    return cost.quantity().toPlainString() + " " + cost.unit() + " x $" + cost.unitPrice().exact();
  }

  private static String word(LineItem item) {
    return switch (item.kind()) {
      case KNOWN -> "";
      case USAGE -> ", assumed";
      case ALLOWANCE -> ", free each month";
      case UNKNOWN -> item.note().orElse("");
    };
  }
}
