package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundwork.core.document.InvalidDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanReaderTest {
  /// A spoilt plan and what the reader says.
  record Bad(String file, String text, String replacement, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  private static Bad plan(String text, String replacement, String message) {
    return new Bad("plan.yaml", text, replacement, "small/plan.yaml:" + message);
  }

  @Test
  void readsEveryPartOfTheFormat() {
    Plan plan = PlanReader.read(SmallPlan.good());

    assertThat(plan.steps())
        .extracting(Step::id)
        .containsExactly("read", "net", "push", "app", "edge");
    assertThat(plan.stack("app").source("Kind"))
        .isEqualTo(
            new ParameterSource.FromFounder(
                "app", java.util.Map.of("one", "small", "two", "large")));
    assertThat(plan.ownedBy("edge"))
        .containsExactly(new ParameterRef("cdn", "Size"), new ParameterRef("app", "Late"));
    assertThat(plan.growth().moves()).hasSize(2);
    assertThat(plan.assumptions().usage()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("badPlans")
  void saysWhereAndWhy(Bad bad) {
    SmallPlan spoilt = SmallPlan.good().with(bad.file(), bad.text(), bad.replacement());

    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(spoilt))
        .withMessage(bad.message());
  }

  static Stream<Bad> badPlans() {
    return Stream.of(
        plan("format: 1", "format: 2", "1:9: this version of Groundwork reads format 1, not 2"),
        plan(
            "id: small\n",
            "id: other\n",
            "2:5: the id must be the name of the plan's folder, \"small\", not \"other\""),
        plan(
            "id: small\n",
            "id: Small\n",
            "2:5: the id of a plan must be lower-case letters, digits and single hyphens, a letter"
                + " first, not \"Small\""),
        plan("audience:", "audiense:", "1:1: a plan needs \"audience\""),
        plan(
            "      Size: {phase: {one: 1, two: 2}}\n",
            "",
            "29:7: the template of \"net\" has a parameter \"Size\" without a source"),
        plan(
            "{value: edge}",
            "{value: edge, setting: email}",
            "37:13: cdn.Name has 2 sources, setting and value; it must have exactly one"),
        plan(
            "{value: edge}",
            "{}",
            "37:13: cdn.Name has no source; it must have one of founder, output, setting, phase,"
                + " task, program, value"),
        plan(
            "{value: edge}",
            "{vale: edge}",
            "37:14: the source of cdn.Name has no key \"vale\"; did you mean \"value\"?"),
        plan(
            "Kind: {founder",
            "Sort: {founder",
            "46:7: the template of \"app\" has no parameter \"Sort\""),
        plan(
            "{setting: email}",
            "{setting: mail}",
            "23:23: there is no setting \"mail\"; did you mean \"email\"?"),
        plan(
            "{step: net}",
            "{step: nett}",
            "29:30: there is no step \"nett\"; did you mean \"net\"?"),
        plan(
            "Name: {founder: {step: net}}",
            "Name: {founder: {step: read}}",
            "29:13: the step \"read\" can't own net.Name, because it doesn't apply the stack"
                + " \"net\""),
        plan(
            "Name: {founder: {step: net}}",
            "Name: {founder: {step: app}}",
            "29:13: the step \"app\" can't own net.Name, because it doesn't apply the stack"
                + " \"net\""),
        plan(
            "{stack: net, output: TopicName}",
            "{stack: nett, output: TopicName}",
            "43:29: there is no stack \"nett\"; did you mean \"net\"?"),
        plan(
            "{stack: net, output: TopicName}",
            "{stack: net, output: TopikName}",
            "43:42: there is no output \"TopikName\" in the stack \"net\"; did you mean"
                + " \"TopicName\"?"),
        plan(
            "two: large", "three: large", "46:58: there is no phase \"three\"; known are one, two"),
        plan(
            "two: large",
            "two: huge",
            "46:63: \"huge\" can't be the value of app.Kind: must be one of small, large"),
        plan("{one: 1, two: 2}", "{one: 1}", "30:13: net.Size has no value for the phase \"two\""),
        plan(
            "{one: 1, two: 2}",
            "{one: 1, two: 2000}",
            "30:35: \"2000\" can't be the value of net.Size: must be between 1 and 1000"),
        plan(
            "output: TopicName, until: \"\"",
            "output: TopicName",
            "44:13: the phase \"one\" has no stack \"cdn\"; say with \"until\" what app.Edge is"
                + " without it"),
        plan(
            "result: image",
            "result: picture",
            "45:14: the step \"push\" has no task with a result \"picture\""),
        plan(
            "{task: {step: push",
            "{task: {step: app",
            "45:14: the step \"app\" has no task with a result \"image\""),
        plan(
            "program: paused",
            "program: asleep",
            "48:25: \"program\" must be one of paused, own-address, not \"asleep\""),
        new Bad(
            "app.yaml",
            "String, Default: none",
            "String",
            "small/plan.yaml:47:13: app.Late belongs to the later step \"edge\" and needs a default"
                + " in the template, or a proposal, until then"),
        plan(
            "Name: {value: edge}",
            "Name: {output: {stack: app, output: X}}",
            "37:43: there is no output \"X\" in the stack \"app\""),
        plan(
            "Name: {setting: email}",
            "Name: {output: {stack: net, output: TopicName}}",
            "23:13: the stack \"shared\" is made once for all environments and can't take an output"
                + " of \"net\", which each of them has"),
        plan(
            "after: [shared]",
            "after: [app]",
            "31:3: these stacks wait for one another: cdn -> app -> cdn"),
        plan(
            "after: [shared]",
            "after: [nothing]",
            "35:13: there is no stack \"nothing\"; known are app, cdn, net, shared"),
        plan(
            "stacks: [shared, net], after",
            "stacks: [net], after",
            "18:3: no step applies the stack \"shared\""),
        plan(
            "stacks: [shared, net], after: [read]",
            "stacks: [shared, net], after: [app]",
            "55:127: the step \"app\" comes later; a step can only wait for earlier ones"),
        plan("{id: app, kind", "{id: net, kind", "60:14: there is another step \"net\" above"),
        plan(
            "kind: guide",
            "kind: story",
            "54:26: \"kind\" must be one of stacks, task, guide, not \"story\""),
        plan("hours: 1,", "hours: 0.001,", "55:52: \"hours\" must come to whole minutes"),
        plan(
            "stacks: [app], after",
            "stacks: [], after",
            "60:106: a step of kind stacks needs at least one in \"stacks\""),
        plan(
            "guide: read.md, verify",
            "guide: reed.md, verify",
            "54:106: the plan's folder has no file \"reed.md\""),
        plan(
            "guide: read.md, verify",
            "guide: ../read.md, verify",
            "54:106: \"../read.md\" must be a file of the plan's own folder"),
        plan(
            "image: net.TopicName",
            "image: net.Name",
            "59:136: there is no output \"Name\" in the stack \"net\"; known are TopicName"),
        plan(
            "template: app.yaml",
            "template: ap.yaml",
            "41:15: the plan's folder has no file \"ap.yaml\""),
        plan("region: us-east-1", "region: USA", "34:13: \"USA\" is no region, such as us-east-1"),
        plan(
            "scope: account",
            "scope: world",
            "21:12: \"scope\" must be one of project, account, not \"world\""),
        plan(
            "  net:\n",
            "  Net:\n",
            "25:3: the id of a stack must be lower-case letters, digits and single hyphens, a"
                + " letter first, not \"Net\""),
        plan(
            "- {id: main,",
            "- {id: staging,",
            "16:10: there is another environment \"staging\" above"),
        plan(
            "phases:\n", "phases: {}\nphaces:\n", "11:9: \"phases\" must be a list, not a mapping"),
        plan(
            "promised: 6, stacks: [shared, net, cdn, app]",
            "promised: 6, stacks: [shared, cdn, app]",
            "43:12: the phase \"two\" has no stack \"net\"; say with \"until\" what app.Net is"
                + " without it"),
        plan(
            "phase: two}",
            "phase: three}",
            "16:42: there is no phase \"three\"; known are one, two"),
        plan("apply: [app]", "apply: [cdn]", "79:46: the phase \"one\" has no stack \"cdn\""),
        plan("delete: [cdn]", "delete: [app]", "80:51: the phase \"one\" has a stack \"app\""),
        plan(
            "delete: [cdn]",
            "delete: [cdn], apply: [app]",
            "80:9: an act of a move needs exactly one of apply, task, guide, delete"),
        plan(
            "resource: app.Topic",
            "resource: app.Topik",
            "82:16: there is no resource \"Topik\" in the stack \"app\"; did you mean \"Topic\"?"),
        plan("typical: 2", "typical: 5", "82:5: the amounts must rise: low, typical, high"),
        plan(
            "default: 80",
            "default: lots",
            "10:71: the default must be an amount of dollars, like 80"),
        plan(
            "{email: you@example.com}",
            "{email: you}",
            "84:21: email must be one e-mail address, like you@example.com"),
        plan(
            "net.Name: example",
            "net.Size: 1",
            "85:16: the founder chooses no parameter \"net.Size\""),
        plan("{own-address: 203", "{address: 203", "86:12: the program knows no \"address\""),
        new Bad(
            "app.yaml",
            "!Sub",
            "!Sup",
            "small/app.yaml:12:31: Template format error: Unrecognized tag !Sup; did you mean"
                + " \"!Sub\"?"),
        new Bad(
            "app.yaml",
            "Net: {Type: String}",
            "Net: {Type: String}\n  More: {Type: String}",
            "small/plan.yaml:43:7: the template of \"app\" has a parameter \"More\" without a"
                + " source"));
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(SmallPlan.good().without("plan.yaml")))
        .withMessage("small/plan.yaml:1:1: the plan's folder has no plan.yaml");
  }
}
