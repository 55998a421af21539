package dev.groundwork.cli;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Unchosen;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What `groundwork apply` does about stacks that other answers have put others in the place of:
/// with `--all` it removes them once everything else is as chosen, otherwise it speaks of them.
final class NoLongerChosen {
  private final Workspace workspace;
  private final boolean removes;
  private final Unchosen unchosen;
  private final List<TeardownPlan.Row> rows;

  /// Asks AWS, if anything was ever made.
  ///
  /// @param removes whether they are to go
  NoLongerChosen(Workspace workspace, boolean removes) {
    this.workspace = workspace;
    this.removes = removes;
    this.unchosen = workspace.unchosen();
    this.rows = unchosen.stacks().isEmpty() ? List.of() : unchosen.rows();
  }

  /// Says beforehand what becomes of them.
  void foretell(PrintWriter out) {
    if (!rows.isEmpty()) {
      out.println(
          removes
              ? "  No longer chosen, and removed at the end: "
                  + titles()
                  + ". That saves "
                  + Dollars.of(unchosen.saves())
                  + " a month."
              : "  No longer chosen, and still billed with "
                  + Dollars.of(billed())
                  + " a month: "
                  + titles()
                  + ". groundwork apply --all removes that.");
    }
  }

  /// What applying a selection does to what a month costs, up to the end: their removal included,
  /// where they go.
  MonthlyChange change(Selection selection) {
    return removes ? unchosen.change(selection) : workspace.change(selection);
  }

  /// Whether there is anything to remove now.
  boolean due() {
    return removes && !rows.isEmpty();
  }

  /// Removes them.
  ///
  /// @param keyboard who can be asked where one holds data
  OperationOutcome remove(Consent consent, Optional<Terminal.Keyboard> keyboard, Narrator narrator)
      throws InterruptedException {
    String typed =
        rows.stream().allMatch(row -> row.data().isEmpty())
            ? ""
            : consent.typedName(
                workspace, "This deletes stacks that may hold data: " + titles() + ".", keyboard);
    return workspace.unchosen().remove(typed, narrator);
  }

  private String titles() {
    return rows.stream().map(TeardownPlan.Row::title).collect(Collectors.joining(", "));
  }

  private Money billed() {
    return Money.sum(rows.stream().map(TeardownPlan.Row::saves).toList());
  }
}
