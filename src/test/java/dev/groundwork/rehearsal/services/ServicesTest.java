package dev.groundwork.rehearsal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.rehearsal.Clients;
import dev.groundwork.rehearsal.HandClock;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.InvalidDbInstanceStateException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The services show what stacks have made.
class ServicesTest {
  private static final String APP =
      """
      Parameters:
        Word: {Type: String, NoEcho: true, MinLength: 8, MaxLength: 41}
      Resources:
        Database:
          Type: AWS::RDS::DBInstance
          Properties: {DBInstanceClass: db.t4g.micro, Engine: postgres, AllocatedStorage: 20, MasterUsername: app, MasterUserPassword: !Ref Word}
        Secret: {Type: AWS::SecretsManager::Secret, Properties: {SecretString: !Ref Word}}
        Logs: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 14}}
        Cluster: {Type: AWS::ECS::Cluster}
        Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Scheme: internet-facing}}
        Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Port: 8080, Protocol: HTTP}}
        Tasks: {Type: AWS::ECS::TaskDefinition, Properties: {Family: app, Cpu: 256, Memory: 512}}
        Service:
          Type: AWS::ECS::Service
          Properties:
            Cluster: !Ref Cluster
            TaskDefinition: !Ref Tasks
            DesiredCount: 2
            LoadBalancers: [{ContainerName: app, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]
      """;

  private static final String NETWORK =
      """
      Resources:
        Vpc:
          Type: AWS::EC2::VPC
          Properties: {CidrBlock: 10.0.0.0/16, Tags: [{Key: Name, Value: main}]}
        Subnet:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
        Balancer:
          Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Properties: {Subnets: [!Ref Subnet]}
      """;

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private RehearsalServer server;

