package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each function with the examples of CloudFormation's template reference, and its ways to fail.
class IntrinsicFunctionsTest {
  private static final String SURROUNDINGS =
      """
      Parameters:
        Domain: {Type: String, Default: example.com}
        Count: {Type: Number, Default: 2}
        DbSubnetIpBlocks: {Type: CommaDelimitedList, Default: "10.0.48.0/24, 10.0.112.0/24, 10.0.176.0/24"}
        Empty: {Type: String, Default: ""}
        Nothing: {Type: CommaDelimitedList, Default: ""}
      Mappings:
        RegionMap:
          us-east-1: {HVM64: ami-0ff8a91507f77f867, Sizes: [small, large], Port: 80}
          us-west-1: {HVM64: ami-0bdb828fd58c52235}
      Conditions:
        IsExample: !Equals [!Ref Domain, example.com]
        IsOther: !Not [!Condition IsExample]
        IsBoth: !And [!Condition IsExample, !Condition IsOther]
        IsEither: !Or [!Condition IsExample, !Condition IsOther]
        IsTwo: !Equals [!Ref Count, 2]
        IsEmpty: !Equals [!Join ["", !Ref Nothing], ""]
      Resources:
        Vpc: {Type: "AWS::EC2::VPC", Properties: {CidrBlock: 10.0.0.0/16}}
        It: {Type: "AWS::Any::Thing", Properties: {It: EXPRESSION}}
      """;

