package dev.groundwork.core.template.surprise;

import static dev.groundwork.core.template.surprise.Twins.BLOCK;
import static dev.groundwork.core.template.surprise.Twins.CLUSTER;
import static dev.groundwork.core.template.surprise.Twins.DATABASE;
import static dev.groundwork.core.template.surprise.Twins.DISK;
import static dev.groundwork.core.template.surprise.Twins.TOKENS;
import static dev.groundwork.core.template.surprise.Twins.UPLOADS;
import static dev.groundwork.core.template.surprise.Twins.twins;
import static dev.groundwork.core.template.surprise.Twins.without;

import java.util.List;

/// What would bill by surprise.
final class BillTwins {
  private BillTwins() {}

  static List<Twins> all() {
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
}
