package dev.groundwork.cli;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork plans`: what there is to choose from.
@Command(name = "plans", description = "List the plans that can be chosen.")
final class PlansCommand extends FolderCommand {
  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  PlansCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    List<Plan> plans = ports().workspace().plans().plans();
    if (json) {
      out().print(Json.pretty(Map.of("plans", plans.stream().map(PlansCommand::fields).toList())));
    } else {
      plans.forEach(plan -> write(plan, out()));
      out()
          .println(
              "See what one costs: groundwork estimate PLAN. Begin: groundwork init PLAN --name"
                  + " NAME");
    }
    return ExitStatus.DONE;
  }

  private static void write(Plan plan, PrintWriter out) {
    out.println(plan.id() + " - " + plan.introduction().title());
    out.println("  " + plan.introduction().summary());
    out.println("  For: " + plan.introduction().audience());
    out.println(
        "  Phases: "
            + String.join(", ", plan.growth().phases().stream().map(PlansCommand::words).toList()));
    out.println(
        "  About "
            + plan.introduction().promise().hours()
            + " hours of your time in "
            + Sentences.count(plan.weeks().size(), "week")
            + ".");
    out.println();
  }

  private static String words(Phase phase) {
    return phase.id()
        + phase
            .promised()
            .map(it -> " (promised $" + it.toPlainString() + " a month)")
            .orElse(" (nothing promised)");
  }

  private static Map<String, Object> fields(Plan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", plan.id());
    fields.put("title", plan.introduction().title());
    fields.put("summary", plan.introduction().summary());
    fields.put("audience", plan.introduction().audience());
    fields.put("weeks", plan.weeks().size());
    fields.put("phases", plan.growth().phases().stream().map(PlansCommand::fields).toList());
    fields.put("environments", plan.growth().environments().stream().map(it -> it.id()).toList());
    fields.put(
        "steps",
        plan.weeks().stream()
            .flatMap(
                week -> week.steps().stream().map(step -> StepWords.fields(week.number(), step)))
            .toList());
    return fields;
  }

  private static Map<String, Object> fields(Phase phase) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", phase.id());
    fields.put("title", phase.title());
    phase.promised().ifPresent(it -> fields.put("promisedMonthly", it.toPlainString()));
    return fields;
  }
}
