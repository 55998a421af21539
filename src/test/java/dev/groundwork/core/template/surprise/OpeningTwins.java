package dev.groundwork.core.template.surprise;

import static dev.groundwork.core.template.surprise.Twins.BLOCK;
import static dev.groundwork.core.template.surprise.Twins.DATABASE;
import static dev.groundwork.core.template.surprise.Twins.DISK;
import static dev.groundwork.core.template.surprise.Twins.TOKENS;
import static dev.groundwork.core.template.surprise.Twins.UPLOADS;
import static dev.groundwork.core.template.surprise.Twins.twins;
import static dev.groundwork.core.template.surprise.Twins.without;

import java.util.List;

/// What would open by surprise.
final class OpeningTwins {
  private OpeningTwins() {}

  static List<Twins> all() {
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

  private static String statement(String statement) {
    return "{Statement: [" + statement + "]}";
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
}
