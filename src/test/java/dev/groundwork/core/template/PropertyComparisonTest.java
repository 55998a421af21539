package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyComparisonTest {
  private static final String NETWORK =
      """
      Resources:
        Vpc:
          Type: AWS::EC2::VPC
          Properties: {CidrBlock: 10.0.0.0/16}
        Subnet:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: vpc-1, CidrBlock: 10.0.0.0/24, MapPublicIpOnLaunch: "true"}
        Database:
          Type: AWS::RDS::DBInstance
          Properties: {AllocatedStorage: 20, DBInstanceClass: db.t4g.micro, Engine: postgres}
        Bucket:
          Type: AWS::S3::Bucket
          UpdateReplacePolicy: Retain
          Properties: {Tags: [{Key: a, Value: b}]}
      """;

  private static Resolution resolved(String template) {
    return Resolver.resolve(
        Template.read("t", template), ResolverContext.planned(Map.of(), "us-east-1", "s"));
  }

  /// One line for each resource that changes.
  private static List<String> changes(String after) {
    Map<String, ResolvedResource> before = resolved(NETWORK).byLogicalId();
    return resolved(after).resources().stream()
        .map(
            resource -> {
              List<PropertyDifference> differences =
                  PropertyComparison.between(
                      before.getOrDefault(resource.logicalId(), resource),
                      resource,
                      ResourceTypes.bundled());
              return differences.isEmpty()
                  ? ""
                  : "%s %s %s"
                      .formatted(
                          resource.logicalId(),
                          Recreation.of(differences).word(),
                          differences.stream().map(PropertyComparisonTest::line).toList());
            })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String line(PropertyDifference difference) {
    return difference.scope().word()
        + ":"
        + difference.path()
        + "="
        + difference.recreation().word()
        + (difference.dynamic() ? "?" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{AllocatedStorage: 20,|{AllocatedStorage: 30,|Database Never"
            + " [Properties:/Properties/AllocatedStorage=Never]",
        "AllocatedStorage: 20|AllocatedStorage: '20'|",
        "Value: b|Value: c|Bucket Never [Tags:/Properties/Tags/0/Value=Never]",
        "{Tags:|{BucketName: x, Tags:|Bucket Always [Properties:/Properties/BucketName=Always]",
        "Engine: postgres|Engine: postgres, KmsKeyId: k|Database Always"
            + " [Properties:/Properties/KmsKeyId=Always]",
        "UpdateReplacePolicy: Retain|DeletionPolicy: Retain|Bucket Never"
            + " [DeletionPolicy:/DeletionPolicy=Never,"
            + " UpdateReplacePolicy:/UpdateReplacePolicy=Never]",
        "MapPublicIpOnLaunch: \"true\"|MapPublicIpOnLaunch: true|",
      })
  void tellsWhatAChangedPropertyDoes(String from, String to, String expected) {
    assertThat(NETWORK).contains(from);
    List<String> wanted = expected == null ? List.of() : List.of(expected);
    assertThat(changes(NETWORK.replace(from, to))).isEqualTo(wanted);
  }

  /// It may turn out to be the same.
  @Test
  void makesAReplacementConditionalThatHangsOnWhatAwsWillMake() {
    assertThat(changes(NETWORK.replace("VpcId: vpc-1", "VpcId: !Ref Vpc")))
        .containsExactly("Subnet Conditionally [Properties:/Properties/VpcId=Always?]");
  }
}
