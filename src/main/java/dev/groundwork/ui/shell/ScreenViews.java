package dev.groundwork.ui.shell;

import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import java.util.Optional;

/// Makes the views that the shell puts together. Each call makes a new one.
public interface ScreenViews {
  /// A screen.
  ///
  /// @param session the open project; only the first screen does without
  ScreenView screen(Screen screen, Optional<ProjectSession> session);

  /// The week rail of a project.
  ScreenView rail(ProjectSession session);

  /// The meter of a project.
  ScreenView meter(ProjectSession session);
}
