package dev.groundwork.ui.session;

import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.workspace.Environments;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/// The environments of a project side by side.
///
/// @param rows in the plan's order
/// @param total what a month of those costs that have a folder
/// @param complete whether the price of everything in them is known
public record SideBySide(List<Row> rows, Money total, boolean complete) {
  /// Keeps a copy of the list.
  public SideBySide {
    rows = List.copyOf(rows);
  }

  /// One environment.
  ///
  /// @param phase the title of the phase that it is in, or would begin in
  /// @param own how the stacks are that it has of its own, as AWS was last seen
  /// @param folder where it is, or would be made
  public record Row(
      Environments.Row environment, String phase, List<StackStatus> own, Path folder) {
    /// Keeps a copy of the list.
    public Row {
      own = List.copyOf(own);
    }
  }

  static SideBySide of(Workspace workspace) {
    Environments all = workspace.environments();
    List<Environments.Row> rows = all.rows();
    return new SideBySide(
        rows.stream().map(it -> row(workspace, it)).toList(),
        all.total(),
        rows.stream()
            .filter(it -> it.folder().isPresent())
            .allMatch(it -> it.estimate().complete()));
  }

  private static Row row(Workspace workspace, Environments.Row row) {
    String id = row.environment().id();
    String phase = row.folder().map(it -> it.project().phase()).orElse(row.environment().phase());
    return new Row(
        row,
        workspace.plan().phase(phase).title(),
        workspace.environmentsSeen().getOrDefault(id, List.of()),
        row.folder()
            .map(ProjectFolder::path)
            .orElseGet(() -> workspace.folder().forEnvironment(id).path()));
  }
}
