package dev.groundwork.core.export;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes a project out as plain files: what Groundwork would make, for those who would rather do
/// without it.
///
/// A parameter that takes an output of another stack has a placeholder in its file, which the
/// script fills in when that stack stands.
public final class Export {
  private final Project project;

  private final List<ExportedStack> stacks;
  private final List<MissingAnswer> examples;
  private final ResolvedPlan plan;
  private final Estimate estimate;

  /// An export.
  ///
  /// @param plan with every answer it needs
  /// @param names the name of a stack in AWS
  /// @param tags the tags of a stack in AWS
  /// @param examples the answers that are mere examples, and must be replaced before use
  /// @param estimate what it costs
  /// @throws IllegalArgumentException if answers are missing
  public Export(
      Project project,
      ResolvedPlan plan,
      Function<StackDefinition, String> names,
      Function<StackDefinition, Map<String, String>> tags,
      List<MissingAnswer> examples,
      Estimate estimate) {
    if (!plan.missing().isEmpty()) {
      throw new IllegalArgumentException("answers are missing: " + plan.missing());
    }
    this.project = project;
    this.plan = plan;
    this.estimate = estimate;
    this.examples = List.copyOf(examples);
    this.stacks =
        plan.stacks().stream()
            .map(
                it ->
                    new ExportedStack(
                        it,
                        names.apply(it.definition()),
                        tags.apply(it.definition()),
                        PersonalAnswers.of(plan.plan(), it)))
            .toList();
  }

  /// All files.
  public List<ExportedFile> files() {
    List<ExportedFile> files = new ArrayList<>();
    Pipelines pipelines = new Pipelines(project, plan, stacks);
    files.add(
        new ExportedFile(
            "README.md", ExportReadme.of(pipelines.words(), project, stacks, examples), false));
    files.addAll(pipelines.files());
    files.addAll(new Handover(project, plan, stacks, estimate).files());
    files.addAll(PersonalAnswers.files(plan.plan(), stacks));
    files.add(EnvironmentSample.of(project, stacks));
    files.add(new ExportedFile("deploy.sh", DeployScript.of(project, stacks, examples), true));
    files.add(new ExportedFile("teardown.sh", TeardownScript.of(project, leaving()), true));
    for (ExportedStack stack : stacks) {
      files.add(stack.template());
      files.add(stack.tagsFile());
      if (stack.hasParameters()) {
        files.add(stack.parameters());
      }
    }
    return files;
  }

  /// In reverse order, and what belongs to the account (the budget) last: the alarm outlives what
  /// it watches.
  private List<ExportedStack> leaving() {
    List<ExportedStack> leaving = new ArrayList<>(stacks.reversed());
    leaving.sort(Comparator.comparing(it -> it.stack().definition().scope() == StackScope.ACCOUNT));
    return leaving;
  }
}
