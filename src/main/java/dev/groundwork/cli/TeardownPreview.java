package dev.groundwork.cli;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.DataFate;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.Set;

/// The list before a teardown, for a person.
final class TeardownPreview {
  private final TeardownPlan before;
  private final Set<String> kept;
  private final TeardownChoice.Snapshots snapshots;
  private final Workspace workspace;

  /// @param workspace tells what snapshots cost
  TeardownPreview(
      Workspace workspace,
      TeardownPlan before,
      Set<String> kept,
      TeardownChoice.Snapshots snapshots) {
    this.workspace = workspace;
    this.before = before;
    this.kept = kept;
    this.snapshots = snapshots;
  }

  void print(PrintWriter out) {
    if (before.rows().isEmpty()) {
      out.println("Nothing of this project stands.");
      return;
    }
    Set<String> watching =
        before.watching(new TeardownChoice(kept, snapshots, ""), workspace.dataFates());
    Table table = new Table("  ").rightAligned(2);
    for (TeardownPlan.Row row : before.rows()) {
      table.row(
          row.name(),
          Sentences.count(row.resources().size(), "resource"),
          Dollars.of(row.saves()),
          kept.contains(row.stack()) || watching.contains(row.stack())
              ? "a month, stays"
              : "a month");
    }
    table.row(
        "Together",
        "",
        Dollars.of(Money.sum(before.rows().stream().map(TeardownPlan.Row::saves).toList())),
        "a month");
    table.print(out);
    if (!before.shared().isEmpty()) {
      out.println(
          "  Shared with "
              + String.join(", ", before.others())
              + ", and so left standing: "
              + String.join(", ", before.shared().stream().sorted().toList())
              + ".");
    }
    if (!watching.isEmpty()) {
      out.println(
          "  "
              + String.join(", ", watching.stream().sorted().toList())
              + (watching.size() == 1 ? " stays, because it watches" : " stay, because they watch")
              + " the account's costs while something stays that may cost. Another teardown takes"
              + " what is left.");
    }
    before.rows().stream()
        .filter(row -> !kept.contains(row.stack()))
        .forEach(row -> data(row, out));
  }

  private void data(TeardownPlan.Row row, PrintWriter out) {
    for (DataFate fate : workspace.dataFates().of(row, snapshots)) {
      String becomes =
          switch (fate.kept()) {
            case SNAPSHOT -> "a last snapshot stays, and " + RedStops.costs(fate);
            case ITSELF -> "it stays, outside of the stack, and goes on costing";
            case NOTHING -> "its data is lost for good";
          };
      out.println("  Holds data: " + fate.stack() + "." + fate.logicalId() + ", " + becomes + ".");
    }
  }
}
