package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Truth;
import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuperLeanTest {
  private static final Plan PLAN = PlanCatalog.bundled().plan("super-lean");
  private static final Answers ANSWERS =
      Answers.none(PLAN, "us-east-1").withExamples(PLAN.assumptions().examples());
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

  private static final String MONITOR =
      "arn:aws:ce::123456789012:anomalymonitor/12345678-1234-1234-1234-123456789012";
  private static final Answers BEHIND_API = ANSWERS.withSetting("http-api", "true");

  private static final Answers WITH_DOMAIN = ANSWERS.withSetting("domain", "example.com");

  private static ResolvedPlan resolved(Answers answers) {
    return PlanResolver.resolve(PLAN, answers, KnownOutputs.NONE);
  }

  private static Value.Fields properties(ResolvedPlan plan, String ref) {
    ResourceRef resource = ResourceRef.parse(ref);
    return plan.stack(resource.stack())
        .resolution()
        .resource(resource.logicalId())
        .map(ResolvedResource::properties)
        .orElseThrow();
  }

  @Test
  void asksOnlyForTheAddressesWhenNothingIsAnswered() {
    assertThat(resolved(Answers.none(PLAN, "us-east-1")).missing())
        .extracting(MissingAnswer::name)
        .containsExactly("email", "own-address");
  }

  @Test
  void answersItselfInARehearsal() {
    ResolvedPlan plan = resolved(ANSWERS);

    assertThat(plan.missing()).isEmpty();
    assertThat(plan.invalid()).isEmpty();
    assertThat(plan.stacks()).hasSize(11);
  }

  @Test
  void decidesEveryConditionBothWays() {
    Map<String, Set<Truth>> seen = new TreeMap<>();
    for (Answers answers : everyTurn()) {
      for (ResolvedStack stack : resolved(answers).stacks()) {
        String file = stack.definition().template().source().file();
        stack
            .resolution()
            .conditions()
            .forEach(
                (name, truth) ->
                    seen.computeIfAbsent(file + " " + name, _ -> EnumSet.noneOf(Truth.class))
                        .add(truth));
      }
    }

    assertThat(seen)
        .hasSize(22)
        .allSatisfy((_, truths) -> assertThat(truths).containsExactly(Truth.TRUE, Truth.FALSE));
  }

  /// Every phase, asleep and awake, with and without certificate, with placeholder and own image.
  private static List<Answers> everyTurn() {
    List<Answers> turns = new ArrayList<>();
    for (Phase phase : PLAN.growth().phases()) {
      for (String paused : List.of("false", "true")) {
        for (String certificate : List.of("", CERTIFICATE)) {
          Answers answers =
              ANSWERS
                  .inPhase(phase.id())
                  .with(ProgramValue.PAUSED, paused)
                  .with(new ParameterRef("load-balancer", "CertificateArn"), certificate);
          turns.add(answers);
          turns.add(answers.with(new TaskResult("first-images", "backend-image"), "uri:v1"));
        }
      }
      turns.add(BEHIND_API.inPhase(phase.id()));
      turns.add(WITH_DOMAIN.inPhase(phase.id()));
      turns.add(ANSWERS.with(new ParameterRef("anomalies", "ExistingMonitorArn"), MONITOR));
      turns.add(
          BEHIND_API
              .inPhase(phase.id())
              .with(new ParameterRef("entrance", "SecondBackendPath"), ""));
    }
    return turns;
  }

  @Test
  void opensToTheFounderOnlyUntilThereIsACertificate() {
    Answers secured =
        ANSWERS.with(new ParameterRef("load-balancer", "CertificateArn"), CERTIFICATE);

    assertThat(openings(resolved(ANSWERS))).containsExactly("80 203.0.113.10/32");
    assertThat(openings(resolved(secured))).containsExactly("443 0.0.0.0/0", "80 0.0.0.0/0");
    assertThat(properties(resolved(secured), "load-balancer.HttpListener").display())
        .contains("HTTP_301");
  }

  @Test
  void keepsTheDoorShutBeforeTheStepThatOpensIt() {
    Answers secured =
        ANSWERS.with(new ParameterRef("load-balancer", "CertificateArn"), CERTIFICATE);

    ResolvedPlan weekTwo =
        PlanResolver.resolve(PLAN, secured, KnownOutputs.NONE, Reach.throughWeek(PLAN, 2));

    assertThat(openings(weekTwo)).containsExactly("80 203.0.113.10/32");
  }

  private static List<String> openings(ResolvedPlan plan) {
    return properties(plan, "load-balancer.SecurityGroup").items("SecurityGroupIngress").stream()
        .map(Value.Fields.class::cast)
        .map(rule -> rule.text("FromPort").orElseThrow() + " " + rule.text("CidrIp").orElseThrow())
        .toList();
  }

  @Test
  void putsAnHttpApiInThePlaceOfTheLoadBalancer() {
    ResolvedPlan plan = resolved(BEHIND_API.inPhase("production"));

    assertThat(plan.has("entrance")).isTrue();
    assertThat(plan.has("load-balancer")).isFalse();
    assertThat(plan.has("waf")).as("a firewall can't stand before an HTTP API").isFalse();
    Value.Fields service = properties(plan, "backend.Service");
    assertThat(service.items("LoadBalancers")).isEmpty();
    assertThat(service.items("ServiceRegistries"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(((Value.Fields) it).get("RegistryArn"))
                    .contains(
                        new Value.Symbol(
                            "entrance",
                            "BackendRegistry",
                            "AWS::ServiceDiscovery::Service",
                            "Arn")));
    assertThat(properties(plan, "backend.SecurityGroup").items("SecurityGroupIngress"))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(((Value.Fields) rule).get("SourceSecurityGroupId"))
                    .contains(
                        new Value.Symbol(
                            "entrance", "SecurityGroup", "AWS::EC2::SecurityGroup", "GroupId")));
  }

  @Test
  void leavesTheActOfTheFirewallOutOfTheMoveBehindAnHttpApi() {
    assertThat(PLAN.move("business", "production", ANSWERS).orElseThrow().acts())
        .extracting(MoveAct::title)
        .contains("A firewall");
    assertThat(PLAN.move("business", "production", BEHIND_API).orElseThrow().acts())
        .extracting(MoveAct::title)
        .containsExactly("A larger database", "Two to five backend tasks");
    assertThat(PLAN.move("production", "business", BEHIND_API).orElseThrow().acts())
        .extracting(MoveAct::title)
        .containsExactly("Two backend tasks", "A smaller database");
  }

  @Test
  void opensToEveryoneWithTheCertificateOfADomain() {
    ResolvedPlan plan = resolved(WITH_DOMAIN);

    assertThat(openings(plan)).containsExactly("443 0.0.0.0/0", "80 0.0.0.0/0");
    assertThat(plan.stack("load-balancer").resolution().outputs())
        .hasEntrySatisfying(
            "Url", it -> assertThat(it.value()).isEqualTo(Value.text("https://example.com")));
    assertThat(properties(plan, "load-balancer.HttpsListener").display())
        .contains("certificate.Certificate");
    assertThat(PLAN.hasInput((Step.StackStep) PLAN.step("https"), WITH_DOMAIN)).isTrue();
  }

  @Test
  void keepsTheDoorShutUntilTheCertificateOfADomainIsThere() {
    ResolvedPlan weekTwo =
        PlanResolver.resolve(PLAN, WITH_DOMAIN, KnownOutputs.NONE, Reach.throughWeek(PLAN, 2));

    assertThat(openings(weekTwo)).containsExactly("80 203.0.113.10/32");
  }

  @Test
  void asksForNoCertificateBehindAnHttpApi() {
    assertThat(stepsInProduction(BEHIND_API))
        .contains("entrance")
        .doesNotContain("load-balancer", "https", "waf");
    assertThat(stepsInProduction(ANSWERS))
        .contains("load-balancer", "https", "waf")
        .doesNotContain("entrance");
  }

  private static Stream<String> stepsInProduction(Answers answers) {
    return PLAN.weeks(answers.inPhase("production")).stream()
        .flatMap(week -> week.steps().stream())
        .map(Step::id);
  }

  @Test
  void letsOnlyTheBackendReachTheDatabaseAndItsSecret() {
    ResolvedPlan plan = resolved(ANSWERS);
    Value badge =
        new Value.Symbol("network", "DatabaseClients", "AWS::EC2::SecurityGroup", "GroupId");

    assertThat(properties(plan, "database.Database").truth("PubliclyAccessible")).contains(false);
    assertThat(properties(plan, "database.SecurityGroup").items("SecurityGroupIngress"))
        .singleElement()
        .satisfies(
            rule -> assertThat(((Value.Fields) rule).get("SourceSecurityGroupId")).contains(badge));
    assertThat(carried(plan, "backend")).contains(badge);
    assertThat(carried(plan, "frontend")).doesNotContain(badge);
    assertThat(properties(plan, "backend.ExecutionRole").display())
        .contains("secretsmanager:GetSecretValue");
    assertThat(properties(plan, "frontend.ExecutionRole").display())
        .doesNotContain("secretsmanager");
  }

  private static List<Value> carried(ResolvedPlan plan, String service) {
    return properties(plan, service + ".Service")
        .object("NetworkConfiguration")
        .object("AwsvpcConfiguration")
        .items("SecurityGroups");
  }

  @Test
  void hasNothingToApplyForHttpsBeforeThereIsACertificate() {
    Step.StackStep https = (Step.StackStep) PLAN.step("https");
    Step.StackStep network = (Step.StackStep) PLAN.step("network");
    Answers secured =
        ANSWERS.with(new ParameterRef("load-balancer", "CertificateArn"), CERTIFICATE);

    assertThat(PLAN.hasInput(https, ANSWERS)).isFalse();
    assertThat(PLAN.hasInput(https, secured)).isTrue();
    assertThat(PLAN.hasInput(network, ANSWERS)).isTrue();
  }

  @Test
  void growsByParametersOnly() {
    ResolvedPlan testing = resolved(ANSWERS);
    ResolvedPlan growth = resolved(ANSWERS.inPhase("growth"));

    List<String> changed =
        testing.stacks().stream()
            .filter(stack -> !stack.parameters().equals(growth.stack(stack.id()).parameters()))
            .map(ResolvedStack::id)
            .toList();

    assertThat(changed).containsExactlyInAnyOrder("database", "backend", "alarms");
    assertThat(growth.stack("backend").parameterTexts().known())
        .containsEntry("TaskSize", "0.5vCPU-1GB")
        .containsEntry("TaskCount", "2");
    assertThat(growth.stack("database").parameterTexts().known())
        .containsEntry("InstanceClass", "db.t4g.small");
  }

  @Test
  void runsNoTaskWhilePaused() {
    ResolvedPlan paused = resolved(ANSWERS.with(ProgramValue.PAUSED, "true"));

    assertThat(properties(paused, "backend.Service").number("DesiredCount"))
        .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("0"));
  }

  /// A name of our own could neither be replaced nor used twice.
  @Test
  void namesNothingThatAwsCanName() {
    Set<String> names =
        Set.of(
            "BudgetName",
            "BucketName",
            "ClusterName",
            "DBInstanceIdentifier",
            "DBSubnetGroupName",
            "Family",
            "GroupName",
            "LogGroupName",
            "Name",
            "RepositoryName",
            "RoleName",
            "ServiceName");

    Stream<String> given =
        resolved(ANSWERS).stacks().stream()
            .flatMap(
                stack ->
                    stack.resolution().resources().stream()
                        .filter(r -> !r.logicalId().equals("Database"))
                        .flatMap(
                            r ->
                                r.properties().fields().keySet().stream()
                                    .filter(names::contains)
                                    .map(name -> stack.id() + "." + r.logicalId() + "." + name)));

    assertThat(given).isEmpty();
  }

  @Test
  void sendsFiveMailsWhichIsAllThatABudgetCan() {
    assertThat(properties(resolved(ANSWERS), "budget.Budget").items("NotificationsWithSubscribers"))
        .hasSize(5);
  }

  @Test
  void keepsTheDocumentsPromises() {
    Promise promise = PLAN.introduction().promise();
    BigDecimal monthly =
        promise.lines().stream()
            .map(Promise.Line::monthly)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(monthly).isEqualByComparingTo("62").isEqualByComparingTo(promise.monthly());
    assertThat(promise.hours()).isEqualByComparingTo("23");
    assertThat(PLAN.weeks()).hasSize(4).hasSize(promise.weeks());
    assertThat(promise.lines()).hasSize(10);
  }

  @Test
  void presentsAStepAsItsTemplateWantsIt() {
    ParameterForm form = ParameterForm.of(PLAN, ANSWERS.inPhase("growth"), "database");

    assertThat(form.groups())
        .extracting(ParameterForm.Group::title)
        .containsExactly("Size", "Safety", "Names (fixed once the database exists)");
    ParameterForm.Field instance = form.fields().getFirst();
    assertThat(instance.label()).isEqualTo("Instance class");
    assertThat(instance.current()).contains("db.t4g.small");
    assertThat(instance.problem("db.m5.large")).isPresent();
  }
}
