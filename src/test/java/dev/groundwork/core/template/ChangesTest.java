package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
  private static final String NETWORK =
      """
      Resources:
        Vpc:
          Type: AWS::EC2::VPC
          Properties: {CidrBlock: 10.0.0.0/16}
        Subnet:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, MapPublicIpOnLaunch: "true"}
        Database:
          Type: AWS::RDS::DBInstance
          Properties: {AllocatedStorage: 20, DBInstanceClass: db.t4g.micro, Engine: postgres}
        Bucket:
          Type: AWS::S3::Bucket
          UpdateReplacePolicy: Retain
          Properties: {Tags: [{Key: a, Value: b}]}
      """;

  /// A stack that exists: what isn't replaced has ids, everything else is a symbol.
  private static Resolution existing(String template, Set<String> replaced) {
    Attributes symbolic = Attributes.symbolic("s");
    Attributes attributes =
        new Attributes() {
          @Override
          public Value ref(ResolvedResource resource) {
            return replaced.contains(resource.logicalId())
                ? symbolic.ref(resource)
                : Value.text("id-" + resource.logicalId());
          }

          @Override
          public Value attribute(ResolvedResource resource, String name) {
            return replaced.contains(resource.logicalId())
                ? symbolic.attribute(resource, name)
                : Value.text("id-" + name);
          }
        };
    return Resolver.resolve(
        Template.read("t", template),
        new ResolverContext(Map.of(), Pseudo.planned("us-east-1", "s"), attributes));
  }

  private static List<ResourceDifference> changes(String after) {
    Function<Set<String>, Resolution> next = replaced -> existing(after, replaced);
    return Changes.between(existing(NETWORK, Set.of()), next, ResourceTypes.bundled());
  }

  private static List<String> lines(List<ResourceDifference> differences) {
    return differences.stream()
        .map(
            each ->
                "%s %s %s %s %s"
                    .formatted(
                        each.action().word(),
                        each.logicalId(),
                        each.replacement().word(),
                        each.policyAction().map(ResourceDifference.PolicyAction::word).orElse("-"),
                        each.properties().stream()
                            .map(
                                p ->
                                    p.scope().word()
                                        + ":"
                                        + p.path()
                                        + "="
                                        + p.recreation().word()
                                        + (p.dynamic() ? "?" : ""))
                            .toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{AllocatedStorage: 20,|{AllocatedStorage: 30,|Modify Database False -"
            + " [Properties:/Properties/AllocatedStorage=Never]",
        "AllocatedStorage: 20|AllocatedStorage: '20'|",
        "Value: b|Value: c|Modify Bucket False - [Tags:/Properties/Tags/0/Value=Never]",
        "{Tags:|{BucketName: x, Tags:|Modify Bucket True ReplaceAndRetain"
            + " [Properties:/Properties/BucketName=Always]",
        "Engine: postgres|Engine: postgres, KmsKeyId: k|Modify Database True ReplaceAndDelete"
            + " [Properties:/Properties/KmsKeyId=Always]",
        "UpdateReplacePolicy: Retain|DeletionPolicy: Retain|Modify Bucket False -"
            + " [DeletionPolicy:/DeletionPolicy=Never,"
            + " UpdateReplacePolicy:/UpdateReplacePolicy=Never]",
        "MapPublicIpOnLaunch: \"true\"|MapPublicIpOnLaunch: true|",
      })
  void tellsWhatAChangedPropertyDoes(String from, String to, String expected) {
    assertThat(NETWORK).contains(from);
    List<String> wanted = expected == null ? List.of() : List.of(expected);
    assertThat(lines(changes(NETWORK.replace(from, to)))).isEqualTo(wanted);
  }

  @Test
  void followsAReplacementToWhateverRefersToIt() {
    assertThat(lines(changes(NETWORK.replace("CidrBlock: 10.0.0.0/16", "CidrBlock: 10.1.0.0/16"))))
        .containsExactly(
            "Modify Vpc True ReplaceAndDelete [Properties:/Properties/CidrBlock=Always]",
            "Modify Subnet Conditional ReplaceAndDelete [Properties:/Properties/VpcId=Always?]");
  }

  @Test
  void listsWhatComesAndGoes() {
    String after = NETWORK.replace("Database:", "Other:");
    assertThat(lines(changes(after)))
        .containsExactly("Add Other False - []", "Remove Database False Snapshot []");
    assertThat(lines(Changes.creating(existing(NETWORK, Set.of()))))
        .hasSize(4)
        .allMatch(line -> line.startsWith("Add"));
  }

  @Test
  void refusesAChangeOfType() {
    String after = NETWORK.replace("AWS::S3::Bucket", "AWS::SNS::Topic");
    assertThatThrownBy(() -> changes(after))
        .hasMessageContaining("Update of resource type is not permitted");
  }
}
