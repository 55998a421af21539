package dev.groundwork.core.export;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pages for people: what to watch, whom to bring in, when to grow, when to go live. Each is a
/// text that is the same in every export, filled with the project's names and figures and with what
/// its plan says.
final class Handover {
  private static final List<String> PAGES =
      List.of(
          "weeks.md",
          "monitoring.md",
          "onboarding.md",
          "testers.md",
          "feedback.md",
          "scaling.md",
          "go-live.md");

  private final Map<String, String> words = new LinkedHashMap<>();
  private final ResolvedPlan resolved;

  Handover(Project project, ResolvedPlan resolved, List<ExportedStack> stacks, Estimate estimate) {
    this.resolved = resolved;
    Plan plan = resolved.plan();
    Watching watching = new Watching(stacks);
    words.put("PROJECT", project.name());
    words.put("PLAN", plan.introduction().title());
    words.put("SUMMARY", plan.introduction().summary());
    words.put("AUDIENCE", plan.introduction().audience());
    words.put("PHASE", plan.phase(resolved.answers().phase()).title());
    words.put("ENVIRONMENT", plan.environment(resolved.answers().environment()).title());
    words.put("REGION", project.region());
    words.put("ADDRESSES", watching.addresses(resolved));
    words.put("ALARMS", watching.alarms());
    words.put("DASHBOARDS", watching.dashboards());
    words.put("MONTHLY", "$" + estimate.monthly().typical().display());
    words.put("LOW", "$" + estimate.monthly().low().display());
    words.put("HIGH", "$" + estimate.monthly().high().display());
    words.put("PRICES", estimate.pricesAsOf().toString());
    words.put(
        "COMPLETE",
        estimate.complete() ? "" : " Some lines have no known price: the real sum is higher.");
    words.put("COSTS", costs(stacks, estimate));
    words.put("KEPT", Lines.bullets(stacks.stream().flatMap(it -> it.kept().stream()).toList()));
    words.put("WEEKS", WeekPages.timetable(plan.weeks(resolved.answers())));
    words.put("CHECKS", WeekPages.checks(plan.weeks(resolved.answers())));
    words.put("PITFALLS", WeekPages.pitfalls(plan.weeks(resolved.answers())));
    words.putAll(new Growing(resolved).words());
  }

  List<ExportedFile> files() {
    List<ExportedFile> files = new ArrayList<>();
    for (String page : PAGES) {
      files.add(new ExportedFile("docs/" + page, Skeleton.of("docs/" + page, words), false));
    }
    files.addAll(guides());
    return files;
  }

  /// The plan's guides as they are, those of moves included.
  private List<ExportedFile> guides() {
    Map<String, ExportedFile> guides = new LinkedHashMap<>();
    for (Week week : resolved.plan().weeks()) {
      for (Step step : week.steps()) {
        switch (step) {
          case Step.GuideStep it -> add(guides, it.guide().file(), it.guide().markdown());
          case Step.TaskStep it ->
              it.guide().ifPresent(guide -> add(guides, guide.file(), guide.markdown()));
          case Step.StackStep _ -> {}
        }
      }
    }
    resolved.plan().growth().moves().stream()
        .flatMap(move -> move.acts().stream())
        .forEach(
            act -> {
              if (act instanceof MoveAct.Follow it) {
                add(guides, it.guide().file(), it.guide().markdown());
              }
            });
    return List.copyOf(guides.values());
  }

  private static void add(Map<String, ExportedFile> guides, String file, String markdown) {
    guides.put(file, new ExportedFile("docs/" + file, markdown, false));
  }

  private static String costs(List<ExportedStack> stacks, Estimate estimate) {
    StringBuilder rows = new StringBuilder();
    for (ExportedStack stack : stacks) {
      rows.append(
          Lines.row(
              stack.stack().definition().title(),
              stack.stack().region(),
              "$" + estimate.ofStack(stack.id()).display()));
    }
    return rows.toString();
  }
}
