package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Neighbours;
import dev.groundwork.core.cost.Neighbours.Neighbour;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The environments of a project side by side, as the folders on this computer have them, and what
/// each costs so that their sum is what the account pays. Asks nobody.
public final class Environments {
  private final Plan plan;
  private final PriceBook prices;
  private final List<Place> places;
  private final Project here;

  private Environments(Plan plan, PriceBook prices, List<Place> places, Project here) {
    this.plan = plan;
    this.prices = prices;
    this.places = List.copyOf(places);
    this.here = here;
  }

  /// An environment that has a folder.
  ///
  /// @param answers what its estimate takes: the plan's examples where nothing was answered
  private record Place(Environment environment, ProjectFolder folder, Answers answers) {}

  /// One environment.
  ///
  /// @param folder where it lives on this computer; empty if it has no folder beside this one's
  /// @param here whether it is the project that asked
  /// @param estimate a month at typical use; what it would add, if it has no folder
  /// @param elsewhere what it shares with an environment that counts it
  public record Row(
      Environment environment,
      Optional<ProjectFolder> folder,
      boolean here,
      Estimate estimate,
      Optional<Estimator.Elsewhere> elsewhere) {}

  /// All environments of the project in a folder.
  public static Environments of(ProjectFolder folder, Project here, Plan plan, PriceBook prices) {
    if (plan.growth().environments().size() < 2) {
      return new Environments(plan, prices, List.of(), here);
    }
    List<ProjectFolder> folders = folder.environments(here.id());
    List<Place> places = new ArrayList<>();
    for (Environment environment : plan.growth().environments()) {
      folders.stream()
          .filter(it -> it.project().environment().equals(environment.id()))
          .findFirst()
          .map(it -> new Place(environment, it, answers(it.project(), plan, it)))
          .ifPresent(places::add);
    }
    return new Environments(plan, prices, places, here);
  }

  private static Answers answers(Project project, Plan plan, ProjectFolder folder) {
    return AnswersOf.project(project, plan, folder.privateSettings())
        .withExamples(plan.assumptions().examples());
  }

  /// Prices the environment that asked, beside the others.
  public Estimator estimator() {
    return estimator(here.environment());
  }

  /// Prices an environment's ledger: what AWS gives to an account is divided, but shared stacks are
  /// entered by each, since who counts them is known only when AWS says who stands.
  static Estimator ofLedger(ProjectFolder folder, Plan plan, PriceBook prices) {
    if (plan.growth().environments().size() < 2) {
      return new Estimator(prices);
    }
    Environments all = of(folder, folder.project(), plan, prices);
    return all.estimator(all.here.environment(), Set.of());
  }

  /// The plan's environments in its order, each with its price beside those that have a folder.
  public List<Row> rows() {
    return plan.growth().environments().stream().map(this::row).toList();
  }

  /// What a month at typical use costs of all that have a folder.
  public Money total() {
    return Money.sum(
        places.stream().map(it -> row(it.environment()).estimate().monthly().typical()).toList());
  }

  private Row row(Environment environment) {
    Optional<Place> place = place(environment.id());
    Answers answers =
        place
            .map(Place::answers)
            .orElseGet(
                () ->
                    places.stream()
                        .filter(it -> it.environment().id().equals(here.environment()))
                        .findFirst()
                        .map(it -> answers(here.beside(plan, environment), plan, it.folder()))
                        .orElseThrow());
    Estimator estimator = estimator(environment.id());
    return new Row(
        environment,
        place.map(Place::folder),
        environment.id().equals(here.environment()),
        estimator.estimate(scenario(answers), UsageLevel.TYPICAL),
        estimator.elsewhere());
  }

  private Estimator estimator(String environment) {
    return estimator(environment, shared(plan));
  }

  private Estimator estimator(String environment, Set<String> shared) {
    Estimator alone = new Estimator(prices);
    List<Neighbour> before = new ArrayList<>();
    List<Neighbour> after = new ArrayList<>();
    List<Neighbour> side = before;
    for (Environment each : plan.growth().environments()) {
      if (each.id().equals(environment)) {
        side = after;
      } else {
        place(each.id())
            .map(it -> new Neighbour(each.title(), scenario(it.answers())))
            .ifPresent(side::add);
      }
    }
    return before.isEmpty() && after.isEmpty()
        ? alone
        : alone.beside(new Neighbours(before, after, shared));
  }

  private Optional<Place> place(String environment) {
    return places.stream().filter(it -> it.environment().id().equals(environment)).findFirst();
  }

  private Scenario scenario(Answers answers) {
    return Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE));
  }

  /// Ids of the stacks that all environments of a plan share.
  static Set<String> shared(Plan plan) {
    return plan.stacks().stream()
        .filter(it -> it.scope() == StackScope.ACCOUNT)
        .map(StackDefinition::id)
        .collect(Collectors.toSet());
  }
}
