package dev.groundwork.cli;

import dev.groundwork.core.cost.Alerts;
import dev.groundwork.core.cost.Besides;
import dev.groundwork.core.cost.Choice;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.EstimateReport;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Outlook;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Tax;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.workspace.Environments;
import dev.groundwork.core.workspace.OverLimit;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `groundwork estimate`: what a plan costs in a month. Asks AWS nothing.
@Command(name = "estimate", description = "Show what a plan will cost in a month.")
final class EstimateCommand extends FolderCommand {
  private static final String USUAL_REGION = "us-east-1";

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAN",
      description = "The plan; without it the project of this folder, with its choices.")
  private Optional<String> plan = Optional.empty();

  @Option(names = "--phase", paramLabel = "P", description = "The phase; the plan's first.")
  private Optional<String> phase = Optional.empty();

  @Option(names = "--environment", paramLabel = "E", description = "The environment; the first.")
  private Optional<String> environment = Optional.empty();

  @Option(names = "--region", paramLabel = "R", description = "The region; " + USUAL_REGION + ".")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "STACK.Parameter=VALUE",
      description = "A choice to estimate with; may be given several times.")
  private List<String> sets = List.of();

  @Mixin private UsageOption usage = new UsageOption();

  @Option(
      names = "--tax",
      paramLabel = "PERCENT",
      description = "A tax to add, such as 19; the project's, if it states one.")
  private Optional<BigDecimal> tax = Optional.empty();

  @Option(
      names = "--credits",
      paramLabel = "DOLLARS",
      description = "What is left of the account's credits: says how long they last.")
  private Optional<BigDecimal> credits = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The day on which it begins, such as 2026-12-01; today.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--lines", description = "Show each line, and the use that it rests on.")
  private boolean lines;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  private final InstantSource today;

  /// @param today tells the day on which it would begin
  EstimateCommand(CliPorts ports, InstantSource today) {
    super(ports);
    this.today = today;
  }

  @Override
  public Integer call() {
    Optional<Project> project =
        plan.isPresent()
            ? Optional.empty()
            : Optional.of(Opening.project(folder()).project(ports().workspace().plans()));
    String id = plan.or(() -> project.map(Project::plan)).orElseThrow();
    Plan chosen = Refusal.unlessUnknown(() -> ports().workspace().plans().plan(id));
    Answers answers = answers(chosen, project);
    ResolvedPlan resolved = PlanResolver.resolve(chosen, answers, KnownOutputs.NONE);
    Estimator estimator =
        project
            .filter(_ -> environment.isEmpty())
            .map(it -> Environments.of(Opening.project(folder()), it, chosen, prices()).estimator())
            .orElseGet(() -> new Estimator(prices()));
    Usage overrides = usage.overrides(folder(), chosen);
    Scenario scenario = Scenario.of(resolved, overrides);
    Estimate estimate = estimator.estimate(scenario, usage.level());
    LocalDate begin = from.orElseGet(() -> LocalDate.ofInstant(today.instant(), ZoneOffset.UTC));
    Outlook outlook = estimator.outlook(scenario, begin);
    Optional<Tax> taxed = tax(project).map(it -> Tax.on(estimate, it));
    if (credits.filter(it -> it.signum() < 0).isPresent()) {
      throw Refusal.usage("Credits are what is left of them, from $0 on.");
    }
    Optional<Credits> lasting =
        credits.map(it -> Credits.of(Money.usd(it), estimate.monthly().typical(), begin));
    List<Choice> choices = Choice.of(estimator, resolved, overrides);
    List<Alerts.Foretold> alerts = Alerts.foretold(resolved, estimate, OverLimit.limit(resolved));
    Besides besides = new Besides(outlook, taxed, lasting, estimator.elsewhere(), alerts, choices);
    if (json) {
      out()
          .print(
              Json.pretty(
                  EstimateReport.of(
                      chosen.id(),
                      answers.phase(),
                      answers.environment(),
                      estimate,
                      Optional.of(besides))));
    } else {
      EstimateTable table = new EstimateTable(chosen, answers, estimate);
      if (lines) {
        table.printLines(out());
      } else {
        table.printStacks(out());
      }
      table.printSums(besides, out());
    }
    return ExitStatus.DONE;
  }

  private PriceBook prices() {
    return ports().workspace().prices();
  }

  private Optional<BigDecimal> tax(Optional<Project> project) {
    Optional<BigDecimal> percent = tax.or(() -> project.flatMap(it -> it.costs().taxPercent()));
    if (percent.filter(it -> !CostChoices.validTax(it)).isPresent()) {
      throw Refusal.usage(CostChoices.TAX_RULE);
    }
    return percent;
  }

  private Answers answers(Plan chosen, Optional<Project> project) {
    String wantedEnvironment =
        environment
            .or(() -> project.map(Project::environment))
            .orElse(chosen.growth().environments().getFirst().id());
    String phaseOfEnvironment =
        Refusal.unlessUnknown(() -> chosen.environment(wantedEnvironment)).phase();
    String wantedPhase =
        phase
            .or(() -> project.filter(_ -> environment.isEmpty()).map(Project::phase))
            .orElse(phaseOfEnvironment);
    Refusal.unlessUnknown(() -> chosen.phase(wantedPhase));
    String wantedRegion =
        region
            .or(() -> project.map(Project::region))
            .or(() -> Optional.ofNullable(ports().environment().get("AWS_REGION")))
            .orElse(USUAL_REGION);
    if (prices().asOf(wantedRegion).isEmpty()) {
      throw Refusal.usage(
          "No prices are known for \"%s\"; there are those of %s."
              .formatted(wantedRegion, String.join(", ", PriceBook.REGIONS)));
    }
    Answers answers =
        new Answers(
                wantedPhase,
                wantedEnvironment,
                wantedRegion,
                project.map(Project::values).orElse(Map.of()),
                project.map(Project::settings).orElse(Map.of()),
                Map.of(),
                Map.of(ProgramValue.PAUSED, "false"),
                project.map(it -> it.costs().usage()).orElse(Map.of()))
            .withExamples(chosen.assumptions().examples());
    for (Assignment assignment : Assignment.all(chosen, sets)) {
      answers =
          switch (assignment) {
            case Assignment.OfParameter(ParameterRef parameter, String value) ->
                answers.with(parameter, value);
            case Assignment.OfSetting(String setting, String value) ->
                setting.equals(Assignment.OWN_ADDRESS)
                    ? answers.with(ProgramValue.OWN_ADDRESS, value)
                    : answers.withSetting(setting, value);
          };
    }
    return answers;
  }
}
