package dev.groundwork.cli;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.export.CalendarFile;
import dev.groundwork.core.export.Timetable;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork calendar`: the weeks, the steps and the dates that matter, for a calendar.
@Command(
    name = "calendar",
    description = "Write the weeks, the steps and the dates that matter as a calendar file.")
final class CalendarCommand extends FolderCommand {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "The day on which week 1 begins, such as 2026-12-01; the project's, if its plan asks for"
              + " one.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--stopped",
      paramLabel = "DATE",
      description = "The day on which a database was stopped: says when AWS starts it again.")
  private Optional<LocalDate> stopped = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it: groundwork.ics without it.")
  private Path out = Path.of("groundwork.ics");

  private final InstantSource now;

  /// @param now tells when the file is written
  CalendarCommand(CliPorts ports, InstantSource now) {
    super(ports);
    this.now = now;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      LocalDate first =
          from.or(() -> Timetable.firstDay(workspace.plan(), workspace.answers()))
              .orElseThrow(
                  () -> Refusal.usage("Say when week 1 begins, such as --from 2026-12-01."));
      Timetable timetable =
          new Timetable(workspace.project(), workspace.plan(), workspace.answers(), first);
      List<CalendarFile.Entry> entries = new ArrayList<>(timetable.entries());
      stopped.map(timetable::databaseWakes).ifPresent(entries::add);
      if (!workspace.rehearsal()) {
        entries.addAll(ofAccount(workspace, timetable));
      }
      Path target = ports().folder().resolve(out).normalize();
      DurableFile.replace(
          target, CalendarFile.of(workspace.project().name(), entries, now.instant()));
      out().println("Wrote " + entries.size() + " entries to " + target + ".");
    }
    return ExitStatus.DONE;
  }

  /// The weeks are worth having even where AWS can't be asked; that is said.
  private List<CalendarFile.Entry> ofAccount(Workspace workspace, Timetable timetable) {
    try {
      return workspace.accountMoney().credits().map(timetable::dates).orElse(List.of());
    } catch (AwsException e) {
      out()
          .println(
              "AWS doesn't tell when credits and free plan end, so these dates are left out: "
                  + e.problem().title().english());
      return List.of();
    }
  }
}
