package dev.groundwork.core.template.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each safeguard, seen red and green.
class SafeguardsTest {
  /// One resource that breaks a promise, and a twin that keeps it.
  ///
  /// @param bad properties in which `^` stands before what is to be pointed at
  record Twins(String id, String type, String path, String bad, String good) {
    @Override
    public String toString() {
      return id + " of " + type + ": " + bad;
    }
  }

  private static Twins twins(String id, String type, String path, String bad, String good) {
    return new Twins(id, type, path, bad, good);
  }

  /// What of a database isn't the matter.
  private static final String DATABASE =
      "EngineLifecycleSupport: open-source-rds-extended-support-disabled,"
          + " EnablePerformanceInsights: false, MaxAllocatedStorage: 50, PubliclyAccessible: false,"
          + " StorageEncrypted: true";

  private static final String CLUSTER = "DBClusterIdentifier: c, PubliclyAccessible: false";

  private static final String DISK = "BlockDeviceMappings: [{Ebs: {Encrypted: true}}]";
  private static final String TOKENS = "MetadataOptions: {HttpTokens: required}";

  private static final String BLOCK =
      "PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true,"
          + " IgnorePublicAcls: true, RestrictPublicBuckets: true}";
  private static final String UPLOADS =
      "{Status: Enabled, AbortIncompleteMultipartUpload: {DaysAfterInitiation: 7}}";

