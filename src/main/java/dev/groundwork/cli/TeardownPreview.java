package dev.groundwork.cli;

import dev.groundwork.core.cost.Money;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.List;
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
    Table table = new Table("  ").rightAligned(2);
    for (TeardownPlan.Row row : before.rows()) {
      table.row(
          row.name(),
          Sentences.count(row.resources().size(), "resource"),
          Dollars.of(row.saves()),
          kept.contains(row.stack()) ? "a month, stays" : "a month");
    }
    table.row(
        "Together",
        "",
        Dollars.of(Money.sum(before.rows().stream().map(TeardownPlan.Row::saves).toList())),
        "a month");
    table.print(out);
    before.rows().stream()
        .filter(row -> !kept.contains(row.stack()))
        .forEach(row -> data(row, out));
  }

  private void data(TeardownPlan.Row row, PrintWriter out) {
    for (StackResource resource : row.data()) {
      List<String> databases = row.databases();
      boolean database = resource.physicalId().filter(databases::contains).isPresent();
      String fate =
          !database
              ? "its content is lost for good unless its own policy keeps it"
              : switch (snapshots) {
                case KEEP ->
                    "a last snapshot stays, and costs "
                        + workspace
                            .snapshotPrice(row.stack(), resource.logicalId())
                            .map(it -> "at most " + Dollars.of(it) + " a month")
                            .orElse("something each month, as no price is known for it");
                case NONE -> "its last snapshot is deleted as well: the data is lost for good";
              };
      out.println("  Holds data: " + row.stack() + "." + resource.logicalId() + ", " + fate + ".");
    }
  }
}
