package dev.groundwork.core.template.surprise;

import static dev.groundwork.core.template.surprise.Safeguard.opens;

import dev.groundwork.core.template.Spot;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What never opens by surprise.
final class OpeningSafeguards {
  private static final String INSTANCE = "AWS::RDS::DBInstance";
  private static final String CLUSTER = "AWS::RDS::DBCluster";
  private static final Set<String> FIREWALL =
      Set.of("AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress");

  /// TLS 1.2 at least; the names with `1-0` and `1-1` take older ones too, and so does `Ext`.
  private static final Pattern OF_LOAD_BALANCER =
      Pattern.compile("ELBSecurityPolicy-TLS13-1-[23]-(?!Ext).*");

  private static final Pattern OF_CLOUDFRONT =
      Pattern.compile("TLSv1\\.(2_20(2[1-9]|[3-9]\\d)|3_.*)");
  private static final Pattern OF_API_GATEWAY =
      Pattern.compile("TLS_1_2|SecurityPolicy_TLS1[23].*");

  /// A snapshot or the database that is copied decides.
  private static boolean isNew(Spot database) {
    return BillSafeguards.standsAlone(database)
        && !database.get("SourceDBInstanceIdentifier").present();
  }

  private static final String OLD_TLS = "it takes connections with encryption that can be broken";
  private static final String UNENCRYPTED =
      "what is stored lies readable on AWS's disks, and this can't be changed later";

  static final List<Safeguard> ALL =
      List.of(
          opens(
              "admin-port",
              "the whole internet can try to log in to the machine behind it, and does within"
                  + " minutes",
              FIREWALL,
              Firewall::adminPorts),
          opens(
              "open-port",
              "the whole internet can reach a port that isn't meant for visitors",
              FIREWALL,
              Firewall::otherPorts),
          opens(
              "rule-text",
              "EC2 refuses the stack half-way because of a character in this text",
              Set.of(
                  "AWS::EC2::SecurityGroup",
                  "AWS::EC2::SecurityGroupIngress",
                  "AWS::EC2::SecurityGroupEgress"),
              Firewall::texts),
          opens(
              "public-database",
              "the database may get an address that the whole internet can knock at",
              Set.of(INSTANCE),
              Wanted.value("PubliclyAccessible", "false")),
          opens(
              "public-database",
              "the database may get an address that the whole internet can knock at",
              Set.of(CLUSTER),
              Wanted.value("PubliclyAccessible", "false")
                  .of(it -> it.get("PubliclyAccessible").present())),
          opens(
              "open-kubernetes",
              "the whole internet can knock at the cluster's API",
              Set.of("AWS::EKS::Cluster"),
              Firewall::kubernetes),
          opens(
              "instance-metadata",
              "a page that fetches addresses for its visitors can be made to give away the"
                  + " machine's permissions",
              // Groups of instances and nodes have nowhere else to say it than in a launch
              // template.
              Set.of("AWS::EC2::Instance", "AWS::EC2::LaunchTemplate"),
              Machine::withOpenMetadata),
          opens(
              "old-tls",
              OLD_TLS,
              Set.of("AWS::ElasticLoadBalancingV2::Listener"),
              Wanted.matching("SslPolicy", OF_LOAD_BALANCER, "ELBSecurityPolicy-TLS13-1-2-2021-06")
                  .of(it -> it.get("Protocol").mayBe("HTTPS") || it.get("Protocol").mayBe("TLS"))),
          opens(
              "old-tls",
              OLD_TLS,
              Set.of("AWS::CloudFront::Distribution"),
              Wanted.matching(
                      "DistributionConfig/ViewerCertificate/MinimumProtocolVersion",
                      OF_CLOUDFRONT,
                      "TLSv1.2_2021")
                  .of(OpeningSafeguards::hasOwnCertificate)),
          opens("old-tls", OLD_TLS, Set.of("AWS::ApiGatewayV2::DomainName"), Edges::withOldTls),
          opens(
              "old-tls",
              OLD_TLS,
              Set.of("AWS::ApiGateway::DomainName"),
              Wanted.matching("SecurityPolicy", OF_API_GATEWAY, "TLS_1_2")),
          opens(
              "plain-http",
              "visitors can be served without encryption, and passwords would travel readable",
              Set.of("AWS::CloudFront::Distribution"),
              Edges::withPlainHttp),
          opens(
              "public-bucket",
              "one wrong policy later the files in this bucket are public",
              Set.of("AWS::S3::Bucket"),
              Edges::withOpenBucket),
          opens(
              "open-function",
              "whoever finds the address can run this function, and each run is billed",
              Set.of("AWS::Lambda::Url"),
              Wanted.value("AuthType", "AWS_IAM")),
          opens(
              "admin-policy",
              "whoever breaks in here may do everything in the account",
              Statements.OF_IDENTITIES.keySet(),
              Statements::ofAdministrators),
          opens(
              "anyone",
              "everybody who has an AWS account may use it, and with some services everybody",
              Statements.WITH_PRINCIPALS.keySet(),
              Statements::forAnyone),
          opens(
              "github-trust",
              "any repository at GitHub may act in this account",
              Set.of("AWS::IAM::Role"),
              Statements::forAnyRepository),
          opens("unencrypted", UNENCRYPTED, Machine.TYPES, Machine::unencrypted),
          opens(
              "unencrypted",
              UNENCRYPTED,
              Set.of(INSTANCE, CLUSTER),
              Wanted.value("StorageEncrypted", "true").of(OpeningSafeguards::isNew)),
          opens(
              "unencrypted",
              UNENCRYPTED,
              Set.of("AWS::EC2::Volume", "AWS::EFS::FileSystem"),
              Wanted.value("Encrypted", "true")),
          opens(
              "unencrypted",
              UNENCRYPTED,
              Set.of("AWS::ElastiCache::ReplicationGroup"),
              Wanted.value("AtRestEncryptionEnabled", "true")),
          opens(
              "unencrypted",
              "what goes to and from the cache can be read on the way",
              Set.of("AWS::ElastiCache::ReplicationGroup"),
              Wanted.value("TransitEncryptionEnabled", "true")));

  private OpeningSafeguards() {}

  /// CloudFront's own name comes with AWS's own settings.
  private static boolean hasOwnCertificate(Spot distribution) {
    Spot certificate = distribution.get("DistributionConfig/ViewerCertificate");
    return certificate.present() && !certificate.get("CloudFrontDefaultCertificate").is("true");
  }

  static boolean currentAtApiGateway(Spot policy) {
    return policy.is(OF_API_GATEWAY.asMatchPredicate());
  }
}
