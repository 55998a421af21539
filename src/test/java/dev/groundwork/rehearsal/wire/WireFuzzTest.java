package dev.groundwork.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
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

/// The codec against the real SDK clients: random requests and answers of every operation arrive as
/// they were sent. The models tell the codec everything, so an SDK of another version is caught
/// here.
class WireFuzzTest {
  private static final int ROUNDS = 2;

  @TestFactory
  Stream<DynamicTest> everyOperationSurvivesTheWire() {
    return Stream.of(
            new Subject<>(
                CloudFormationClient.class,
                http -> configured(CloudFormationClient.builder(), http),
                new QueryProtocol("urn:x", QueryDialect.QUERY)),
            new Subject<>(
                StsClient.class,
                http -> configured(StsClient.builder(), http),
                new QueryProtocol("urn:x", QueryDialect.QUERY)),
            new Subject<>(
                BudgetsClient.class,
                http -> configured(BudgetsClient.builder(), http),
                new JsonProtocol()),
            new Subject<>(
                EcsClient.class, http -> configured(EcsClient.builder(), http), new JsonProtocol()),
            new Subject<>(
                EcrClient.class, http -> configured(EcrClient.builder(), http), new JsonProtocol()),
            new Subject<>(
                Ec2Client.class,
                http -> configured(Ec2Client.builder(), http),
                new QueryProtocol("urn:x", QueryDialect.EC2)),
            new Subject<>(
                RdsClient.class,
                http -> configured(RdsClient.builder(), http),
                new QueryProtocol("urn:x", QueryDialect.QUERY)),
            new Subject<>(
                ElasticLoadBalancingV2Client.class,
                http -> configured(ElasticLoadBalancingV2Client.builder(), http),
                new QueryProtocol("urn:x", QueryDialect.QUERY)),
            new Subject<>(
                SecretsManagerClient.class,
                http -> configured(SecretsManagerClient.builder(), http),
                new JsonProtocol()),
            new Subject<>(
                CloudWatchLogsClient.class,
                http -> configured(CloudWatchLogsClient.builder(), http),
                new JsonProtocol()),
            new Subject<>(
                ResourceGroupsTaggingApiClient.class,
                http -> configured(ResourceGroupsTaggingApiClient.builder(), http),
                new JsonProtocol()))
        .flatMap(WireFuzzTest::tests);
  }

  /// A client to try.
  private record Subject<C extends SdkClient>(
      Class<C> type, Function<MirrorHttpClient, C> make, Protocol protocol) {}

  private static Stream<DynamicTest> tests(Subject<?> subject) {
    List<Method> operations =
        Arrays.stream(subject.type().getMethods())
            .filter(method -> method.getParameterCount() == 1)
            .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
            .filter(method -> SdkResponse.class.isAssignableFrom(method.getReturnType()))
            .filter(method -> !isPresigned(method))
            .filter(method -> subject.type() != Ec2Client.class || isOfNetworks(method))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    return Stream.of(
        DynamicTest.dynamicTest(
            subject.type().getSimpleName() + ", " + operations.size() + " operations",
            () -> {
              assertThat(operations).hasSizeGreaterThan(4);
              exchange(subject, operations);
            }));
  }

  /// EC2 has 750 operations; those that the rehearsal plays, and their kin, show its dialect.
  private static boolean isOfNetworks(Method operation) {
    return operation.getName().matches("describe(Vpc|Subnet|SecurityGroup|NetworkI|Avail).*");
  }

  /// The client rewrites what copies across regions: it signs a URL in place of the source region.
  private static boolean isPresigned(Method operation) {
    return Arrays.stream(operation.getParameterTypes()[0].getMethods())
        .anyMatch(method -> method.getName().equals("sourceRegion"));
  }

  private static <C extends SdkClient> void exchange(Subject<C> subject, List<Method> operations)
      throws ReflectiveOperationException {
    MirrorHttpClient http = new MirrorHttpClient(subject.protocol());
    try (C client = subject.make().apply(http)) {
      for (Method operation : operations) {
        for (int round = 0; round < ROUNDS; round++) {
          exchange(client, http, operation, round);
        }
      }
    }
  }

  private static void exchange(SdkClient client, MirrorHttpClient http, Method operation, int round)
      throws ReflectiveOperationException {
    RandomModels random =
        new RandomModels(new Random(31L * operation.getName().hashCode() + round));
    SdkPojo request = model(random, operation.getParameterTypes()[0]);
    SdkPojo response = model(random, operation.getReturnType());
    http.expect(builder(operation.getParameterTypes()[0]), response);
    Object answer = operation.invoke(client, request);
    assertThat(((SdkPojo) http.arrived()).equalsBySdkFields(request))
        .as("%s, round %s: %s arrived as %s", operation.getName(), round, request, http.arrived())
        .isTrue();
    assertThat(response.equalsBySdkFields(answer))
        .as("%s, round %s: %s arrived as %s", operation.getName(), round, response, answer)
        .isTrue();
  }

  private static SdkPojo model(RandomModels random, Class<?> type)
      throws ReflectiveOperationException {
    SdkPojo builder = builder(type);
    random.fill(builder, 0);
    return (SdkPojo) ((Buildable) builder).build();
  }

  private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
    return (SdkPojo) type.getMethod("builder").invoke(null);
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C configured(
      B builder, MirrorHttpClient http) {
    return builder
        .httpClient(http)
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create("http://127.0.0.1:1"))
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }
}
