package dev.groundwork.ui.welcome;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.plan.NotAccepted;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.LastReading;
import dev.groundwork.ui.session.Recent;
import dev.groundwork.ui.text.Texts;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Looks what became of the projects that were open before. Reads their folders, asks nobody.
final class RecentProjects {
  private final PlanCatalog catalog;
  private final Texts texts;

  RecentProjects(PlanCatalog catalog, Texts texts) {
    this.catalog = catalog;
    this.texts = texts;
  }

  RecentProject look(Recent recent) {
    ProjectFolder folder = ProjectFolder.at(recent.folder());
    if (!Files.isDirectory(recent.folder())) {
      return unusable(recent.folder(), texts.get("welcome.recent.gone"));
    }
    if (!folder.exists()) {
      return unusable(recent.folder(), texts.get("welcome.recent.empty"));
    }
    try {
      Project project = folder.project(catalog);
      Plan plan = catalog.plan(project.plan());
      return new RecentProject(
          recent.folder(),
          project.name(),
          texts.get("welcome.recent.about", title(project, plan), where(folder.target())),
          recent.step().flatMap(step -> stopped(plan, step)).orElse(""),
          monthly(LastReading.of(folder)),
          true);
    } catch (NotAccepted changed) {
      return unusable(recent.folder(), texts.get("welcome.recent.unaccepted", changed.id()));
    } catch (InvalidDocument | UncheckedIOException unreadable) {
      return unusable(recent.folder(), texts.get("welcome.recent.unreadable"));
    }
  }

  /// The plan's, and which of its environments where there are more.
  private static String title(Project project, Plan plan) {
    String title = plan.introduction().title();
    return plan.toldApart(project.environment()).map(it -> title + ", " + it).orElse(title);
  }

  private static RecentProject unusable(Path folder, String why) {
    String name = Objects.toString(folder.getFileName(), folder.toString());
    return new RecentProject(folder, name, why, "", "", false);
  }

  private String monthly(LastReading last) {
    return last.monthly().rounded().signum() == 0 && last.complete()
        ? ""
        : texts
            .amounts()
            .atLeast(
                texts.get("amount.monthly", texts.amounts().cents(last.monthly())),
                last.complete());
  }

  private String where(Target target) {
    return switch (target) {
      case Target.Rehearsal _ -> texts.get("welcome.recent.rehearsal");
      case Target.Account account ->
          account
              .account()
              .map(it -> texts.get("welcome.recent.account", it))
              .orElse(texts.get("welcome.recent.open"));
    };
  }

  private Optional<String> stopped(Plan plan, String id) {
    for (Week week : plan.weeks()) {
      for (Step step : week.steps()) {
        if (step.id().equals(id)) {
          return Optional.of(
              texts.get("welcome.recent.stopped", week.number(), step.text().title()));
        }
      }
    }
    return Optional.empty();
  }
}