  private static Value resolve(String expression) {
    Template template = Template.read("t", SURROUNDINGS.replace("EXPRESSION", expression));
    ResolverContext context = ResolverContext.planned(Map.of(), "us-east-1", "stack");
    Value.Fields properties =
        Resolver.resolve(template, context).resource("It").orElseThrow().properties();
    return properties.get("It").orElse(Value.text("absent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        // Ref
        "!Ref Domain ¦ example.com",
        "{Ref: Count} ¦ 2",
        "!Ref DbSubnetIpBlocks ¦ [\"10.0.48.0/24\",\"10.0.112.0/24\",\"10.0.176.0/24\"]",
        "!Ref Vpc ¦ ${stack.Vpc}",
        "!Ref AWS::Region ¦ us-east-1",
        "!Ref AWS::AccountId ¦ ${AWS::AccountId}",
        "!Ref AWS::Partition ¦ aws",
        "!Ref AWS::NoValue ¦ absent",
        "[a, !Ref AWS::NoValue, b] ¦ [\"a\",\"b\"]",
        "{a: !Ref AWS::NoValue, b: 1} ¦ {\"b\":1}",
        "!Ref Nothing ¦ [\"\"]",
        // Fn::GetAtt
        "!GetAtt Vpc.DefaultSecurityGroup ¦ ${stack.Vpc.DefaultSecurityGroup}",
        "!GetAtt [Vpc, DefaultSecurityGroup] ¦ ${stack.Vpc.DefaultSecurityGroup}",
        "{'Fn::GetAtt': [Vpc, Endpoint.Address]} ¦ ${stack.Vpc.Endpoint.Address}",
        // Fn::Sub
        "!Sub 'www.${Domain}' ¦ www.example.com",
        "!Sub ['www.${Name}', {Name: !Ref Domain}] ¦ www.example.com",
        "!Sub 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc/${Vpc}' ¦"
            + " arn:aws:ec2:us-east-1:${AWS::AccountId}:vpc/${stack.Vpc}",
        "!Sub '${!Literal} ${Vpc.CidrBlock} ${ Count }' ¦ ${Literal} ${stack.Vpc.CidrBlock} 2",
        "!Sub '{{resolve:ssm:/a}}$HOME ${Empty}.' ¦ {{resolve:ssm:/a}}$HOME .",
        // Fn::Join
        "!Join [':', [a, b, c]] ¦ a:b:c",
        "!Join ['', ['arn:', !Ref AWS::Partition, ':s3:::x-', !Ref AWS::AccountId]] ¦"
            + " arn:aws:s3:::x-${AWS::AccountId}",
        "!Join ['-', [a, !Ref AWS::NoValue, 1, true]] ¦ a-1-true",
        "!Join [',', !Ref DbSubnetIpBlocks] ¦ 10.0.48.0/24,10.0.112.0/24,10.0.176.0/24",
        "!Join [',', [!Ref Empty, b]] ¦ ,b",
        // Fn::Select
        "!Select ['1', [apples, grapes, oranges]] ¦ grapes",
        "!Select [0, !Ref DbSubnetIpBlocks] ¦ 10.0.48.0/24",
        "!Select [2, !Split ['/', !GetAtt Vpc.Arn]] ¦ ${stack.Vpc.Arn|Split(/)|Select(2)}",
        // Fn::Split
        "!Split ['|', 'a|b|c'] ¦ [\"a\",\"b\",\"c\"]",
        "!Split ['|', 'a||c|'] ¦ [\"a\",\"\",\"c\",\"\"]",
        "!Split [',', !Join [',', [!Ref Vpc, x]]] ¦ [\"${stack.Vpc}\",\"x\"]",
        "!Split [',', !Join [',', !GetAtt Vpc.CidrBlockAssociations]] ¦"
            + " ${stack.Vpc.CidrBlockAssociations}",
        // Fn::If
        "!If [IsExample, a, b] ¦ a",
        "!If [IsOther, a, !If [IsBoth, b, c]] ¦ c",
        "!If [IsEither, {a: 1}, b] ¦ {\"a\":1}",
        "!If [IsTwo, a, b] ¦ a",
        "!If [IsEmpty, a, b] ¦ a",
        "!If [IsExample, !Ref AWS::NoValue, b] ¦ absent",
        // Fn::FindInMap
        "!FindInMap [RegionMap, !Ref 'AWS::Region', HVM64] ¦ ami-0ff8a91507f77f867",
        "!FindInMap [RegionMap, us-east-1, Sizes] ¦ [\"small\",\"large\"]",
        "!FindInMap [RegionMap, us-east-1, Port] ¦ 80",
        "!FindInMap [RegionMap, nowhere, Port, {DefaultValue: 443}] ¦ 443",
        // Fn::ImportValue, Fn::GetStackOutput
        "!ImportValue shared-VpcId ¦ ${shared-VpcId}",
        "{'Fn::ImportValue': !Sub '${AWS::StackName}-x'} ¦ ${stack-x}",
        "{'Fn::GetStackOutput': {StackName: other, OutputName: Url}} ¦ ${other.Url.us-east-1}",
        // Fn::GetAZs
        "!GetAZs us-west-1 ¦ [\"us-west-1a\",\"us-west-1b\"]",
        "!Select [1, !GetAZs ''] ¦ us-east-1b",
        "!Select [1, !GetAZs {Ref: 'AWS::Region'}] ¦ us-east-1b",
        "!Select [1, !GetAZs ] ¦ us-east-1b",
        // Fn::Base64
        "!Base64 AWS CloudFormation ¦ QVdTIENsb3VkRm9ybWF0aW9u",
        "{'Fn::Base64': !Sub 'x ${Vpc}'} ¦ ${stack.Vpc.(x ${stack.Vpc})|Base64}",
        // Fn::Cidr
        "!Cidr [192.168.0.0/24, 6, 5] ¦"
            + " [\"192.168.0.0/27\",\"192.168.0.32/27\",\"192.168.0.64/27\",\"192.168.0.96/27\",\"192.168.0.128/27\",\"192.168.0.160/27\"]",
        "!Select [1, !Cidr [10.0.7.9/16, 2]] ¦ 10.0.1.0/24",
        "!Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 2, 8]] ¦ ${stack.Vpc.CidrBlock|Cidr(0)}",
        "!Select [2, !Cidr ['2001:db8:1234:1a00::/56', 4, 64]] ¦ 2001:db8:1234:1a02::/64",
        // Fn::ToJsonString, Fn::Length
        "{'Fn::ToJsonString': {a: [1, \"x\", true], b: !Ref Vpc}} ¦"
            + " {\"a\":[1,\"x\",true],\"b\":\"${stack.Vpc}\"}",
        "{'Fn::Length': !Ref DbSubnetIpBlocks} ¦ 3",
      })
  void givesWhatTheTemplateReferenceSays(String expression, String expected) {
    assertThat(resolve(expression).display()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "!Ref Dommain ¦ Template format error: Unresolved resource dependencies [Dommain] in the"
            + " Resources block of the template",
        "!Ref [a] ¦ Template format error: every Ref object must have a single String value",
        "!GetAtt Vpc ¦ Template error: every Fn::GetAtt object requires two non-empty parameters,"
            + " the resource name and the resource attribute",
        "!Sub '${a b}' ¦ Template error: variable names in Fn::Sub syntax must contain only"
            + " alphanumeric characters, underscores, periods, and colons, not \"a b\"; a literal"
            + " ${…} is written ${!…}",
        "!Sub ['${X}', {X: [a]}] ¦ Template error: the variable X of Fn::Sub must be text, not a"
            + " list or an object",
        "!Join [a] ¦ Template error: Fn::Join requires a list argument with 2 elements",
        "!Join [',', text] ¦ Template error: Fn::Join needs a list",
        "!Select [3, [a, b]] ¦ Template error: Fn::Select cannot select nonexistent value at index"
            + " 3",
        "!Select [one, [a, b]] ¦ Template error: the index of Fn::Select must be a whole number,"
            + " not one",
        "!Split ['', abc] ¦ Template error: the delimiter of Fn::Split must not be empty",
        "!If [Missing, a, b] ¦ Template format error: Unresolved condition dependency Missing in"
            + " the Conditions block of the template",
        "!If [IsExample, a] ¦ Template error: Fn::If requires a list argument with three elements,"
            + " the first a condition's name",
        "!FindInMap [RegionMap, eu-west-1, HVM64] ¦ Template error: Unable to get mapping for"
            + " RegionMap::eu-west-1::HVM64",
        "!FindInMap [RegionMap, !Ref Vpc, HVM64] ¦ a key of Fn::FindInMap must be known before"
            + " anything is created, but is ${stack.Vpc}",
        "!Cidr [10.0.0.0/24, 4, 8] ¦ Template error: Fn::Cidr: 10.0.0.0/24 has no room for 4 pieces"
            + " of 8 host bits",
        "!Cidr [10.0.0.0, 4, 8] ¦ Template error: Fn::Cidr: \"10.0.0.0\" is no address block"
            + " (10.0.0.0/16)",
        "!Cidr [10.0.0.999/16, 4, 8] ¦ Template error: Fn::Cidr: \"10.0.0.999\" is no IP address",
        "!Equals [a, b] ¦ Template error: Fn::Equals is only allowed in the Conditions section",
        "{'Fn::Joyn': [a]} ¦ Template error: Encountered unsupported function: Fn::Joyn; did you"
            + " mean \"Fn::Join\"?",
        "!Reff x ¦ Template format error: Unrecognized tag !Reff; did you mean \"!Ref\"?",
        "{Ref: Vpc, Other: 1} ¦ Template format error: Ref must be the only member of its object",
        "{'Fn::Transform': {Name: Mine}} ¦ the transform Mine runs at AWS; Groundwork takes plain"
            + " templates",
        "null ¦ Template format error: null values are not allowed in templates",
        "{1: a} ¦ Template format error: map keys must be strings; received numeric [1] instead:"
            + " put it in quotes",
      })
  void refusesWhatCloudFormationRefuses(String expression, String reason) {
    assertThatThrownBy(() -> resolve(expression))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.at().line()).isEqualTo(20);
            });
  }

  @Test
  void readsJsonAndYamlAlike() {
    String yaml =
        "Resources: {T: {Type: \"AWS::SNS::Topic\", Properties: {DisplayName: !Join [\"-\", [a,"
            + " !Ref AWS::Region]]}}}";
    String json =
        """
        {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties":
          {"DisplayName": {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}]]}}}}}
        """;
    ResolverContext context = ResolverContext.planned(Map.of(), "eu-west-1", "s");
    assertThat(
            Resolver.resolve(Template.read("t", json), context).resources().getFirst().properties())
        .isEqualTo(
            Resolver.resolve(Template.read("t", yaml), context)
                .resources()
                .getFirst()
                .properties());
  }
}
