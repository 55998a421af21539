package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundwork.core.document.InvalidDocument;
import java.math.BigDecimal;
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
                "app",
                java.util.Map.of("one", "small", "two", "large"),
                java.util.Optional.empty()));
    assertThat(plan.ownedBy("edge"))
        .containsExactly(new ParameterRef("cdn", "Size"), new ParameterRef("app", "Late"));
    assertThat(plan.growth().moves()).hasSize(2);
    assertThat(plan.assumptions().usage()).hasSize(1);
  }

  @Test
  void takesOtherAmountsInAPhaseThatNamesThem() {
    SmallPlan folder =
        SmallPlan.good()
            .with(
                "plan.yaml", "low: 1,", "phases: {two: {low: 10, typical: 20, high: 30}}, low: 1,");
    Assumptions assumptions = PlanReader.read(folder).assumptions();

    assertThat(assumptions.usage("one")).isEqualTo(assumptions.usage());
    assertThat(assumptions.usage("two"))
        .singleElement()
        .satisfies(usage -> assertThat(usage.typical()).isEqualByComparingTo("20"));
  }

  @Test
  void letsASettingSayInWhichRegionAStackLies() {
    Plan plan =
        PlanReader.read(
            SmallPlan.good().with("plan.yaml", "region: us-east-1", "region: {setting: extra}"));
    Answers answers = Answers.none(plan, "eu-central-1");

    assertThat(plan.stack("cdn").region(plan, answers)).isEqualTo("eu-central-1");
    assertThat(plan.stack("cdn").region(plan, answers.withSetting("extra", "eu-west-1")))
        .isEqualTo("eu-west-1");
    assertThat(plan.stack("net").region(plan, answers)).isEqualTo("eu-central-1");
  }

  @Test
  void readsWhenToGrow() {
    Signals signals = PlanReader.read(SmallPlan.good()).growth().signals();

    assertThat(signals.metrics())
        .extracting(metric -> metric.source().getClass().getSimpleName())
        .containsExactly("Typed", "YesNo", "CloudWatch", "MonthlyCost", "Share");
    Signals.Trigger up = signals.triggers().getFirst();
    assertThat(up.any().getFirst().holds(new BigDecimal("10"))).isFalse();
    assertThat(up.any().getFirst().holds(new BigDecimal("10.1"))).isTrue();
    assertThat(up.any().getLast().holds(BigDecimal.ONE)).isTrue();
    assertThat(up.all().getFirst().holds(new BigDecimal("39"))).isTrue();
    assertThat(signals.matrix().getFirst().phasesFor(BigDecimal.TEN)).containsExactly("two");
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
        plan(
            "audience:",
            "audiense:",
            "5:11: a plan needs \"audience\"; is \"audiense\" meant for it?"),
        plan(
            "      Size: {phase: {one: 1, two: 2}}\n",
            "",
            "30:7: the template of \"net\" has a parameter \"Size\" without a source"),
        plan(
            "{value: edge}",
            "{value: edge, setting: email}",
            "38:13: cdn.Name has 2 sources, setting and value; it must have exactly one"),
        plan(
            "{value: edge}",
            "{}",
            "38:13: cdn.Name has no source; it must have one of founder, output, setting, phase,"
                + " task, program, value"),
        plan(
            "{value: edge}",
            "{vale: edge}",
            "38:14: the source of cdn.Name has no key \"vale\"; did you mean \"value\"?"),
        plan(
            "Kind: {founder",
            "Sort: {founder",
            "55:7: the template of \"app\" has no parameter \"Sort\""),
        plan(
            "{setting: email}",
            "{setting: mail}",
            "24:23: there is no setting \"mail\"; did you mean \"email\"?"),
        plan(
            "{step: net}",
            "{step: nett}",
            "30:30: there is no step \"nett\"; did you mean \"net\"?"),
        plan(
            "Name: {founder: {step: net}}",
            "Name: {founder: {step: read}}",
            "30:13: the step \"read\" can't own net.Name, because it doesn't apply the stack"
                + " \"net\""),
        plan(
            "Name: {founder: {step: net}}",
            "Name: {founder: {step: app}}",
            "30:13: the step \"app\" can't own net.Name, because it doesn't apply the stack"
                + " \"net\""),
        plan(
            "{stack: net, output: TopicName}",
            "{stack: nett, output: TopicName}",
            "51:29: there is no stack \"nett\"; did you mean \"net\"?"),
        plan(
            "{stack: net, output: TopicName}",
            "{stack: net, output: TopikName}",
            "51:42: there is no output \"TopikName\" in the stack \"net\"; did you mean"
                + " \"TopicName\"?"),
        plan(
            "two: large", "three: large", "55:58: there is no phase \"three\"; known are one, two"),
        plan(
            "two: large",
            "two: huge",
            "55:63: \"huge\" can't be the value of app.Kind: must be one of small, large"),
        plan("{one: 1, two: 2}", "{one: 1}", "31:13: net.Size has no value for the phase \"two\""),
        plan(
            "{one: 1, two: 2}",
            "{one: 1, two: 2000}",
            "31:35: \"2000\" can't be the value of net.Size: must be between 1 and 1000"),
        plan(
            "output: TopicName, until: \"\"",
            "output: TopicName",
            "52:13: the phase \"one\" has no stack \"cdn\"; say with \"until\" what app.Edge is"
                + " without it"),
        plan(
            "result: image",
            "result: picture",
            "54:14: the step \"push\" has no task with a result \"picture\""),
        plan(
            "{task: {step: push",
            "{task: {step: app",
            "54:14: the step \"app\" has no task with a result \"image\""),
        plan(
            "program: paused",
            "program: asleep",
            "57:25: \"program\" must be one of paused, own-address, not \"asleep\""),
        new Bad(
            "app.yaml",
            "String, Default: none",
            "String",
            "small/plan.yaml:56:13: app.Late belongs to the later step \"edge\" and needs a default"
                + " in the template, or a proposal, until then"),
        plan(
            "Name: {value: edge}",
            "Name: {output: {stack: app, output: X}}",
            "38:43: there is no output \"X\" in the stack \"app\""),
        plan(
            "Name: {setting: email}",
            "Name: {output: {stack: net, output: TopicName}}",
            "24:13: the stack \"shared\" is made once for all environments and can't take an output"
                + " of \"net\", which each of them has"),
        plan(
            "after: [shared]",
            "after: [app]",
            "32:3: these stacks wait for one another: cdn -> app -> cdn"),
        plan(
            "after: [shared]",
            "after: [nothing]",
            "36:13: there is no stack \"nothing\"; known are app, cdn, extra, net, shared"),
        plan(
            "stacks: [shared, net, extra], after",
            "stacks: [net, extra], after",
            "19:3: no step applies the stack \"shared\""),
        plan(
            "stacks: [shared, net, extra], after: [read]",
            "stacks: [shared, net, extra], after: [app]",
            "64:134: the step \"app\" comes later; a step can only wait for earlier ones"),
        plan("{id: app, kind", "{id: net, kind", "69:14: there is another step \"net\" above"),
        plan(
            "kind: guide",
            "kind: story",
            "63:26: \"kind\" must be one of stacks, task, guide, not \"story\""),
        plan("hours: 1,", "hours: 0.001,", "64:52: \"hours\" must come to whole minutes"),
        plan(
            "stacks: [app], after",
            "stacks: [], after",
            "69:106: a step of kind stacks needs at least one in \"stacks\""),
        plan(
            "guide: read.md, verify",
            "guide: reed.md, verify",
            "63:106: the plan's folder has no file \"reed.md\""),
        plan(
            "guide: read.md, verify",
            "guide: ../read.md, verify",
            "63:106: \"../read.md\" must be a file of the plan's own folder"),
        plan(
            "image: net.TopicName",
            "image: net.Name",
            "68:136: there is no output \"Name\" in the stack \"net\"; known are TopicName"),
        plan(
            "template: app.yaml",
            "template: ap.yaml",
            "49:15: the plan's folder has no file \"ap.yaml\""),
        plan("region: us-east-1", "region: USA", "35:13: \"USA\" is no region, such as us-east-1"),
        plan(
            "scope: account",
            "scope: world",
            "22:12: \"scope\" must be one of project, account, not \"world\""),
        plan(
            "  net:\n",
            "  Net:\n",
            "26:3: the id of a stack must be lower-case letters, digits and single hyphens, a"
                + " letter first, not \"Net\""),
        plan(
            "- {id: main,",
            "- {id: staging,",
            "17:10: there is another environment \"staging\" above"),
        plan(
            "phases:\n", "phases: {}\nphaces:\n", "12:9: \"phases\" must be a list, not a mapping"),
        plan(
            "promised: 6, stacks: [shared, net, cdn, app, extra]",
            "promised: 6, stacks: [shared, cdn, app, extra]",
            "79:55: the phase \"two\" has no stack \"net\""),
        plan(
            "phase: two}",
            "phase: three}",
            "17:42: there is no phase \"three\"; known are one, two"),
        plan("apply: [app, net]", "apply: [cdn]", "88:46: the phase \"one\" has no stack \"cdn\""),
        plan("delete: [cdn]", "delete: [app]", "89:51: the phase \"one\" has a stack \"app\""),
        plan(
            "delete: [cdn]",
            "delete: [cdn], apply: [app]",
            "89:9: an act of a move needs exactly one of apply, task, guide, delete"),
        plan(
            "resource: app.Topic",
            "resource: app.Topik",
            "91:16: there is no resource \"Topik\" in the stack \"app\"; did you mean \"Topic\"?"),
        plan("typical: 2", "typical: 5", "91:5: the amounts must rise: low, typical, high"),
        plan(
            "default: 80",
            "default: lots",
            "10:71: the default must be an amount of dollars, like 80"),
        plan(
            "{email: you@example.com}",
            "{email: you}",
            "93:21: email must be one e-mail address, like you@example.com"),
        plan(
            "net.Name: example",
            "net.Size: 1",
            "94:16: the founder chooses no parameter \"net.Size\""),
        plan("{own-address: 203", "{address: 203", "95:13: the program knows no \"address\""),
        plan(
            "when: extra",
            "when: other",
            "43:11: there is no setting \"other\"; known are email, extra, limit"),
        plan(
            "stack: extra, output: TopicName, until: \"\"",
            "stack: extra, output: TopicName",
            "53:14: without the setting \"extra\" there is no stack \"extra\"; say with \"until\""
                + " what app.Extra is then"),
        plan(
            "    title: Net\n",
            "    title: Net\n    unless: extra\n",
            "52:12: with the setting \"extra\" there is no stack \"net\"; say with \"until\" what"
                + " app.Net is then"),
        plan(
            "apply: [cdn, net, app]",
            "apply: [net, app]",
            "72:5: the move from \"one\" to \"two\" has no act that applies the stack \"cdn\""),
        plan(
            "apply: [app, net]",
            "apply: [app]",
            "81:5: the move from \"two\" to \"one\" has no act that applies the stack \"net\""),
        plan(
            "delete: [cdn]",
            "delete: []",
            "81:5: the move from \"two\" to \"one\" has no act that deletes the stack \"cdn\""),
        plan(
            "metric: users, above: 10",
            "metric: user, above: 10",
            "104:43: there is no metric \"user\"; did you mean \"users\"?"),
        plan(
            "founder: number",
            "founder: number, cost: month",
            "98:12: a metric needs exactly one of founder, cloudwatch, cost, share"),
        plan(
            "statistic: Sum",
            "statistic: Total",
            "100:140: \"statistic\" must be Average, Maximum, Minimum, Sum, SampleCount or a"
                + " percentile like p95, not \"Total\""),
        plan("hours: 24", "hours: 0", "100:152: \"hours\" must be 1 to 168, not 0"),
        plan("part: price", "part: weight", "98:5: the metric \"weight\" is a share of a share"),
        plan("yes: true", "yes: false", "104:62: a sign needs exactly one of above, below, yes"),
        plan(
            "from: one, to: two, any",
            "from: one, to: one, any",
            "104:7: no move leads from \"one\" to \"one\""),
        plan("two: {from: 10}", "two: {}", "106:55: a range needs from, below or both"),
        plan(
            "personal: true",
            "personal: perhaps",
            "9:74: \"personal\" must be true or false, not \"perhaps\""),
        new Bad(
            "app.yaml",
            "!Sub",
            "!Sup",
            "small/app.yaml:13:31: Template format error: Unrecognized tag !Sup; did you mean"
                + " \"!Sub\"?"),
        new Bad(
            "app.yaml",
            "Net: {Type: String}",
            "Net: {Type: String}\n  More: {Type: String}",
            "small/plan.yaml:51:7: the template of \"app\" has a parameter \"More\" without a"
                + " source"));
  }

  @Test
  void refusesAStepThatNeedsAStackOfALaterOne() {
    SmallPlan spoilt =
        SmallPlan.good()
            .with("plan.yaml", "    when: extra\n", "")
            .with(
                "plan.yaml",
                "stack: extra, output: TopicName, until: \"\"",
                "stack: extra, output: TopicName")
            .with(
                "plan.yaml", "stacks: [shared, net, extra], after", "stacks: [shared, net], after")
            .with("plan.yaml", "stacks: [cdn, app]}", "stacks: [cdn, app, extra]}");

    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(spoilt))
        .withMessage(
            "small/plan.yaml:52:14: the step \"app\" needs the stack \"extra\", which only a later"
                + " step makes; say with \"until\" what holds before");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(SmallPlan.good().without("plan.yaml")))
        .withMessage("small/plan.yaml:1:1: the plan's folder has no plan.yaml");
  }

  /// What would bring in more than a plan's own files say, and how it is refused.
  record Foreign(String file, String text, String replacement, String place, String words) {
    @Override
    public String toString() {
      return replacement;
    }
  }

  static Stream<Foreign> foreign() {
    String topic = "Type: AWS::SNS::Topic";
    String summary = "summary: A plan for tests.";
    return Stream.of(
        new Foreign(
            "plain.yaml",
            "Parameters:",
            "Transform: AWS::Serverless-2016-10-31\nParameters:",
            "small/plain.yaml:1:12",
            "the transform AWS::Serverless-2016-10-31 runs at AWS"),
        new Foreign(
            "plain.yaml",
            "{DisplayName: !Ref Name}",
            "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://x/y}}}",
            "small/plain.yaml:7",
            "the transform AWS::Include runs at AWS"),
        new Foreign(
            "plain.yaml",
            "{DisplayName: !Ref Name}",
            "{DisplayName: !If [A, {Fn::Transform: {Name: Mine}}, b]}",
            "small/plain.yaml:7",
            "the transform Mine runs at AWS"),
        new Foreign(
            "plain.yaml",
            "{Value: !GetAtt Topic.TopicName}",
            "{Value: {Fn::Transform: {Name: Mine}}}",
            "small/plain.yaml:9",
            "the transform Mine runs at AWS"),
        new Foreign(
            "plain.yaml",
            "Parameters:",
            "Metadata: {Deep: [{Fn::Transform: {Name: Mine}}]}\nParameters:",
            "small/plain.yaml:1",
            "the transform Fn::Transform runs at AWS"),
        new Foreign(
            "plain.yaml",
            topic,
            "Type: AWS::CloudFormation::Stack",
            "small/plain.yaml:5:3",
            "takes its template from an address (TemplateURL)"),
        new Foreign(
            "plain.yaml",
            topic,
            "Type: AWS::CloudFormation::StackSet",
            "small/plain.yaml:5:3",
            "stacks of a template of its own"),
        new Foreign(
            "plain.yaml",
            topic,
            "Type: AWS::CloudFormation::Macro",
            "small/plain.yaml:5:3",
            "lets code rewrite templates"),
        new Foreign(
            "plain.yaml",
            topic,
            "Type: AWS::Serverless::Function",
            "small/plain.yaml:5:3",
            "needs a transform"),
        new Foreign(
            "plain.yaml",
            topic,
            "Type: My::Own::Thing::MODULE",
            "small/plain.yaml:5:3",
            "is a module"),
        new Foreign(
            "plan.yaml",
            summary,
            "summary: A plan <b>for</b> tests.",
            "small/plan.yaml:4:10",
            "this one has HTML"),
        new Foreign(
            "plan.yaml",
            summary,
            "summary: A plan <img src=x onerror=alert(1)>.",
            "small/plan.yaml:4:10",
            "this one has HTML"),
        new Foreign(
            "plan.yaml",
            summary,
            "summary: \"A plan\\e[8m for tests.\"",
            "small/plan.yaml:4:10",
            "no control characters"),
        new Foreign(
            "read.md", "# Read\n", "# R\u202Eead\n", "small/read.md:1:1", "control characters"),
        new Foreign(
            "plain.yaml",
            "{Type: String, MinLength: 1}",
            "{Type: String, Description: <script>x</script>}",
            "small/plain.yaml:2",
            "this one has HTML"),
        new Foreign(
            "read.md",
            "# Read\n",
            "# Read\n\nSee <a href=\"https://example.com\">this</a>.\n",
            "small/read.md:3:5",
            "Markdown without HTML"),
        new Foreign(
            "read.md", "# Read\n", "Text <!-- hidden -->\n", "small/read.md:1:6", "without HTML"),
        new Foreign(
            "read.md",
            "# Read\n",
            "# Read\n![seen](https://example.com/seen.png)\n",
            "small/read.md:2:1",
            "pictures must be files of the plan's folder"),
        new Foreign(
            "read.md", "# Read\n", "![a](//example.com/x.png)\n", "small/read.md:1:1", "pictures"),
        new Foreign(
            "read.md", "# Read\n", "![a](data:image/png;base64,xx)\n", "small/read.md:1:1", "pic"),
        new Foreign("read.md", "# Read\n", "Look: ![a][b]\n", "small/read.md:1:7", "pictures"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void refusesWhatIsNotInThePlansOwnFiles(Foreign foreign) {
    SmallPlan folder = SmallPlan.good().with(foreign.file(), foreign.text(), foreign.replacement());

    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(folder))
        .withMessageStartingWith(foreign.place())
        .withMessageContaining(foreign.words());
  }

  @Test
  void refusesHtmlInATranslationToo() {
    SmallPlan folder =
        SmallPlan.good()
            .with("de/texts.yaml", "format: 1\ntexts:\n  - {en: Small, de: <i>Klein</i>}\n");

    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> PlanReader.read(folder, java.util.Locale.GERMAN))
        .withMessageContaining("this one has HTML");
  }

  @Test
  void letsCodeAndPicturesOfTheFolderStandInAGuide() {
    String text =
        "Type `<name>`.\n```\n<html>\n```\n![a](pictures/a.png), 3 < 4 and <https://a.b>\n";

    assertThat(PlanReader.read(SmallPlan.good().with("read.md", "# Read\n", text)).id())
        .isEqualTo("small");
  }
}
