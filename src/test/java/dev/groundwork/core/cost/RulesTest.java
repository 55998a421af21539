package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.plan.UsageLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the rules make of resources: each case is a few resources and the lines that they cost.
class RulesTest {
  private static final Estimator ESTIMATOR = Estimator.bundled();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void makesTheseLines(String name, String resources, String lines) {
    assertThat(lines(ESTIMATOR.estimate(Scenarios.of(resources, Usage.NONE), UsageLevel.TYPICAL)))
        .isEqualTo(lines.strip());
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        fargate(
            "an ARM task with a large disk, sizes in words, count by default",
            """
            Cpu: .5 vCPU
            Memory: 2 GB
            EphemeralStorage: {SizeInGiB: 50}
            RuntimePlatform: {CpuArchitecture: ARM64, OperatingSystemFamily: LINUX}
            """,
            "LaunchType: FARGATE",
            """
            Service vCPU: known 365 vCPU-hour 11.8187
            Service Memory: known 1460 GB-hour 5.1976
            Service Disk beyond 20 GB: known 21900 GB-hour over 20 GB 2.4309
            """),
        fargate(
            "two tasks with public addresses",
            "{Cpu: 1024, Memory: 2048, RequiresCompatibilities: [FARGATE]}",
            """
            DesiredCount: 2
            NetworkConfiguration: {AwsvpcConfiguration: {AssignPublicIp: ENABLED, Subnets: [a, b]}}
            """,
            """
            Service vCPU: known 1460 vCPU-hour 59.1008
            Service Memory: known 2920 GB-hour 12.9794
            Service Public IPv4 address: known 1460 address-hour 7.3
            """),
        fargate(
            "a paused service",
            "{Cpu: 256, Memory: 512}",
            """
            LaunchType: FARGATE
            DesiredCount: 0
            NetworkConfiguration: {AwsvpcConfiguration: {AssignPublicIp: ENABLED, Subnets: [a, b]}}
            """,
            ""),
        fargate(
            "tasks on instances that are billed themselves",
            "{Cpu: 256, Memory: 512, RequiresCompatibilities: [EC2]}",
            "LaunchType: EC2",
            ""),
        fargate(
            "Windows has no price here",
            "{Cpu: 256, Memory: 512, RuntimePlatform: {OperatingSystemFamily:"
                + " WINDOWS_SERVER_2022_CORE}}",
            "LaunchType: FARGATE",
            """
            Service vCPU: unknown, no price is known for fargate.windows.vcpu_hour in us-east-1
            Service Memory: unknown, no price is known for fargate.windows.gb_hour in us-east-1
            """),
        fargate(
            "Spot follows demand",
            "{Cpu: 256, Memory: 512}",
            "CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT}]",
            "Service Tasks: unknown, the price of Fargate Spot follows demand"),
        one(
            "a service whose tasks are described elsewhere",
            "AWS::ECS::Service",
            "{LaunchType: FARGATE, TaskDefinition: 'arn:aws:ecs:us-east-1:1:task-definition/x:1'}",
            "It Tasks: unknown, their task definition isn't part of this plan"),
        one(
            "a database in two zones, open to the internet, with faster disks",
            "AWS::RDS::DBInstance",
            """
            {Engine: postgres, DBInstanceClass: db.t3.small, MultiAZ: true, StorageType: gp3,
             AllocatedStorage: "100", Iops: 4000, PubliclyAccessible: true, MonitoringInterval: 60}
            """,
            """
            It Backups beyond the size of the disk: unknown, how much is used isn't stated: additional_backup_storage_gb
            It Processor credits beyond the baseline: unknown, how much is used isn't stated: monthly_cpu_credit_hrs
            It Enhanced monitoring: unknown, how much is used isn't stated: monthly_enhanced_monitoring_gb
            It Instance: known 730 instance-hour 52.56
            It Disk: known 100 GB-month 23
            It Disk operations beyond what is included: known 1000 IOPS-month 40
            It Public IPv4 address: known 730 address-hour 3.65
            """),
        one(
            "a database that leaves disk and openness to AWS",
            "AWS::RDS::DBInstance",
            "{Engine: mysql, DBInstanceClass: db.r5.large, AllocatedStorage: 20}",
            """
            It Backups beyond the size of the disk: unknown, how much is used isn't stated: additional_backup_storage_gb
            It Instance: unknown, no price is known for rds.mysql.db.r5.large.single_az in us-east-1
            It Disk: unknown, the template leaves StorageType to AWS
            It Public IPv4 address: unknown, the template leaves PubliclyAccessible to AWS
            """),
        one(
            "an internal load balancer",
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "{Scheme: internal, Subnets: [a, b]}",
            """
            It Application load balancer: known 730 hour 16.425
            It Capacity units: unknown, how much is used isn't stated: active_connections
            """),
        one(
            "a network load balancer, one of its addresses elastic",
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "{Type: network, SubnetMappings: [{SubnetId: a}, {SubnetId: b, AllocationId: e}]}",
            """
            It Network load balancer: known 730 hour 16.425
            It Sent to the internet: unknown, how much is used isn't stated: monthly_outbound_internet_gb
            It Capacity units: unknown, how much is used isn't stated: active_connections
            It Public IPv4 address: known 730 address-hour 3.65
            """),
        Arguments.of(
            "a NAT gateway's address is billed as the Elastic IP that it is",
            """
            Address: {Type: AWS::EC2::EIP}
            Gateway: {Type: AWS::EC2::NatGateway, Properties: {SubnetId: a, AllocationId: !GetAtt Address.AllocationId}}
            """,
            """
            Address Public IPv4 address: known 730 address-hour 3.65
            Gateway NAT gateway: known 730 hour 32.85
            Gateway Processed by the gateway: unknown, how much is used isn't stated: monthly_data_processed_gb
            """),
        Arguments.of(
            "instances: an address by subnet, one by an Elastic IP, one on the card",
            """
            Subnet: {Type: AWS::EC2::Subnet, Properties: {MapPublicIpOnLaunch: true, CidrBlock: 10.0.0.0/24, VpcId: v}}
            BySubnet: {Type: AWS::EC2::Instance, Properties: {InstanceType: m5.large, SubnetId: !Ref Subnet, BlockDeviceMappings: [{Ebs: {VolumeType: gp3, VolumeSize: 30}}]}}
            Elastic: {Type: AWS::EC2::Instance, Properties: {InstanceType: m5.large, SubnetId: !Ref Subnet, BlockDeviceMappings: [{VirtualName: ephemeral0}]}}
            Given: {Type: AWS::EC2::EIPAssociation, Properties: {InstanceId: !Ref Elastic, AllocationId: x}}
            ByCard: {Type: AWS::EC2::Instance, Properties: {InstanceType: m5.large, NetworkInterfaces: [{DeviceIndex: "0", AssociatePublicIpAddress: false}]}}
            """,
            """
            BySubnet Linux instance: known 730 instance-hour 70.08
            BySubnet Volume: known 30 GB-month 2.4
            BySubnet Public IPv4 address: known 730 address-hour 3.65
            BySubnet Sent to the internet: unknown, how much is used isn't stated: monthly_outbound_internet_gb
            Elastic Linux instance: known 730 instance-hour 70.08
            Elastic Sent to the internet: unknown, how much is used isn't stated: monthly_outbound_internet_gb
            ByCard Linux instance: known 730 instance-hour 70.08
            ByCard Volume: unknown, the image decides how large its disk is
            """),
        one(
            "a fast volume",
            "AWS::EC2::Volume",
            "{VolumeType: gp3, Size: 100, Iops: 5000, Throughput: 250, AvailabilityZone: a}",
            """
            It Volume: known 100 GB-month 8
            It Volume operations beyond 3,000 a second: known 2000 IOPS-month over 3000 10
            It Volume throughput beyond 125 MiB a second: known 125 MiB/s-month over 125 5
            """),
        one(
            "a cluster with insights",
            "AWS::ECS::Cluster",
            "{ClusterSettings: [{Name: containerInsights, Value: enabled}]}",
            "It Container insights: unknown, each metric that it collects is billed, and how many"
                + " isn't known"),
        one("a cluster without", "AWS::ECS::Cluster", "{}", ""),
        Arguments.of(
            "an alarm at high resolution and one over two metrics, which is free",
            """
            Fast: {Type: AWS::CloudWatch::Alarm, Properties: {Period: 10}}
            Both: {Type: AWS::CloudWatch::Alarm, Properties: {Metrics: [{Id: a}, {Id: b}]}}
            """,
            """
            Fast Alarm at high resolution: known 1 alarm-metric-month 0.3
            Both Alarm: known 2 alarm-metric-month 0.2
            Both Alarm: The first 10 alarms: allowance -2 alarm-metric-month -0.2
            """),
        one(
            "a type without a rule",
            "AWS::Kinesis::Stream",
            "{ShardCount: 1}",
            "It Everything: unknown, there is no pricing rule for AWS::Kinesis::Stream yet"));
  }

  @Test
  void aTypeWithoutARuleMakesTheEstimateIncomplete() {
    Scenario scenario = Scenarios.of("It: {Type: 'AWS::Kinesis::Stream'}", Usage.NONE);
    assertThat(ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL).complete()).isFalse();
  }

  @Test
  void whatOnlyAwsKnowsIsUnknown() {
    String resources =
        """
        Parameter: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: x}}
        It: {Type: AWS::EC2::Volume, Properties: {VolumeType: gp3, Size: !GetAtt Parameter.Value}}
        """;
    assertThat(lines(ESTIMATOR.estimate(Scenarios.of(resources, Usage.NONE), UsageLevel.TYPICAL)))
        .contains("It Volume: unknown, Size isn't known before it is made");
  }

  @Test
  void freeThingsSayWhy() {
    Estimate estimate =
        ESTIMATOR.estimate(
            Scenarios.of(
                "Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}", Usage.NONE),
            UsageLevel.TYPICAL);
    assertThat(estimate.free())
        .containsExactly(
            new Estimate.FreeResource(
                new LineItem.Subject(Scenarios.STACK, "Vpc", "AWS::EC2::VPC"),
                "Networks and their rules are free."));
    assertThat(estimate.complete()).isTrue();
  }

  @Test
  void volumeMakesItCheaperAndTheFirstHundredGigabytesAreFree() {
    Usage usage =
        Scenarios.usage(
            """
            version: 0.1
            resource_usage:
              app.It: {monthly_outbound_internet_gb: 20240, active_connections: 0}
            """);
    Scenario scenario =
        Scenarios.of(
            "It: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: []}}",
            usage);
    assertThat(lines(ESTIMATOR.estimate(scenario, UsageLevel.TYPICAL)))
        .contains(
            """
            It Sent to the internet: usage 20240 GB 1821.6
            It Sent to the internet: Less from 10240 on: allowance -10000 GB -50
            It Sent to the internet: The first 100 GB to the internet: allowance -100 GB -9\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "charges: [{component: a, price: b}] | rules.yaml:4:15: a charge is either per hour or"
            + " month",
        "charges: [{component: a, price: b, usage: c, units: 30}] | units are a power of ten",
        "charges: [{component: a, price: b, per: day}] | \"per\" must be one of hour, month",
        "computed: [fargat] | rules.yaml:4:15: there is no rule fargat; did you mean fargate?",
        "billed: {from: complete, until: deleted} | a type has charges, or says why it is free",
        "charges: [{component: a, price: b, per: hour, when: [{property: c}]}] | one of in, notIn",
        "free: yes it is\\n    tax: 1 | the rules of A::B::C has no key \"tax\"",
      })
  void aRuleThatCanNotBeReadIsNamed(String rule, String message) {
    String text = "format: 1\ntypes:\n  A::B::C:\n    " + rule.replace("\\n", "\n") + "\n";
    assertThatThrownBy(() -> PricingRulesReader.read("rules.yaml", text))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(message);
  }

  private static Arguments one(String name, String type, String properties, String lines) {
    String resource = "It:\n  Type: " + type + "\n  Properties:\n" + properties.strip().indent(4);
    return Arguments.of(name, resource, lines);
  }

  private static Arguments fargate(String name, String task, String service, String lines) {
    String resources =
        "Task:\n  Type: AWS::ECS::TaskDefinition\n  Properties:\n"
            + task.strip().indent(4)
            + "Service:\n  Type: AWS::ECS::Service\n  Properties:\n    TaskDefinition: !Ref Task\n"
            + service.strip().indent(4);
    return Arguments.of(name, resources, lines);
  }

  private static String lines(Estimate estimate) {
    List<String> lines = estimate.items().stream().map(RulesTest::line).toList();
    return String.join("\n", lines);
  }

  private static String line(LineItem item) {
    String name = item.subject().logicalId() + " " + item.component() + ": ";
    return name
        + item.cost()
            .map(
                cost ->
                    "%s %s %s %s"
                        .formatted(
                            item.kind().name().toLowerCase(Locale.ROOT),
                            cost.quantity().toPlainString(),
                            cost.unit(),
                            cost.monthly().exact()))
            .orElseGet(() -> "unknown, " + item.note().orElseThrow());
  }
}
