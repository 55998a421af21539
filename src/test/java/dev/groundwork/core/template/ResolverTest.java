package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final String NETWORK =
      """
      Parameters:
        Name: {Type: String, Default: demo}
        Isolated: {Type: String, AllowedValues: ["true", "false"], Default: "true"}
      Conditions:
        IsIsolated: !Equals [!Ref Isolated, "true"]
      Resources:
        Subnet:
          Type: AWS::EC2::Subnet
          Properties:
            VpcId: !Ref Vpc
            CidrBlock: !Select [1, !Cidr [10.0.0.0/16, 2, 8]]
            AvailabilityZone: !Select [0, !GetAZs ""]
            MapPublicIpOnLaunch: !If [IsIsolated, !Ref AWS::NoValue, true]
        Gateway:
          Type: AWS::EC2::InternetGateway
          Condition: IsIsolated
          DependsOn: Subnet
        Vpc:
          Type: AWS::EC2::VPC
          DeletionPolicy: Retain
          Properties:
            CidrBlock: 10.0.0.0/16
            Tags: [{Key: Name, Value: !Sub "${Name}-${AWS::Region}"}]
      Outputs:
        Subnets: {Value: !Join [",", [!Ref Subnet, !GetAtt Vpc.VpcId]]}
        Group: {Value: !GetAtt Vpc.DefaultSecurityGroup, Export: {Name: !Sub "${AWS::StackName}-group"}}
      """;

  private static Resolution resolve(String template, Map<String, String> parameters) {
    return Resolver.resolve(
        Template.read("t.yaml", template),
        ResolverContext.planned(ResolverContext.texts(parameters), "eu-central-1", "network"));
  }

  @Test
  void resolvesAStackThatDoesNotExistYet() {
    Resolution resolution = resolve(NETWORK, Map.of());
    assertThat(resolution.resources())
        .extracting(ResolvedResource::logicalId)
        .containsExactly("Vpc", "Subnet", "Gateway");
    assertThat(resolution.resource("Subnet").orElseThrow().properties().plain().toString())
        .isEqualTo("{VpcId=${network.Vpc}, CidrBlock=10.0.1.0/24, AvailabilityZone=eu-central-1a}");
    assertThat(resolution.resource("Vpc").orElseThrow().properties().items("Tags"))
        .extracting(tag -> ((Value.Fields) tag).text("Value").orElseThrow())
        .containsExactly("demo-eu-central-1");
    assertThat(resolution.resource("Vpc").orElseThrow().deletionPolicy())
        .isEqualTo(DeletionPolicy.RETAIN);
    assertThat(resolution.output("Subnets").orElseThrow().display())
        .isEqualTo("${network.Subnet},${network.Vpc.VpcId}");
    assertThat(resolution.outputs())
        .extractingByKey("Group")
        .extracting(Resolution.ResolvedOutput::exportName)
        .isEqualTo(Optional.of(Value.text("network-group")));
  }

  @Test
  void leavesOutResourcesWhoseConditionIsFalse() {
    Resolution resolution = resolve(NETWORK, Map.of("Isolated", "false"));
    assertThat(resolution.conditions()).containsEntry("IsIsolated", Truth.FALSE);
    assertThat(resolution.resource("Gateway")).isEmpty();
    assertThat(resolution.resource("Subnet").orElseThrow().properties().get("MapPublicIpOnLaunch"))
        .contains(new Value.Bool(true));
  }

  @Test
  void choosesBetweenWholePropertiesAndReadsQuotedNoEcho() {
    String template =
        """
        Parameters: {Secret: {Type: String, NoEcho: "true", Default: x}}
        Conditions: {C: !Equals [!Ref Secret, x]}
        Resources:
          A: {Type: "T::T::T", Properties: !If [C, {Name: a}, !Ref AWS::NoValue]}
          B: {Type: "T::T::T", Properties: !If [C, !Ref AWS::NoValue, {Name: b}]}
        """;
    Resolution resolution = resolve(template, Map.of());
    assertThat(resolution.resources())
        .extracting(each -> each.properties().text("Name").orElse(""))
        .containsExactly("a", "");
    assertThat(Template.read("t", template).parameters())
        .extractingByKey("Secret")
        .matches(Parameter::noEcho);
  }

  @Test
  void countsAndTakesApartTheSymbolicOutputsOfAnotherStack() {
    Value subnets = resolve(NETWORK, Map.of()).output("Subnets").orElseThrow();
    String template =
        """
        Parameters:
          Subnets: {Type: "List<AWS::EC2::Subnet::Id>"}
        Conditions:
          Given: !Not [!Equals [!Select [0, !Ref Subnets], ""]]
        Resources:
          Group:
            Type: AWS::RDS::DBSubnetGroup
            Condition: Given
            Properties: {SubnetIds: !Ref Subnets}
        """;
    Resolution database =
        Resolver.resolve(
            Template.read("db.yaml", template),
            ResolverContext.planned(Map.of("Subnets", subnets), "eu-central-1", "database"));
    assertThat(database.resource("Group").orElseThrow().properties().items("SubnetIds"))
        .containsExactly(
            new Value.Symbol("network", "Subnet", "AWS::EC2::Subnet", "Ref"),
            new Value.Symbol("network", "Vpc", "AWS::EC2::VPC", "VpcId"));
  }

  @Test
  void refusesInCloudFormationsWords() {
    assertRefused(
        "Resources: {A: {Type: T::T::T, Properties: {X: !Ref B, Y: !GetAtt C.D}}}",
        "t.yaml:1:48: Template format error: Unresolved resource dependencies [B, C] in the"
            + " Resources block of the template");
    assertRefused(
        "Resources: {A: {Type: T::T::T, DependsOn: B}, B: {Type: T::T::T, DependsOn: [A]}, C:"
            + " {Type: T::T::T}}",
        "t.yaml:1:13: Circular dependency between resources: [A, B]");
    assertRefused(
        "Parameters: {P: {Type: String}, Q: {Type: String}}\nResources: {A: {Type: T::T::T}}",
        "t.yaml:1:17: Parameters: [P, Q] must have values");
    assertRefused(
        "Mappings: {M: {a: {b: c}}}\n"
            + "Resources: {A: {Type: T::T::T, Properties: {X: !FindInMap [M, a, z]}}}",
        "t.yaml:2:48: Template error: Unable to get mapping for M::a::z");
    assertRefused(
        "Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: T::T::T}}",
        "t.yaml:1:12: the template needs the transform AWS::Serverless-2016-10-31, a program that"
            + " runs at AWS; Groundwork takes plain templates");
  }

  private static void assertRefused(String template, String message) {
    assertThatThrownBy(() -> resolve(template, Map.of()))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(message);
  }

  @Test
  void keepsAConditionThatHangsOnASymbolUnknownUntilItMatters() {
    String template =
        """
        Parameters: {Arn: {Type: String}}
        Conditions: {Same: !Equals [!Ref Arn, "arn:x"]}
        Resources:
          A: {Type: "T::T::T"%s}
        """;
    Map<String, Value> symbol =
        Map.of("Arn", new Value.Symbol("dns", "Certificate", "AWS::X::Y", "Ref"));
    ResolverContext context = ResolverContext.planned(symbol, "eu-central-1", "web");
    assertThat(
            Resolver.resolve(Template.read("t.yaml", template.formatted("")), context).conditions())
        .containsEntry("Same", Truth.UNKNOWN);
    assertThatThrownBy(
            () ->
                Resolver.resolve(
                    Template.read("t.yaml", template.formatted(", Condition: Same")), context))
        .hasMessage(
            "t.yaml:4:3: condition Same can't be decided yet: it compares a value that AWS only"
                + " makes later");
  }
}