  @BeforeEach
  void start() throws IOException {
    server = create(Optional.empty());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void showADatabaseThatCanSleep() throws IOException {
    try (RdsClient rds = client(RdsClient.builder())) {
      DBInstance there = rds.describeDBInstances().dbInstances().getFirst();
      assertThat(there.dbInstanceStatus()).isEqualTo("available");
      assertThat(there.dbInstanceClass()).isEqualTo("db.t4g.micro");
      assertThat(there.allocatedStorage()).isEqualTo(20);
      assertThat(there.endpoint().port()).isEqualTo(5432);

      rds.stopDBInstance(r -> r.dbInstanceIdentifier(there.dbInstanceIdentifier()));
      assertThat(status(rds)).isEqualTo("stopping");
      clock.pass(Duration.ofMinutes(10));
      assertThat(status(rds)).isEqualTo("stopped");
      assertThatThrownBy(
              () -> rds.stopDBInstance(r -> r.dbInstanceIdentifier(there.dbInstanceIdentifier())))
          .isInstanceOf(InvalidDbInstanceStateException.class);
      clock.pass(Duration.ofDays(7));
      assertThat(status(rds)).isEqualTo("available");
    }
  }

  @Test
  void showAServiceWithItsTasksBehindTheBalancer() throws IOException {
    try (EcsClient ecs = client(EcsClient.builder());
        ElasticLoadBalancingV2Client balancing = client(ElasticLoadBalancingV2Client.builder())) {
      String cluster = resource("Cluster");
      Service service =
          ecs.describeServices(r -> r.cluster(cluster).services(resource("Service")))
              .services()
              .getFirst();
      assertThat(service.runningCount()).isEqualTo(2);
      List<String> tasks = ecs.listTasks(r -> r.cluster(cluster)).taskArns();
      assertThat(tasks).hasSize(2);
      assertThat(ecs.describeTasks(r -> r.cluster(cluster).tasks(tasks)).tasks()).hasSize(2);
      assertThat(balancing.describeLoadBalancers().loadBalancers().getFirst().dnsName())
          .endsWith(".eu-central-1.elb.amazonaws.com");
      assertThat(
              balancing
                  .describeTargetHealth(r -> r.targetGroupArn(resource("Targets")))
                  .targetHealthDescriptions())
          .hasSize(2);
    }
  }

  @Test
  void showWhyTasksDieWhileTheServiceIsStillBeingMade() throws IOException {
    server.close();
    server = create(Optional.of("image-missing"));
    try (EcsClient ecs = client(EcsClient.builder())) {
      String cluster = resource("Cluster");
      List<String> stopped =
          ecs.listTasks(r -> r.cluster(cluster).desiredStatus(DesiredStatus.STOPPED)).taskArns();
      assertThat(
              ecs.describeTasks(r -> r.cluster(cluster).tasks(stopped))
                  .tasks()
                  .getFirst()
                  .stoppedReason())
          .contains("CannotPullContainerError");
    }
  }

  @Test
  void showSecretsWithoutWhatIsSecret() throws IOException {
    try (SecretsManagerClient secrets = client(SecretsManagerClient.builder());
        CloudWatchLogsClient logs = client(CloudWatchLogsClient.builder())) {
      assertThat(secrets.listSecrets().secretList())
          .extracting(secret -> secret.arn())
          .containsExactly(resource("Secret"));
      assertThatThrownBy(() -> secrets.getSecretValue(r -> r.secretId(resource("Secret"))))
          .hasMessageContaining("does not play the operation secretsmanager:GetSecretValue");
      assertThat(logs.describeLogGroups().logGroups().getFirst().retentionInDays()).isEqualTo(14);
    }
    assertThat(Files.readString(folder.resolve("state.json")))
        .doesNotContain("another-secret-word");
  }

  @Test
  void showTheNetworkToWhoFiltersByTags() throws IOException {
    try (CloudFormationClient cloudFormation = client(CloudFormationClient.builder());
        Ec2Client ec2 = client(Ec2Client.builder())) {
      cloudFormation.createStack(r -> r.stackName("network").templateBody(NETWORK));
      clock.pass(Duration.ofHours(1));

      String vpc =
          ec2.describeVpcs(r -> r.filters(filter("tag:Name", "main"))).vpcs().getFirst().vpcId();
      assertThat(ec2.describeVpcs(r -> r.filters(filter("tag:Name", "other"))).vpcs()).isEmpty();
      assertThat(ec2.describeSubnets(r -> r.filters(filter("vpc-id", vpc))).subnets())
          .extracting(subnet -> subnet.cidrBlock())
          .containsExactly("10.0.0.0/24");
      assertThat(
              ec2.describeNetworkInterfaces(r -> r.filters(filter("vpc-id", vpc)))
                  .networkInterfaces())
          .extracting(each -> each.description())
          .singleElement()
          .asString()
          .startsWith("ELB app/");
      assertThat(ec2.describeAvailabilityZones().availabilityZones())
          .extracting(zone -> zone.zoneName())
          .contains("eu-central-1a");
      assertThatThrownBy(() -> ec2.describeVpcs(r -> r.vpcIds("vpc-none")))
          .isInstanceOf(Ec2Exception.class)
          .hasMessageContaining("The ID 'vpc-none' does not exist");
    }
  }

  @Test
  void measureOnlyWhatExistsAndSinceItDoes() throws IOException {
    try (CloudWatchClient cloudWatch = client(CloudWatchClient.builder())) {
      Instant now = clock.instant();
      String database = resource("Database");
      List<MetricDataResult> told =
          cloudWatch
              .getMetricData(
                  r ->
                      r.startTime(now.minus(Duration.ofDays(1)))
                          .endTime(now)
                          .metricDataQueries(
                              connections("there", database, "Maximum"),
                              connections("p", database, "p75"),
                              connections("gone", "no-such-database", "Maximum"),
                              connections("odd", database, "tm90")))
              .metricDataResults();

      assertThat(told)
          .extracting(MetricDataResult::id)
          .containsExactly("there", "p", "gone", "odd");
      assertThat(told.get(0).values()).containsExactly(11.0);
      assertThat(told.get(0).timestamps()).containsExactly(now.minus(Duration.ofDays(1)));
      assertThat(told.get(1).values()).containsExactly(7.5);
      assertThat(told.get(2).values()).isEmpty();
      assertThat(told.get(3).values()).isEmpty();
    }
  }

  private static MetricDataQuery connections(String id, String database, String statistic) {
    return MetricDataQuery.builder()
        .id(id)
        .metricStat(
            stat ->
                stat.stat(statistic)
                    .period(86400)
                    .metric(
                        metric ->
                            metric
                                .namespace("AWS/RDS")
                                .metricName("DatabaseConnections")
                                .dimensions(
                                    Dimension.builder()
                                        .name("DBInstanceIdentifier")
                                        .value(database)
                                        .build())))
        .build();
  }

  @Test
  void areFoundByTheTagsOfTheirStack() throws IOException {
    try (ResourceGroupsTaggingApiClient tagging =
        client(ResourceGroupsTaggingApiClient.builder())) {
      assertThat(tagging.getResources(r -> r.tagFilters(project("p1"))).resourceTagMappingList())
          .hasSizeGreaterThan(5);
      assertThat(tagging.getResources(r -> r.tagFilters(project("p2"))).resourceTagMappingList())
          .isEmpty();
    }
  }

  private RehearsalServer create(Optional<String> drill) throws IOException {
    Path state = folder.resolve(drill.orElse("state") + ".json");
    RehearsalServer started =
        RehearsalServer.start(new RehearsalOptions(state, 0, 60, drill, clock));
    try (CloudFormationClient client =
        Clients.configured(CloudFormationClient.builder(), started.endpoint())) {
      client.createStack(
          r ->
              r.stackName("app")
                  .templateBody(APP)
                  .disableRollback(true)
                  .parameters(
                      Parameter.builder()
                          .parameterKey("Word")
                          .parameterValue("another-secret-word")
                          .build())
                  .tags(Tag.builder().key("groundwork:project").value("p1").build()));
    }
    clock.pass(drill.isPresent() ? Duration.ofSeconds(2) : Duration.ofHours(1));
    return started;
  }

  private static Filter filter(String name, String value) {
    return Filter.builder().name(name).values(value).build();
  }

  private static TagFilter project(String id) {
    return TagFilter.builder().key("groundwork:project").values(id).build();
  }

  private String resource(String logicalId) {
    try (CloudFormationClient client = client(CloudFormationClient.builder())) {
      return client
          .describeStackResource(r -> r.stackName("app").logicalResourceId(logicalId))
          .stackResourceDetail()
          .physicalResourceId();
    }
  }

  private static String status(RdsClient rds) {
    return rds.describeDBInstances().dbInstances().getFirst().dbInstanceStatus();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return Clients.configured(builder, server.endpoint());
  }
}
