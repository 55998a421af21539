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
import java.util.Objects;
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

  private static final Answers OF_FILES = ANSWERS.withSetting("static-frontend", "true");
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
        .hasSize(38)
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
      turns.add(WITH_DOMAIN.withSetting("http-api", "true").inPhase(phase.id()));
      turns.add(OF_FILES.inPhase(phase.id()));
      turns.add(OF_FILES.withSetting("domain", "example.com").inPhase(phase.id()));
      turns.add(OF_FILES.with(new ParameterRef("site", "SecondBackendPath"), ""));
      turns.add(OF_FILES.withSetting("http-api", "true").inPhase(phase.id()));
      turns.add(WITH_DOMAIN.withSetting("static-frontend", "true").withSetting("http-api", "true"));
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
  void putsAFrontendOfFilesOnCloudFrontInThePlaceOfItsService() {
    ResolvedPlan plan = resolved(OF_FILES);

    assertThat(plan.has("site")).isTrue();
    assertThat(plan.has("frontend")).isFalse();
    assertThat(resources(plan, "registry")).containsExactly("BackendRepository");
    assertThat(resources(plan, "load-balancer")).doesNotContain("FrontendTargetGroup");
    assertThat(resources(plan, "alarms")).doesNotContain("FrontendProcessorAlarm");
    assertThat(properties(plan, "alarms.Dashboard").display())
        .contains("AWS/CloudFront")
        .doesNotContain("frontend");
    assertThat(plan.has(new OutputRef("registry", "FrontendRepositoryUri"))).isFalse();
    assertThat(stepsInProduction(OF_FILES))
        .contains("site", "upload-site", "waf")
        .doesNotContain("frontend");
  }

  /// Nobody but CloudFront reaches the load balancer, and of all distributions it knows one.
  @Test
  void letsOnlyTheWebsitesOwnCloudFrontIntoTheLoadBalancer() {
    ResolvedPlan plan = resolved(OF_FILES);
    Value key =
        Objects.requireNonNull(plan.stack("load-balancer").resolution().outputs().get("OriginKey"))
            .value();

    assertThat(openings(plan)).isEmpty();
    assertThat(properties(plan, "site.CloudFrontComesIn").text("SourcePrefixListId"))
        .contains("pl-3b927c52");
    assertThat(properties(plan, "load-balancer.HttpListener").display())
        .contains("fixed-response")
        .doesNotContain("forward");
    assertThat(properties(plan, "load-balancer.HttpBackendRule").items("Conditions"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(((Value.Fields) it).object("HttpHeaderConfig").items("Values"))
                    .containsExactly(key));
    assertThat(backendOf(plan).items("OriginCustomHeaders"))
        .singleElement()
        .satisfies(it -> assertThat(((Value.Fields) it).get("HeaderValue")).contains(key));
  }

  /// The certificate that the backend's door shows must fit the name that it is asked by, and an
  /// API without a name of ours refuses ours.
  @Test
  void asksTheBackendByTheNameThatItsDoorKnows() {
    Answers domain = OF_FILES.withSetting("domain", "example.com");
    String asTheBrowser = "216adef6-5c7f-47e4-b989-5492eafa07d3";
    String byItsOwnName = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    assertThat(askedFor(resolved(OF_FILES))).isEqualTo("http-only " + asTheBrowser);
    assertThat(askedFor(resolved(domain))).isEqualTo("https-only " + asTheBrowser);
    assertThat(askedFor(resolved(OF_FILES.withSetting("http-api", "true"))))
        .isEqualTo("https-only " + byItsOwnName);
    assertThat(askedFor(resolved(domain.withSetting("http-api", "true"))))
        .isEqualTo("https-only " + asTheBrowser);
  }

  private static String askedFor(ResolvedPlan plan) {
    Value.Fields path =
        (Value.Fields)
            properties(plan, "site.Distribution")
                .object("DistributionConfig")
                .items("CacheBehaviors")
                .getFirst();
    return backendOf(plan).object("CustomOriginConfig").text("OriginProtocolPolicy").orElseThrow()
        + " "
        + path.text("OriginRequestPolicyId").orElseThrow();
  }

  private static Value.Fields backendOf(ResolvedPlan plan) {
    return (Value.Fields)
        properties(plan, "site.Distribution").object("DistributionConfig").items("Origins").get(1);
  }

  /// Whichever door it is, two records lead there, and no other stack wants the same names.
  @Test
  void pointsTheDomainAtTheFrontDoor() {
    for (Map.Entry<Answers, String> door :
        Map.of(
                WITH_DOMAIN,
                "load-balancer",
                WITH_DOMAIN.withSetting("http-api", "true"),
                "api-domain",
                WITH_DOMAIN.withSetting("static-frontend", "true"),
                "site",
                WITH_DOMAIN.withSetting("static-frontend", "true").withSetting("http-api", "true"),
                "site")
            .entrySet()) {
      ResolvedPlan plan = resolved(door.getKey());

      assertThat(properties(plan, "records.Apex").object("AliasTarget").get("DNSName"))
          .get()
          .isInstanceOfSatisfying(
              Value.Symbol.class, it -> assertThat(it.stack()).isEqualTo(door.getValue()));
      assertThat(plan.stacks().stream().flatMap(it -> it.resolution().resources().stream()))
          .filteredOn(it -> it.type().equals("AWS::Route53::RecordSet"))
          .hasSize(2);
    }
  }

  @Test
  void asksForNothingAboutHttpsWhereNothingIsLeftToAsk() {
    assertThat(stepsInProduction(OF_FILES.withSetting("http-api", "true"))).doesNotContain("https");
    assertThat(
            stepsInProduction(
                OF_FILES.withSetting("http-api", "true").withSetting("domain", "example.com")))
        .contains("https");
  }

  private static List<String> resources(ResolvedPlan plan, String stack) {
    return plan.stack(stack).resolution().resources().stream()
        .map(ResolvedResource::logicalId)
        .toList();
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
