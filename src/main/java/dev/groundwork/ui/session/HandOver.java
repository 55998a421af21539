package dev.groundwork.ui.session;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.export.CalendarFile;
import dev.groundwork.core.export.Examples;
import dev.groundwork.core.export.Export;
import dev.groundwork.core.export.ExportedFile;
import dev.groundwork.core.export.Timetable;
import dev.groundwork.core.workspace.Workspace;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Writes a project out as plain files, scripts and calendars that need no Groundwork.
final class HandOver {
  private final Workspace workspace;

  HandOver(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Writes all of it. Blocks; asks nobody.
  ///
  /// @return how many files there are
  /// @throws IllegalArgumentException if answers are missing
  /// @throws UncheckedIOException if a file can't be written
  int to(Path folder, Situation now) {
    Export export =
        new Export(
            now.project(),
            now.resolved(),
            workspace.names()::of,
            workspace.names()::tags,
            Examples.standing(now.resolved(), workspace.given()),
            now.estimate());
    int files = 0;
    for (ExportedFile file : export.files()) {
      Path path = folder.resolve(file.path());
      DurableFile.replace(path, file.text());
      if (file.executable() && !path.toFile().setExecutable(true)) {
        throw new UncheckedIOException(new java.io.IOException("not executable: " + path));
      }
      files++;
    }
    DurableFile.replace(folder.resolve("groundwork.ics"), calendar());
    return files + 1;
  }

  /// From the day that the founder has named, otherwise from today.
  private String calendar() {
    Instant now = workspace.clock().instant();
    Timetable timetable =
        new Timetable(
            workspace.project(),
            workspace.plan(),
            workspace.answers(),
            Timetable.firstDay(workspace.plan(), workspace.answers())
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC)));
    return CalendarFile.of(workspace.project().name(), timetable.entries(), now);
  }
}
