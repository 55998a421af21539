package dev.groundwork.cli;

import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;

/// Opens the project of a folder.
final class Opening {
  private Opening() {}

  /// The folder with its project.
  static ProjectFolder project(Path folder) {
    ProjectFolder project = ProjectFolder.at(folder);
    if (!project.exists()) {
      throw Refusal.usage(
          "There is no project in "
              + folder
              + ". Begin one with groundwork init PLAN --name NAME, or name its folder with"
              + " --dir.");
    }
    return project;
  }

  /// The project and, once something is asked of it, its connection.
  static Workspace workspace(CliPorts ports, Path folder) {
    return Workspace.open(project(folder), ports.workspace());
  }
}