  private static String without(String property) {
    return Stream.of(DATABASE.split(", "))
        .filter(it -> !it.startsWith(property + ":"))
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  private static String statement(String statement) {
    return "{Statement: [" + statement + "]}";
  }

  static List<Twins> bills() {
    String instance = "AWS::RDS::DBInstance";
    return List.of(
        twins(
            "extended-support",
            instance,
            "EngineLifecycleSupport",
            "^{Engine: postgres, " + without("EngineLifecycleSupport") + "}",
            "{Engine: mariadb, " + without("EngineLifecycleSupport") + "}"),
        twins(
            "extended-support",
            "AWS::RDS::DBCluster",
            "EngineLifecycleSupport",
            "{StorageEncrypted: true, EngineLifecycleSupport: ^open-source-rds-extended-support}",
            "{StorageEncrypted: true, EngineLifecycleSupport:"
                + " open-source-rds-extended-support-disabled}"),
        twins(
            "extended-support",
            "AWS::RDS::GlobalCluster",
            "EngineLifecycleSupport",
            "^{Engine: aurora-mysql}",
            "{EngineLifecycleSupport: open-source-rds-extended-support-disabled}"),
        twins(
            "kubernetes-extended-support",
            "AWS::EKS::Cluster",
            "UpgradePolicy/SupportType",
            "{ResourcesVpcConfig: {EndpointPublicAccess: false}, UpgradePolicy: {SupportType:"
                + " ^EXTENDED}}",
            "{ResourcesVpcConfig: {EndpointPublicAccess: false}, UpgradePolicy: {SupportType:"
                + " STANDARD}}"),
        twins(
            "cpu-credits",
            "AWS::EC2::Instance",
            "CreditSpecification/CPUCredits",
            "^{InstanceType: t4g.small, " + DISK + ", " + TOKENS + "}",
            "{InstanceType: m8g.large, " + DISK + ", " + TOKENS + "}"),
        twins(
            "cpu-credits",
            "AWS::EC2::Instance",
            "CreditSpecification/CPUCredits",
            "{InstanceType: t2.small, CreditSpecification: {CPUCredits: ^unlimited}, "
                + (DISK + ", " + TOKENS + "}"),
            "{InstanceType: t2.small, " + DISK + ", " + TOKENS + "}"),
        twins(
            "cpu-credits",
            "AWS::EC2::LaunchTemplate",
            "LaunchTemplateData/CreditSpecification/CpuCredits",
            "{LaunchTemplateData: ^{InstanceType: t3a.small, " + TOKENS + "}}",
            "{LaunchTemplateData: {InstanceType: t3a.small, CreditSpecification: {CpuCredits:"
                + " standard}, "
                + (TOKENS + "}}")),
        twins(
            "cpu-credits",
            "AWS::EKS::Nodegroup",
            "CreditSpecification/CPUCredits",
            "^{NodeRole: r, " + DISK + "}",
            "{NodeRole: r, InstanceTypes: [c8g.large], " + DISK + "}"),
        twins(
            "container-insights",
            "AWS::ECS::Cluster",
            "ClusterSettings",
            "^{ClusterName: c}",
            "{ClusterSettings: [{Name: containerInsights, Value: enhanced}]}"),
        twins(
            "performance-insights",
            instance,
            "EnablePerformanceInsights",
            "^{" + without("EnablePerformanceInsights") + "}",
            "{" + DATABASE + "}"),
        twins(
            "log-retention",
            "AWS::Logs::LogGroup",
            "RetentionInDays",
            "^{LogGroupName: l}",
            "{RetentionInDays: 7}"),
        twins(
            "log-group",
            "AWS::Lambda::Function",
            "LoggingConfig/LogGroup",
            "{LoggingConfig: ^{LogFormat: JSON}}",
            "{LoggingConfig: {LogGroup: l}}"),
        twins(
            "log-group",
            "AWS::ECS::TaskDefinition",
            "ContainerDefinitions/0/LogConfiguration/Options/awslogs-create-group",
            "{ContainerDefinitions: [{LogConfiguration: {Options: {awslogs-create-group:"
                + " ^'true'}}}]}",
            "{ContainerDefinitions: [{LogConfiguration: {Options: {awslogs-group: l}}}]}"),
        twins(
            "storage-ceiling",
            instance,
            "MaxAllocatedStorage",
            "^{" + without("MaxAllocatedStorage") + "}",
            "{" + DATABASE + "}"),
        twins(
            "storage-ceiling",
            instance,
            "MaxAllocatedStorage",
            "{MaxAllocatedStorage: ^65536, " + without("MaxAllocatedStorage") + "}",
            "{" + CLUSTER + ", EnablePerformanceInsights: true}"),
        twins(
            "old-versions",
            "AWS::S3::Bucket",
            "LifecycleConfiguration/Rules",
            "{VersioningConfiguration: {Status: Enabled}, LifecycleConfiguration: {Rules: ^["
                + UPLOADS
                + ", {Status: Disabled, NoncurrentVersionExpiration: {NoncurrentDays: 7}}]}, "
                + (BLOCK + "}"),
            "{VersioningConfiguration: {Status: Enabled}, LifecycleConfiguration: {Rules: ["
                + UPLOADS
                + ", {Status: Enabled, NoncurrentVersionExpiration: {NoncurrentDays: 7}}]}, "
                + (BLOCK + "}")),
        twins(
            "unfinished-uploads",
            "AWS::S3::Bucket",
            "LifecycleConfiguration/Rules",
            "^{" + BLOCK + "}",
            "{LifecycleConfiguration: {Rules: [" + UPLOADS + "]}, " + BLOCK + "}"),
        twins(
            "old-images",
            "AWS::ECR::Repository",
            "LifecyclePolicy/LifecyclePolicyText",
            "^{RepositoryName: r}",
            "{LifecyclePolicy: {LifecyclePolicyText: '{}'}}"));
  }

  static List<Twins> opens() {
    String group = "AWS::EC2::SecurityGroup";
    String rule = "AWS::EC2::SecurityGroupIngress";
    String role = "AWS::IAM::Role";
    return List.of(
        twins(
            "admin-port",
            group,
            "SecurityGroupIngress/0",
            "{SecurityGroupIngress: [^{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp:"
                + " 0.0.0.0/0}]}",
            "{SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp:"
                + " 203.0.113.7/32}]}"),
        twins(
            "admin-port",
            rule,
            "",
            "^{IpProtocol: tcp, FromPort: 3000, ToPort: 4000, CidrIpv6: '::/0'}",
            "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIpv6: '::/0'}"),
        twins(
            "admin-port",
            rule,
            "",
            "^{IpProtocol: '-1', CidrIp: 0.0.0.0/1}",
            "{IpProtocol: '-1', SourceSecurityGroupId: sg}"),
        twins(
            "open-port",
            group,
            "SecurityGroupIngress/1",
            ingressBeside("^{IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0}"),
            ingressBeside("{IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/8}")),
        twins(
            "open-port",
            rule,
            "",
            "^{IpProtocol: tcp, FromPort: 80, ToPort: 443, CidrIp: 0.0.0.0/0}",
            "{IpProtocol: udp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}"),
        twins(
            "rule-text",
            group,
            "GroupDescription",
            "{GroupDescription: ^The founder's door}",
            "{GroupDescription: The door of the founder}"),
        twins(
            "rule-text",
            "AWS::EC2::SecurityGroupEgress",
            "Description",
            "{Description: ^a < b}",
            "{Description: a = b}"),
        twins(
            "public-database",
            "AWS::RDS::DBInstance",
            "PubliclyAccessible",
            "^{" + without("PubliclyAccessible") + "}",
            "{" + DATABASE + "}"),
        twins(
            "public-database",
            "AWS::RDS::DBCluster",
            "PubliclyAccessible",
            "{PubliclyAccessible: ^true, StorageEncrypted: true, EngineLifecycleSupport:"
                + " open-source-rds-extended-support-disabled}",
            "{StorageEncrypted: true, EngineLifecycleSupport:"
                + " open-source-rds-extended-support-disabled}"),
        twins(
            "open-kubernetes",
            "AWS::EKS::Cluster",
            "ResourcesVpcConfig/PublicAccessCidrs",
            "{UpgradePolicy: {SupportType: STANDARD}, ResourcesVpcConfig: ^{SubnetIds: [s]}}",
            "{UpgradePolicy: {SupportType: STANDARD}, ResourcesVpcConfig: {PublicAccessCidrs:"
                + " [203.0.113.7/32]}}"),
        twins(
            "instance-metadata",
            "AWS::EC2::LaunchTemplate",
            "LaunchTemplateData/MetadataOptions/HttpTokens",
            "{LaunchTemplateData: {MetadataOptions: {HttpTokens: ^optional}}}",
            "{LaunchTemplateData: {MetadataOptions: {HttpTokens: required}}}"),
        twins(
            "instance-metadata",
            "AWS::EC2::Instance",
            "MetadataOptions/HttpTokens",
            "^{" + DISK + "}",
            "{" + DISK + ", " + TOKENS + "}"),
        twins(
            "old-tls",
            "AWS::ElasticLoadBalancingV2::Listener",
            "SslPolicy",
            "{Protocol: HTTPS, SslPolicy: ^ELBSecurityPolicy-2016-08}",
            "{Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06}"),
        twins(
            "old-tls",
            "AWS::ElasticLoadBalancingV2::Listener",
            "SslPolicy",
            "{Protocol: TLS, SslPolicy: ^ELBSecurityPolicy-TLS13-1-1-2021-06}",
            "{Protocol: HTTP}"),
        twins(
            "old-tls",
            "AWS::CloudFront::Distribution",
            "DistributionConfig/ViewerCertificate/MinimumProtocolVersion",
            distribution(
                "https-only", "ViewerCertificate: {MinimumProtocolVersion: ^TLSv1.2_2019}"),
            distribution(
                "https-only", "ViewerCertificate: {MinimumProtocolVersion: TLSv1.2_2025}")),
        twins(
            "old-tls",
            "AWS::ApiGatewayV2::DomainName",
            "DomainNameConfigurations/0/SecurityPolicy",
            "{DomainNameConfigurations: [^{EndpointType: REGIONAL}]}",
            "{DomainNameConfigurations: [{SecurityPolicy: TLS_1_2}]}"),
        twins(
            "old-tls",
            "AWS::ApiGateway::DomainName",
            "SecurityPolicy",
            "{SecurityPolicy: ^TLS_1_0}",
            "{SecurityPolicy: TLS_1_2}"),
        twins(
            "plain-http",
            "AWS::CloudFront::Distribution",
            "DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy",
            distribution("^allow-all", ""),
            distribution("redirect-to-https", "")),
        twins(
            "public-bucket",
            "AWS::S3::Bucket",
            "PublicAccessBlockConfiguration/RestrictPublicBuckets",
            "{LifecycleConfiguration: {Rules: ["
                + UPLOADS
                + "]}, "
                + BLOCK.replace("RestrictPublicBuckets: true", "RestrictPublicBuckets: ^false")
                + "}",
            "{LifecycleConfiguration: {Rules: [" + UPLOADS + "]}, " + BLOCK + "}"),
        twins(
            "open-function",
            "AWS::Lambda::Url",
            "AuthType",
            "{AuthType: ^NONE}",
            "{AuthType: AWS_IAM}"),
        twins(
            "admin-policy",
            "AWS::IAM::ManagedPolicy",
            "PolicyDocument/Statement/0",
            "{PolicyDocument: "
                + statement("^{Effect: Allow, Action: ['s3:GetObject', '*'], Resource: '*'}")
                + "}",
            "{PolicyDocument: "
                + statement("{Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::b/*'}")
                + "}"),
        twins(
            "admin-policy",
            role,
            "Policies/0/PolicyDocument/Statement",
            "{Policies: [{PolicyDocument: {Statement: ^{Effect: Allow, NotAction: 'iam:*',"
                + " Resource: '*'}}}]}",
            "{Policies: [{PolicyDocument: {Statement: {Effect: Deny, NotAction: 'iam:*', Resource:"
                + " '*'}}}]}"),
        twins(
            "admin-policy",
            role,
            "ManagedPolicyArns/0",
            "{ManagedPolicyArns: [^!Sub"
                + " 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess']}",
            "{ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess']}"),
        twins(
            "anyone",
            "AWS::S3::BucketPolicy",
            "PolicyDocument/Statement/0",
            "{PolicyDocument: "
                + statement("^{Effect: Allow, Principal: '*', Action: 's3:GetObject'}")
                + "}",
            "{PolicyDocument: "
                + statement(
                    "{Effect: Allow, Principal: '*', Action: 's3:GetObject', Condition:"
                        + " {StringEquals: {'aws:SourceAccount': '1'}}}")
                + "}"),
        twins(
            "anyone",
            role,
            "AssumeRolePolicyDocument/Statement/0",
            "{AssumeRolePolicyDocument: "
                + statement("^{Effect: Allow, Principal: {AWS: ['*']}, Action: 'sts:AssumeRole'}")
                + "}",
            "{AssumeRolePolicyDocument: "
                + statement("{Effect: Deny, Principal: {AWS: ['*']}, Action: 'sts:AssumeRole'}")
                + "}"),
        twins(
            "anyone",
            "AWS::Lambda::Permission",
            "Principal",
            "{Principal: ^'*', Action: 'lambda:InvokeFunction'}",
            "{Principal: s3.amazonaws.com, Action: 'lambda:InvokeFunction'}"),
        twins(
            "github-trust",
            role,
            "AssumeRolePolicyDocument/Statement/0",
            "{AssumeRolePolicyDocument: "
                + statement(
                    "^{Effect: Allow, Principal: {Federated: p}, Action:"
                        + " 'sts:AssumeRoleWithWebIdentity', Condition: {StringLike: {'g.com:sub':"
                        + " 'repo:*'}}}")
                + "}",
            "{AssumeRolePolicyDocument: "
                + statement(
                    "{Effect: Allow, Principal: {Federated: p}, Action:"
                        + " 'sts:AssumeRoleWithWebIdentity', Condition: {StringLike: {'g.com:sub':"
                        + " 'repo:me/app:*'}}}")
                + "}"),
        twins(
            "unencrypted",
            "AWS::EC2::Instance",
            "BlockDeviceMappings/0/Ebs/Encrypted",
            "{" + TOKENS + ", BlockDeviceMappings: [{Ebs: ^{VolumeSize: 20}}]}",
            "{" + TOKENS + ", " + DISK + "}"),
        twins(
            "unencrypted",
            "AWS::EC2::Instance",
            "BlockDeviceMappings",
            "^{" + TOKENS + "}",
            "{" + TOKENS + ", " + DISK + "}"),
        twins(
            "unencrypted",
            "AWS::RDS::DBInstance",
            "StorageEncrypted",
            "^{" + without("StorageEncrypted") + "}",
            "{SourceDBInstanceIdentifier: d, " + without("StorageEncrypted") + "}"),
        twins(
            "unencrypted",
            "AWS::EC2::Volume",
            "Encrypted",
            "{Encrypted: ^false}",
            "{Encrypted: 'true'}"),
        twins(
            "unencrypted",
            "AWS::ElastiCache::ReplicationGroup",
            "AtRestEncryptionEnabled",
            "^{TransitEncryptionEnabled: true}",
            "{TransitEncryptionEnabled: true, AtRestEncryptionEnabled: true}"),
        twins(
            "unencrypted",
            "AWS::ElastiCache::ReplicationGroup",
            "TransitEncryptionEnabled",
            "^{AtRestEncryptionEnabled: true}",
            "{TransitEncryptionEnabled: true, AtRestEncryptionEnabled: true}"));
  }

  private static String ingressBeside(String rule) {
    return "{SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0},"
        + " "
        + rule
        + "]}";
  }

  private static String distribution(String policy, String more) {
    return "{DistributionConfig: {DefaultCacheBehavior: {ViewerProtocolPolicy: "
        + policy
        + "}, "
        + more
        + "}}";
  }

  static Stream<Twins> all() {
    return Stream.concat(bills().stream(), opens().stream());
  }

  private static Template template(String type, String properties) {
    return Template.read(
        "t",
        "Resources:\n  R:\n    Type: %s\n    DeletionPolicy: Delete\n    Properties: %s\n"
            .formatted(type, properties));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isSeenRedInItsPlace(Twins twins) {
    int column = "    Properties: ".length() + twins.bad().indexOf('^') + 1;

    List<Finding> findings =
        SurpriseCheck.check(template(twins.type(), twins.bad().replace("^", "")));

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).endsWith("[" + twins.id() + "]");
              assertThat(finding.at()).hasToString("t:5:" + column);
              assertThat(finding.path())
                  .isEqualTo("Properties" + (twins.path().isEmpty() ? "" : "/" + twins.path()));
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void isGreenOfTheTwin(Twins twins) {
    assertThat(SurpriseCheck.check(template(twins.type(), twins.good()))).isEmpty();
  }

  /// No safeguard without a row above; the one that is about what stands beside Properties has a
  /// test of its own below.
  @Test
  void areAllInTheTable() {
    List<String> tried = new ArrayList<>(all().map(Twins::id).distinct().toList());
    tried.addAll(List.of("last-snapshot", SurpriseCheck.LOG_ALARM));

    assertThat(SurpriseCheck.ids()).containsExactlyInAnyOrderElementsOf(tried);
  }

  @Test
  void aDatabaseThatDoesNotSayWhatBecomesOfItsLastSnapshotIsSeen() {
    String text =
        "Resources: {R: {Type: AWS::RDS::DBInstance, DeletionPolicy: Snapshot, Properties: {%s}}}"
            .formatted(DATABASE);

    assertThat(SurpriseCheck.check(Template.read("t", text))).isEmpty();
    assertThat(
            SurpriseCheck.check(Template.read("t", text.replace("DeletionPolicy: Snapshot, ", ""))))
        .extracting(Finding::toString)
        .containsExactly(
            "t:1:57: error: R/Properties: when the stack goes a last snapshot stays, and is billed;"
                + " say DeletionPolicy: Snapshot if it shall stay, otherwise Delete"
                + " [last-snapshot]");
  }
}
