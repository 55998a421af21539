package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.groundwork.core.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanResolverTest {
  private static final Plan PLAN = PlanReader.read(SmallPlan.good());
  private static final Answers ANSWERS =
      Answers.none(PLAN, "eu-central-1").withExamples(PLAN.assumptions().examples());
  private static final Value.Symbol NET_NAME =
      new Value.Symbol("net", "Topic", "AWS::SNS::Topic", "TopicName");

  private static Value parameter(ResolvedPlan plan, String ref) {
    ParameterRef parameter = ParameterRef.parse(ref);
    return Objects.requireNonNull(
        plan.stack(parameter.stack()).resolution().parameters().get(parameter.parameter()));
  }

  @Test
  void takesTheProducersSymbolForAnOutputThatDoesNotExistYet() {
    ResolvedPlan resolved = PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE);

    assertThat(parameter(resolved, "app.Net")).isEqualTo(NET_NAME);
    assertThat(resolved.stack("app").parameterTexts().unknown()).containsOnlyKeys("Net");
  }

  @Test
  void takesAnOutputThatAwsHasTold() {
    KnownOutputs known = KnownOutputs.NONE.with("net", Map.of("TopicName", "net-1"));

    ResolvedPlan resolved = PlanResolver.resolve(PLAN, ANSWERS, known);

    assertThat(parameter(resolved, "app.Net")).isEqualTo(Value.text("net-1"));
    assertThat(resolved.stack("app").parameterTexts().complete()).isTrue();
  }

  @Test
  void putsEachStackAfterThoseThatItNeeds() {
    ResolvedPlan resolved = PlanResolver.resolve(PLAN, ANSWERS.inPhase("two"), KnownOutputs.NONE);

    assertThat(resolved.stacks())
        .extracting(ResolvedStack::id)
        .containsExactly("shared", "net", "cdn", "app");
    assertThat(resolved.stack("app").needs()).containsExactlyInAnyOrder("net", "cdn");
    assertThat(resolved.stack("cdn").needs()).containsExactly("shared");
  }

  @Test
  void leavesOutStacksThatThePhaseDoesNotHave() {
    ResolvedPlan resolved = PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE);

    assertThat(resolved.has("cdn")).isFalse();
    assertThat(parameter(resolved, "app.Edge")).isEqualTo(Value.text(""));
    assertThat(resolved.stack("app").needs()).containsExactly("net");
  }

  @Test
  void makesAStackThatHangsOnASettingOnlyWhenItIsWanted() {
    ResolvedPlan without = PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE);
    ResolvedPlan refused =
        PlanResolver.resolve(PLAN, ANSWERS.withSetting("extra", "false"), KnownOutputs.NONE);
    ResolvedPlan with =
        PlanResolver.resolve(PLAN, ANSWERS.withSetting("extra", "true"), KnownOutputs.NONE);

    assertThat(List.of(without.has("extra"), refused.has("extra"), with.has("extra")))
        .containsExactly(false, false, true);
    assertThat(parameter(without, "app.Extra")).isEqualTo(Value.text(""));
    assertThat(with.stack("app").needs()).contains("extra");
  }

  @Test
  void keepsWhatALaterStepOwnsAtItsDefaultUntilThatStepIsReached() {
    Answers answers = ANSWERS.inPhase("two").with(new ParameterRef("app", "Late"), "something");

    ResolvedPlan before =
        PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE, Reach.through(PLAN, "app"));
    ResolvedPlan after =
        PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE, Reach.through(PLAN, "edge"));

    assertThat(before.has("cdn")).isFalse();
    assertThat(parameter(before, "app.Edge")).isEqualTo(Value.text(""));
    assertThat(parameter(before, "app.Late")).isEqualTo(Value.text("none"));
    assertThat(parameter(after, "app.Edge"))
        .isEqualTo(new Value.Symbol("cdn", "Topic", "AWS::SNS::Topic", "TopicName"));
    assertThat(parameter(after, "app.Late")).isEqualTo(Value.text("something"));
  }

  @Test
  void looksNoFurtherThanTheWeek() {
    ResolvedPlan resolved =
        PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE, Reach.throughWeek(PLAN, 1));

    assertThat(resolved.stacks()).extracting(ResolvedStack::id).containsExactly("shared", "net");
  }

  @Test
  void takesProposalAndValueOfThePhase() {
    ResolvedPlan one = PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE);
    ResolvedPlan two = PlanResolver.resolve(PLAN, ANSWERS.inPhase("two"), KnownOutputs.NONE);

    assertThat(List.of(parameter(one, "app.Kind"), parameter(one, "net.Size")))
        .containsExactly(Value.text("small"), Value.text("1"));
    assertThat(List.of(parameter(two, "app.Kind"), parameter(two, "net.Size")))
        .containsExactly(Value.text("large"), Value.text("2"));
  }

  @Test
  void takesTheFoundersChoiceBeforeTheProposal() {
    Answers answers = ANSWERS.inPhase("two").with(new ParameterRef("app", "Kind"), "small");

    ResolvedPlan resolved = PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE);

    assertThat(parameter(resolved, "app.Kind")).isEqualTo(Value.text("small"));
  }

  @Test
  void takesATasksResultOnceThereIsOne() {
    Answers answers = ANSWERS.with(new TaskResult("push", "image"), "repository:v1");

    assertThat(parameter(PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE), "app.Image"))
        .isEqualTo(Value.text("placeholder"));
    assertThat(parameter(PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE), "app.Image"))
        .isEqualTo(Value.text("repository:v1"));
  }

  @Test
  void namesEachMissingAnswerAndGoesOn() {
    ResolvedPlan resolved =
        PlanResolver.resolve(PLAN, Answers.none(PLAN, "eu-central-1"), KnownOutputs.NONE);

    assertThat(resolved.missing())
        .containsExactly(
            new MissingAnswer("email", "E-mail", List.of(new ParameterRef("shared", "Name"))),
            new MissingAnswer("net.Name", "Name", List.of(new ParameterRef("net", "Name"))),
            new MissingAnswer(
                "own-address", "Your own address", List.of(new ParameterRef("app", "Address"))));
    assertThat(resolved.stack("shared").parameterTexts().unknown()).containsOnlyKeys("Name");
  }

  @Test
  void leavesAnswersAsideThatCannotBeUsed() {
    Answers answers =
        ANSWERS
            .with(new ParameterRef("app", "Kind"), "huge")
            .withSetting("email", "nobody")
            .withSetting("limit", "5000");

    ResolvedPlan resolved = PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE);

    assertThat(resolved.invalid())
        .extracting(InvalidAnswer::sentence)
        .containsExactly(
            "email must be one e-mail address, like you@example.com, not \"nobody\"",
            "limit must be between 1 and 1000, not \"5000\"",
            "app.Kind must be one of small, large, not \"huge\"");
    assertThat(parameter(resolved, "app.Kind")).isEqualTo(Value.text("small"));
    assertThat(parameter(resolved, "shared.Size")).isEqualTo(Value.text("80"));
  }

  @Test
  void putsAStackIntoItsOwnRegion() {
    ResolvedPlan resolved = PlanResolver.resolve(PLAN, ANSWERS.inPhase("two"), KnownOutputs.NONE);

    assertThat(resolved.stack("cdn").region()).isEqualTo("us-east-1");
    assertThat(resolved.stack("app").region()).isEqualTo("eu-central-1");
  }

  @Test
  void refusesAStepWhoseGroundIsMissing() {
    Reach reach = new Reach(Set.of("app"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanResolver.resolve(PLAN, ANSWERS, KnownOutputs.NONE, reach))
        .withMessage("the stack \"net\" must be there first, for its output net.TopicName");
  }

  @Test
  void refusesAPhaseThatThePlanDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanResolver.resolve(PLAN, ANSWERS.inPhase("too"), KnownOutputs.NONE))
        .withMessage("the plan has no phase \"too\"; did you mean \"two\"?");
  }
}
