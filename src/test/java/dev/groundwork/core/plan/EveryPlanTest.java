package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.template.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every plan that comes with Groundwork must keep to.
class EveryPlanTest {
  static Stream<Named<Plan>> bundled() {
    return PlanCatalog.bundled().plans().stream().map(plan -> Named.of(plan.id(), plan));
  }

  private static Answers answers(Plan plan) {
    return Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void answersItselfInARehearsalInEveryPhase(Plan plan) {
    for (Phase phase : plan.growth().phases()) {
      ResolvedPlan resolved =
          PlanResolver.resolve(plan, answers(plan).inPhase(phase.id()), KnownOutputs.NONE);

      assertThat(resolved.missing()).as(phase.id()).isEmpty();
      assertThat(resolved.invalid()).as(phase.id()).isEmpty();
    }
  }

  /// Each step on its own: whatever an earlier step needs from a later one has a value until then.
  @ParameterizedTest
  @MethodSource("bundled")
  void resolvesAfterEveryStep(Plan plan) {
    for (Step step : plan.steps()) {
      ResolvedPlan resolved =
          PlanResolver.resolve(
              plan, answers(plan), KnownOutputs.NONE, Reach.through(plan, step.id()));

      assertThat(resolved.missing()).as(step.id()).isEmpty();
    }
  }

  /// In `[It is shown, and it works.]` YAML sees two texts; what ends without a stop was torn
  /// apart.
  @ParameterizedTest
  @MethodSource("bundled")
  void checksAndPitfallsAreWholeSentences(Plan plan) {
    Stream<String> sentences =
        Stream.concat(
                plan.weeks().stream().map(Week::lessons),
                plan.steps().stream().map(step -> step.text().lessons()))
            .flatMap(it -> Stream.concat(it.checks().stream(), it.pitfalls().stream()));

    assertThat(sentences).allMatch(it -> it.endsWith(".") || it.endsWith("?"));
  }

  /// People know a phase by its title, in every language; its id in quotation marks is for files.
  @ParameterizedTest
  @MethodSource("bundled")
  void movesNameNoPhaseByItsId(Plan plan) {
    Plan german = PlanCatalog.bundled().in(Locale.GERMAN).plan(plan.id());
    Stream<String> said =
        Stream.of(plan, german)
            .flatMap(it -> it.growth().moves().stream())
            .flatMap(
                move ->
                    Stream.concat(
                        Stream.of(move.summary(), move.overlap(), move.downtime()),
                        move.acts().stream().flatMap(it -> Stream.of(it.title(), it.undo()))));
    List<String> ids =
        plan.growth().phases().stream()
            .flatMap(it -> Stream.of('"' + it.id() + '"', '„' + it.id() + '“'))
            .toList();

    assertThat(said).noneMatch(it -> ids.stream().anyMatch(it::contains));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void templatesKeepToAwssSchemasAndSurpriseNobody(Plan plan) {
    assertThat(PlanTemplates.findings(plan)).isEmpty();
  }

  /// AWS deletes no bucket that holds a file, and the stack would stay with it.
  @ParameterizedTest
  @MethodSource("bundled")
  void noBucketKeepsItsStackFromBeingDeleted(Plan plan) {
    assertThat(plan.stacks())
        .flatMap(stack -> stack.template().resources().values())
        .filteredOn(it -> it.type().equals("AWS::S3::Bucket"))
        .extracting(it -> it.attributes().deletionPolicy())
        .allSatisfy(policy -> assertThat(policy).get().asString().contains("RetainExceptOnCreate"));
  }

  /// Errors and warnings both count: cfn-lint prints nothing for a clean template.
  @ParameterizedTest
  @MethodSource("bundled")
  void cfnLintFindsNothingInThreeRegions(Plan plan, @TempDir Path folder)
      throws IOException, InterruptedException {
    assertThat(CfnLint.findings(Parts.require("GROUNDWORK_CFN_LINT"), plan, folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void asksEachOfTheFoundersParametersInExactlyOneForm(Plan plan) {
    List<ParameterRef> asked =
        plan.steps().stream()
            .map(step -> ParameterForm.of(plan, answers(plan), step.id()))
            .flatMap(form -> form.fields().stream().map(ParameterForm.Field::ref))
            .toList();
    List<ParameterRef> owned =
        plan.stacks().stream()
            .flatMap(
                stack ->
                    stack.parameters().entrySet().stream()
                        .filter(e -> e.getValue() instanceof FromFounder)
                        .map(e -> new ParameterRef(stack.id(), e.getKey())))
            .toList();

    assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(owned);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void explainsEveryParameter(Plan plan) {
    for (StackDefinition stack : plan.stacks()) {
      for (Parameter parameter : stack.template().parameters().values()) {
        String where = stack.id() + "." + parameter.name();
        assertThat(parameter.description()).as(where).isPresent();
        assertThat(stack.label(parameter.name())).as(where).isNotEqualTo(parameter.name());
        assertThat(groups(stack)).as(where).contains(parameter.name());
        if (parameter.constraints().allowedPattern().isPresent()) {
          assertThat(parameter.constraints().description()).as(where).isPresent();
        }
      }
    }
  }

  private static List<String> groups(StackDefinition stack) {
    return stack.template().header().parameterInterface().groups().stream()
        .flatMap(group -> group.parameters().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void takesAsLongAsItPromises(Plan plan) {
    Promise promise = plan.introduction().promise();
    Duration time =
        plan.steps().stream()
            .filter(step -> !standsIn(plan, step))
            .map(step -> step.text().time())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(time).isEqualTo(Duration.ofHours(promise.hours().longValueExact()));
    assertThat(plan.weeks()).hasSize(promise.weeks());
  }

  /// Whether a step is done in place of another: it hangs on a setting that takes others away, or
  /// all of its stacks do.
  private static boolean standsIn(Plan plan, Step step) {
    List<String> alternatives =
        plan.stacks().stream().flatMap(it -> it.placement().unless().stream()).toList();
    return switch (step) {
      case Step.StackStep it ->
          it.stacks().stream()
              .map(stack -> plan.stack(stack).placement().when())
              .allMatch(when -> when.stream().anyMatch(alternatives::contains));
      case Step.GuideStep it -> it.presence().when().filter(alternatives::contains).isPresent();
      case Step.TaskStep it -> it.presence().when().filter(alternatives::contains).isPresent();
    };
  }

  /// Whoever has grown can shrink again, and whoever is on the way can turn round.
  @ParameterizedTest
  @MethodSource("bundled")
  void leadsBackFromEveryMove(Plan plan) {
    for (Move move : plan.growth().moves()) {
      assertThat(plan.growth().move(move.to(), move.from()))
          .as("from %s back to %s", move.to(), move.from())
          .isPresent();
    }
  }

  static Stream<Named<Plan>> advising() {
    return bundled().filter(it -> !it.getPayload().growth().signals().equals(Signals.NONE));
  }

  /// A plan that says when to grow says it of every way up, and its matrix knows where that leads.
  @ParameterizedTest
  @MethodSource("advising")
  void advisesEveryWayUp(Plan plan) {
    List<String> phases = plan.growth().phases().stream().map(Phase::id).toList();
    List<Move> up =
        plan.growth().moves().stream()
            .filter(move -> phases.indexOf(move.to()) > phases.indexOf(move.from()))
            .toList();

    for (Move move : up) {
      assertThat(plan.growth().signals().triggers())
          .as("%s to %s", move.from(), move.to())
          .anyMatch(it -> it.from().equals(move.from()) && it.to().equals(move.to()));
      assertThat(plan.growth().signals().matrix())
          .anyMatch(row -> row.phases().containsKey(move.to()));
    }
  }

  /// Some services refuse other characters in descriptions, and say so only when the resource is
  /// made.
  @ParameterizedTest
  @MethodSource("bundled")
  void writesTemplatesInAscii(Plan plan) {
    assertThat(plan.stacks().stream().map(stack -> stack.template().source().text()))
        .allMatch(text -> text.chars().allMatch(c -> c < 128));
  }
}
