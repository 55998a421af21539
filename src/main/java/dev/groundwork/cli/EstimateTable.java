package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Plan;
import java.io.PrintWriter;

/// An estimate for a person.
final class EstimateTable {
  private final Plan plan;
  private final Answers answers;
  private final Estimate estimate;

  EstimateTable(Plan plan, Answers answers, Estimate estimate) {
    this.plan = plan;
    this.answers = answers;
    this.estimate = estimate;
  }

  void print(PrintWriter out) {
    out.println(
        plan.introduction().title() + ", phase " + answers.phase() + ", " + answers.region());
    Table table = new Table("  ").rightAligned(2);
    for (LineItem item : estimate.items()) {
      table.row(
          item.subject().stack() + "." + item.subject().logicalId(),
          item.component(),
          item.kind() == ItemKind.UNKNOWN ? "unknown" : Dollars.of(item.monthly()),
          item.cost().map(EstimateTable::quantity).orElse("") + word(item));
    }
    table.print(out);
    Estimate.Range monthly = estimate.monthly();
    out.println(
        "  A month at typical use "
            + Dollars.of(monthly.typical())
            + "; at low use "
            + Dollars.of(monthly.low())
            + ", at high use "
            + Dollars.of(monthly.high())
            + (estimate.complete() ? "." : "; incomplete, so it is more."));
    out.println(
        "  Gross, before tax and credits, 730 hours, at AWS's prices of "
            + estimate.pricesAsOf()
            + ". The founding document promised $"
            + plan.phase(answers.phase()).promised().toPlainString()
            + ".");
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
