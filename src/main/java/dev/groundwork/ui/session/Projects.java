package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.ledger.SnapshotPrices;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.OwnPlans;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Connection;
import dev.groundwork.core.workspace.DataFates;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Makes and opens projects. Everything here blocks: call it in the background.
public final class Projects {
  private final Ports ports;

  /// With what workspaces need.
  public Projects(Ports ports) {
    this.ports = ports;
  }

  /// A project that doesn't exist yet.
  ///
  /// @param plan the plan's id
  /// @param settings answers to the plan's settings
  public record Draft(
      Path folder,
      String name,
      String plan,
      String region,
      Map<String, String> settings,
      Target target) {
    /// Keeps a copy of the map.
    public Draft {
      settings = Map.copyOf(settings);
    }
  }

  /// A project that was opened, and what is known of it without asking AWS.
  public record Opened(Workspace workspace, Situation situation) {}

  /// Who a profile is. Asks AWS, and makes nothing.
  public Identity identity(Path folder, Target target, String region) {
    try (Connection connection =
        ports.connector().connect(ProjectFolder.at(folder), target, region)) {
      return connection.identity().callerIdentity();
    }
  }

  /// Whether a folder is a plan that can be put among the user's own.
  public boolean isPlan(Path folder) {
    return ports.plans().ownPlans().isPresent()
        && OwnPlans.looksLikeOne(folder)
        && !ProjectFolder.at(folder).exists();
  }

  /// Puts a copy of a plan among the user's own.
  ///
  /// @return its id
  public String takePlan(Path folder) {
    return ports.plans().ownPlans().orElseThrow().take(folder);
  }

  /// Writes a new project and opens it.
  public Opened create(Draft draft) {
    ProjectFolder folder = ProjectFolder.at(draft.folder());
    Plan plan = ports.plans().plan(draft.plan());
    Answers none = Answers.none(plan, draft.region());
    folder.save(
        new Project(
            Project.newId(ports.random()),
            draft.name(),
            plan.id(),
            none.environment(),
            none.phase(),
            draft.region(),
            Map.of(),
            Map.of()));
    folder.save(draft.target());
    Workspace workspace = Workspace.open(folder, ports);
    draft.settings().forEach(workspace::answer);
    return new Opened(workspace, look(workspace));
  }

  /// Makes one more environment of a project, in the folder that [ProjectFolder#forEnvironment]
  /// names, and opens it. Asks AWS nothing.
  ///
  /// @param folder of one of its environments
  public Opened beside(Path folder, String environment) {
    ProjectFolder other = ProjectFolder.at(folder);
    Project project = other.project(ports.plans());
    Plan plan = ports.plans().plan(project.plan());
    ProjectFolder made = other.forEnvironment(environment);
    made.saveBeside(other);
    made.save(project.beside(plan, plan.environment(environment)));
    return open(made.path());
  }

  /// Takes a project to an account, and opens it there. What was rehearsed stays where it was.
  ///
  /// @param account fixed to what AWS said of it
  public Opened live(Path folder, Target.Account account) {
    ProjectFolder.at(folder).save(account);
    return open(folder);
  }

  /// Takes a project to another region, and opens it there.
  ///
  /// @throws dev.groundwork.core.workspace.NotPossible once anything was made
  public Opened relocate(Path folder, String region) {
    Workspace workspace = Workspace.open(ProjectFolder.at(folder), ports);
    workspace.relocate(region);
    return new Opened(workspace, look(workspace));
  }

  /// What the whole project would cost in another phase.
  Estimate estimate(Workspace workspace, String phase) {
    Plan plan = workspace.plan();
    return Estimates.beside(workspace.environments())
        .of(PlanResolver.resolve(plan, workspace.answers().inPhase(phase), KnownOutputs.NONE));
  }

  /// Opens a project that is there.
  ///
  /// @throws dev.groundwork.core.workspace.NotPossible if there is none
  public Opened open(Path folder) {
    Workspace workspace = Workspace.open(ProjectFolder.at(folder), ports);
    return new Opened(workspace, look(workspace));
  }

  /// What each choice of a form would add to a month.
  Alternatives alternatives(Situation situation, ParameterForm form) {
    return Alternatives.of(situation.resolved(), form, situation.estimates());
  }

  /// Everything that can be said about what the plan costs, as chosen.
  CostSheet costs(Situation situation) {
    return situation.estimates().sheet(situation.resolved());
  }

  /// What founders ask of the price besides a usual month.
  ///
  /// @param now where the project lives
  WhatIf whatIf(Situation situation, Instant now) {
    return situation
        .estimates()
        .whatIf(
            situation.resolved(),
            situation.project().costs().taxPercent(),
            LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /// What becomes of data where something goes.
  DataFates fates(Situation situation) {
    return new DataFates(situation.resolved(), new SnapshotPrices(ports.prices()));
  }

  /// What is known without asking AWS.
  Situation look(Workspace workspace) {
    var resolved = workspace.resolved();
    Estimates estimates = Estimates.beside(workspace.environments());
    return new Situation(
        workspace.project(),
        workspace.target(),
        Optional.empty(),
        resolved,
        estimates,
        estimates.of(resolved),
        Optional.empty(),
        Optional.empty());
  }
}
