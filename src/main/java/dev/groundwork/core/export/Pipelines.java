package dev.groundwork.core.export;

import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.TaskResult;
import dev.groundwork.core.plan.TaskType;
import dev.groundwork.core.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What tests, builds, pushes and deploys by itself. What there is to push is read from the plan:
/// the images of its task, functions that take a package, and websites.
///
/// @param stacks those of the export
record Pipelines(Project project, ResolvedPlan resolved, List<ExportedStack> stacks) {
  private static final String IMAGE = "-image";
  private static final String PACKAGE_BUCKET = "PackageBucket";

  /// What the files of the pipeline name.
  Map<String, String> words() {
    return Map.of(
        "PROJECT", project.name(),
        "ENVIRONMENT", resolved.plan().environment(project.environment()).title(),
        "ENVIRONMENT_ID", project.environment(),
        "REGION", project.region(),
        "BRANCH", branch(resolved.plan(), project.environment()),
        "FOLDER", "infrastructure/" + project.environment(),
        "PERSONAL", personal());
  }

  /// Personal answers come from the repository's secrets: their file isn't in it.
  private String personal() {
    return PersonalAnswers.values(stacks).keySet().stream()
        .map(PersonalAnswers::variable)
        .map("\n          %1$s: ${{ secrets.%1$s }}"::formatted)
        .collect(Collectors.joining());
  }

  List<ExportedFile> files() {
    Map<String, String> words = words();
    String workflow =
        ".github/workflows/%s-%s.yml".formatted(project.name(), project.environment());
    return List.of(
        new ExportedFile(workflow, Skeleton.of("ci/github.yml", words), false),
        new ExportedFile(".gitlab-ci.yml", Skeleton.of("ci/gitlab.yml", words), false),
        new ExportedFile("ci/roles.yaml", Skeleton.of("ci/roles.yaml", words), false),
        new ExportedFile("test.sh", Skeleton.of("test.sh", words), true),
        new ExportedFile("ship.sh", Skeleton.of("ship.sh", words) + parts(), true),
        new ExportedFile("set-parameter.sh", Skeleton.of("set-parameter.sh", words), true));
  }

  /// The last environment is the one that users see: it follows `main`. The first of several
  /// follows `develop`, and one between them the branch of its name.
  static String branch(Plan plan, String environment) {
    List<Environment> all = plan.growth().environments();
    if (all.getLast().id().equals(environment)) {
      return "main";
    }
    return all.getFirst().id().equals(environment) ? "develop" : environment;
  }

  private String parts() {
    StringBuilder text = new StringBuilder();
    for (Step step : resolved.plan().steps()) {
      if (step instanceof Step.TaskStep task && task.task().type() == TaskType.PUSH_IMAGES) {
        task.task()
            .with()
            .forEach((image, output) -> image(text, step.id(), image, OutputRef.parse(output)));
      }
    }
    for (ExportedStack stack : stacks) {
      packaged(stack).ifPresent(text::append);
      site(stack).ifPresent(text::append);
    }
    return text.isEmpty() ? "echo 'This plan runs nothing of yours to ship.'\n" : text.toString();
  }

  private void image(StringBuilder text, String step, String image, OutputRef output) {
    find(output.stack())
        .filter(_ -> resolved.has(output))
        .ifPresent(
            registry -> {
              text.append(
                  "image %s %s %s %s\n"
                      .formatted(
                          folder(image),
                          registry.name(),
                          registry.stack().region(),
                          output.output()));
              for (ExportedStack stack : stacks) {
                stack
                    .stack()
                    .definition()
                    .parameters()
                    .forEach(
                        (parameter, source) -> {
                          if (source instanceof ParameterSource.FromTask it
                              && it.result().equals(new TaskResult(step, image))) {
                            text.append("runs %s %s\n".formatted(stack.id(), parameter));
                          }
                        });
              }
            });
  }

  private Optional<String> packaged(ExportedStack stack) {
    return stack.stack().definition().parameters().get(PACKAGE_BUCKET)
            instanceof ParameterSource.FromOutput link
        ? bucket(stack, link.output())
        : Optional.empty();
  }

  private Optional<String> bucket(ExportedStack stack, OutputRef output) {
    return find(output.stack())
        .map(
            it ->
                "package %s %s %s %s\n"
                    .formatted(stack.id(), it.name(), it.stack().region(), output.output()));
  }

  private static Optional<String> site(ExportedStack stack) {
    Map<String, ?> outputs = stack.stack().resolution().outputs();
    boolean has = outputs.containsKey("BucketName") && outputs.containsKey("DistributionId");
    return has
        ? Optional.of("site %s %s %s\n".formatted(stack.id(), stack.name(), stack.stack().region()))
        : Optional.empty();
  }

  private Optional<ExportedStack> find(String id) {
    return stacks.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static String folder(String image) {
    return image.endsWith(IMAGE) ? image.substring(0, image.length() - IMAGE.length()) : image;
  }
}
