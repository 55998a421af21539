package dev.groundwork.core.workspace;

import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;

/// Opens connections. Written where the program is wired together.
@FunctionalInterface
public interface Connector {
  /// Opens a connection; makes no call to AWS yet.
  ///
  /// @param folder where the rehearsal keeps its state
  Connection connect(ProjectFolder folder, Target target, String region);
}
