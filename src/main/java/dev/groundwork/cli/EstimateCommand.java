package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.EstimateReport;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.cost.PricingRules;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.project.Project;
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

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  EstimateCommand(CliPorts ports) {
    super(ports);
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
    Estimate estimate =
        new Estimator(ports().workspace().prices(), PricingRules.bundled())
            .estimate(Scenario.of(resolved, usage.overrides(folder())), usage.level());
    if (json) {
      EstimateReport report =
          EstimateReport.of(chosen.id(), answers.phase(), answers.environment(), estimate);
      out().print(Json.pretty(report));
    } else {
      new EstimateTable(chosen, answers, estimate).print(out());
    }
    return ExitStatus.DONE;
  }

  private Answers answers(Plan chosen, Optional<Project> project) {
    String wantedEnvironment =
        environment
            .or(() -> project.map(Project::environment))
            .orElse(chosen.growth().environments().getFirst().id());
    String phaseOfEnvironment =
        Refusal.unlessUnknown(() -> chosen.environment(wantedEnvironment)).phase();
    String wantedPhase = phase.or(() -> project.map(Project::phase)).orElse(phaseOfEnvironment);
    Refusal.unlessUnknown(() -> chosen.phase(wantedPhase));
    String wantedRegion =
        region
            .or(() -> project.map(Project::region))
            .or(() -> Optional.ofNullable(ports().environment().get("AWS_REGION")))
            .orElse(USUAL_REGION);
    if (ports().workspace().prices().asOf(wantedRegion).isEmpty()) {
      throw Refusal.usage(
          Sentences.unknown("No prices are known for", wantedRegion, PriceBook.REGIONS));
    }
    Answers answers =
        new Answers(
                wantedPhase,
                wantedEnvironment,
                wantedRegion,
                project.map(Project::values).orElse(Map.of()),
                project.map(Project::settings).orElse(Map.of()),
                Map.of(),
                Map.of(ProgramValue.PAUSED, "false"))
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
