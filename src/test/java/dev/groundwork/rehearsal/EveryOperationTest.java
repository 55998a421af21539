package dev.groundwork.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.groundwork.rehearsal.cloudformation.Drill;
import dev.groundwork.rehearsal.state.StateFile;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Service;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.builder.Buildable;

/// Every operation that is registered is one that the real client sends, under that very name, and
/// is answered as AWS would even if it says nothing: by success or by a refusal.
class EveryOperationTest {
  private static final Map<String, Function<URI, SdkClient>> CLIENTS =
      Map.ofEntries(
          Map.entry("sts", uri -> Clients.configured(StsClient.builder(), uri)),
          Map.entry("budgets", uri -> Clients.configured(BudgetsClient.builder(), uri)),
          Map.entry(
              "cloudformation", uri -> Clients.configured(CloudFormationClient.builder(), uri)),
          Map.entry("monitoring", uri -> Clients.configured(CloudWatchClient.builder(), uri)),
          Map.entry("ec2", uri -> Clients.configured(Ec2Client.builder(), uri)),
          Map.entry("rds", uri -> Clients.configured(RdsClient.builder(), uri)),
          Map.entry("ecs", uri -> Clients.configured(EcsClient.builder(), uri)),
          Map.entry("ecr", uri -> Clients.configured(EcrClient.builder(), uri)),
          Map.entry(
              "secretsmanager", uri -> Clients.configured(SecretsManagerClient.builder(), uri)),
          Map.entry("logs", uri -> Clients.configured(CloudWatchLogsClient.builder(), uri)),
          Map.entry(
              "elasticloadbalancing",
              uri -> Clients.configured(ElasticLoadBalancingV2Client.builder(), uri)),
          Map.entry(
              "tagging", uri -> Clients.configured(ResourceGroupsTaggingApiClient.builder(), uri)));

  @TempDir Path folder;

  @Test
  void isAnsweredUnderItsNameOnTheWire() throws Exception {
    try (RehearsalServer server =
        RehearsalServer.start(RehearsalOptions.usual(folder.resolve("state.json")))) {
      for (Service service : services()) {
        Function<URI, SdkClient> make =
            Objects.requireNonNull(CLIENTS.get(service.signingName()), service.signingName());
        try (SdkClient client = make.apply(server.endpoint())) {
          for (String operation : service.operations()) {
            assertThatCode(() -> call(client, operation)).as(operation).doesNotThrowAnyException();
          }
        }
      }
    }
  }

  private List<Service> services() throws IOException {
    HandClock clock = new HandClock();
    try (Store store = Store.open(StateFile.open(folder.resolve("other.json")), "seed", 1, clock)) {
      return RehearsalServer.services(store, Drill.none());
    }
  }

  private static void call(SdkClient client, String operation) throws ReflectiveOperationException {
    Method method =
        Arrays.stream(client.getClass().getMethods())
            .filter(each -> each.getName().equalsIgnoreCase(operation))
            .filter(each -> each.getParameterCount() == 1)
            .filter(each -> SdkRequest.class.isAssignableFrom(each.getParameterTypes()[0]))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
    try {
      method.invoke(client, ((Buildable) builder).build());
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              AwsServiceException.class,
              refusal -> {
                assertThat(refusal.statusCode()).as(refusal.getMessage()).isLessThan(500);
                assertThat(refusal.getMessage()).doesNotContain("does not play");
              });
    }
  }
}
