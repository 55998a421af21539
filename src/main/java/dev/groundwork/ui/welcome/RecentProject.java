package dev.groundwork.ui.welcome;

import dev.groundwork.core.project.Project;
import java.nio.file.Path;

/// A project that was open before.
record RecentProject(Path folder, Project project) {}
