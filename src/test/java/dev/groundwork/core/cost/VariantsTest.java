package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cheaper honest variants of the recomputed tables: first of the documents' own setups, to the
/// cent, then as the plans offer them with one click.
class VariantsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          super-lean          | nothing                                  |                                                           | 68.48
          super-lean          | both tasks on ARM                        | Processor=ARM64                                           | 64.88
          super-lean          | the frontend static on CloudFront        | SeparateFrontend=false                                    | 55.82
          super-lean          | a private database                       | PublicDatabase=false                                      | 64.83
          super-lean          | one task, static frontend, private       | SeparateFrontend=false PublicDatabase=false               | 52.17
          super-lean          | the same on ARM                          | SeparateFrontend=false PublicDatabase=false Processor=ARM64 | 50.37
          super-lean          | a small database                         | InstanceClass=db.t4g.small                                | 80.16
          super-lean          | twice the size of both tasks             | TaskCpu=512 TaskMemory=1024                               | 86.50
          progressive-3       | nodes in public subnets                  |                                                           | 361.35
          progressive-3       | private nodes behind one NAT gateway     | PublicNodes=false Gateways=1                              | 386.90
          progressive-3       | private nodes behind three               | PublicNodes=false Gateways=3                              | 459.90
          progressive-3       | CloudFront by the flat plan Pro          | FlatPlan=true                                             | 289.31
          platform-production | tasks of 2 processors and 4 GB           | TaskCpu=2048 TaskMemory=4096                              | 2269.04
          platform-production | Valkey in place of Redis                 | CacheEngine=valkey                                        | 2814.14
          serverless          | two zones                                | MultiAz=true                                              | 40.11
          """)
  void aDocumentsSetupCosts(String table, String variant, String parameters, String total) {
    Map<String, String> chosen = new HashMap<>();
    if (parameters != null) {
      for (String each : parameters.split(" ", -1)) {
        chosen.put(each.split("=", -1)[0], each.split("=", -1)[1]);
      }
    }
    assertThat(Scenarios.estimate(table, chosen).total().display()).as(variant).isEqualTo(total);
  }

  /// One click each, as the plans have them. Where the difference isn't the published one, the last
  /// column says why.
  @ParameterizedTest(name = "{0} {1}: {2}={3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          super-lean  | testing     | http-api                                     | true         |  -23.21 |          | not among the published: a balancer's hours, unit and two addresses, less a zone and requests
          super-lean  | testing     | static-frontend                              | true         |  -12.77 |   -12.66 | the task and its address; also its images and the second tasks of deployments, less what the bucket holds
          super-lean  | testing     | backend.CpuArchitecture, frontend.CpuArchitecture | ARM64   |   -3.61 |    -3.60 | the second tasks of twenty deployments run on ARM, too
          super-lean  | testing     | database.InstanceClass                       | db.t4g.small |   11.68 |    11.68 |
          super-lean  | testing     | backend.TaskSize                             | 0.5vCPU-1GB  |    9.03 |     9.01 | the second tasks of twenty deployments are as large
          super-lean  | growth      | database.MultiAz                             | true         |   26.39 |    26.39 |
          platform    | production  | cache.Engine                                 | valkey       |  -31.54 |   -31.54 |
          platform    | development | cache.Engine                                 | valkey       |   -2.34 |    -2.34 |
          platform    | production  | backend.TaskSize                             | 2vCPU-4GB    | -144.88 |  -144.16 | a quarter of 576.64; and while one version takes over from the other, both run
          platform    | development | backend.TaskSize                             | 0.5vCPU-1GB  |  -18.07 |   -18.02 | a quarter of 72.08; and the second tasks of deployments
          platform    | production  | network.NatGateways                          | 1            |  -73.00 |   -73.00 |
          serverless  | production  | mysql                                        | true         |   51.66 |    51.21 | 14.71 and 36.50; and 10 GB that its functions fetch through the gateway
          """)
  void aPlanOffers(
      String id,
      String phase,
      String subject,
      String instead,
      String difference,
      String published,
      String reason) {
    ResolvedPlan plan = resolved(id, phase);
    List<Choice> choices =
        Choice.of(Estimator.bundled(), plan, Usage.NONE).stream()
            .filter(it -> it.subject().toString().equals(subject))
            .filter(it -> it.instead().equals(instead))
            .toList();

    assertThat(choices).extracting(it -> it.difference().display()).containsExactly(difference);
    assertThat(difference.equals(published))
        .as("a reason stands where it differs")
        .isEqualTo(reason == null);
    Choice choice = choices.getFirst();
    ResolvedPlan then = plan.answering(choice.subject().answered(plan.answers(), choice.instead()));
    Money after = Estimator.bundled().typical(Scenario.of(then)).total();
    Money before = Estimator.bundled().typical(Scenario.of(plan)).total();
    assertThat(after.minus(before)).as("what the click leads to").isEqualTo(choice.difference());
    choice.swap().added().forEach(it -> assertThat(then.has(it)).as(it).isTrue());
    choice.swap().removed().forEach(it -> assertThat(then.has(it)).as(it).isFalse());
  }

  private static ResolvedPlan resolved(String id, String phase) {
    Plan plan = PlanCatalog.bundled().plan(id);
    Answers answers =
        Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples()).inPhase(phase);
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }
}
