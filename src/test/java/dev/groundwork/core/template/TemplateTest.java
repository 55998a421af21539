package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static String resources(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "  Topic%d: {Type: \"AWS::SNS::Topic\", Properties: {DisplayName: !Sub \"${AWS::StackName}-%d\"}}"
                    .formatted(i, i))
        .collect(Collectors.joining("\n", "Resources:\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Resources: {} | t:1:12: Template format error: At least one Resources member must be"
            + " defined.",
        "Description: x | t:1:1: Template format error: At least one Resources member must be"
            + " defined.",
        "[1] | t:1:1: Template format error: unsupported structure: a template is an object",
        "Resorces: {} | t:1:1: Template format error: Invalid template property or properties"
            + " [Resorces]; did you mean \"Resources\"?",
        "AWSTemplateFormatVersion: 2011-01-01 | t:1:27: Template format error: unsupported value"
            + " for AWSTemplateFormatVersion; it must be 2010-09-09",
        "Resources: {A: {Properties: {}}} | t:1:16: Template format error: [/Resources/A] Every"
            + " Resources object must contain a Type member.",
        "Resources: {A: {Type: T, Property: {}}} | t:1:26: Template format error: Invalid template"
            + " resource property 'Property' of A; did you mean \"Properties\"?",
        "Resources: {A-B: {Type: T}} | t:1:13: Template format error: Resource name {A-B} is non"
            + " alphanumeric.",
        "Resources: {A: {Type: T, DependsOn: {B: C}}} | t:1:37: Template format error: DependsOn"
            + " must be a string or list of strings.",
        "Mappings: {M: {123456789012: {a: b}}} | t:1:16: Template format error: map keys must be"
            + " strings; received numeric [123456789012] instead: put it in quotes",
        "Resources: {A: {Type: T}} ; Outputs: {O: {Export: {Name: x}}} | t:2:14: Template format"
            + " error: Every Outputs member must contain a Value object",
        "Conditions: {C: true} | t:1:17: Template format error: Conditions can only be boolean"
            + " operations on parameters and other conditions",
        "Conditions: {C: !And [!Condition D]} | t:1:17: Template error: every Fn::And object"
            + " requires a list of 2 to 10 boolean parameters",
      })
  void isRefusedWithPlaceAndReason(String text, String message) {
    assertThatThrownBy(() -> Template.read("t", text.replace(" ; ", "\n"))).hasMessage(message);
  }

  @Test
  void keepsToCloudFormationsLimits() {
    assertThat(Template.read("t", resources(500)).resources()).hasSize(500);
    assertThatThrownBy(() -> Template.read("t", resources(501)))
        .hasMessage(
            "t:1:1: Template format error: Number of resources, 501, is greater than maximum"
                + " allowed, 500");
    assertThatThrownBy(
            () -> Template.read("t", "Description: " + "x".repeat(1025) + "\n" + resources(1)))
        .hasMessageEndingWith("'Description' length is greater than 1024 bytes");
    assertThatThrownBy(() -> Template.read("t", "#" + "x".repeat(1_000_000)))
        .hasMessageContaining("may not exceed 1000000 bytes");
  }

  @Test
  void ordersResourcesByWhatTheyNeedAndThenByTheTemplate() {
    String text =
        """
        Resources:
          Service: {Type: T::T::T, DependsOn: [Listener, Route]}
          Listener: {Type: T::T::T, Properties: {Balancer: !Ref Balancer, Group: !Sub "${Group.Arn}"}}
          Group: {Type: T::T::T}
          Balancer: {Type: T::T::T, Metadata: {Note: !GetAtt Group.Name}}
          Route: {Type: T::T::T}
        """;
    DependencyGraph graph = DependencyGraph.of(Template.read("t", text));
    assertThat(graph.order()).containsExactly("Group", "Balancer", "Listener", "Route", "Service");
    assertThat(graph.levels().toString())
        .isEqualTo("[[Group, Route], [Balancer], [Listener], [Service]]");
    assertThat(graph.edges())
        .extracting(
            edge ->
                edge.from()
                    + " "
                    + edge.reason().how()
                    + " "
                    + edge.to()
                    + " "
                    + edge.reason().attribute())
        .contains(
            "Listener SUB Group Arn",
            "Listener REF Balancer Ref",
            "Service DEPENDS_ON Route ",
            "Balancer GET_ATT Group Name");
    assertThat(graph.cycle()).isEmpty();
  }

  @Test
  void holdsItsParametersAgainstItsRules() {
    String text =
        """
        Parameters:
          Size: {Type: String}
          Stage: {Type: String}
          Vpc: {Type: "AWS::EC2::VPC::Id", Default: vpc-1}
        Rules:
          LargeInProduction:
            RuleCondition: !Equals [!Ref Stage, prod]
            Assertions:
              - Assert: !Contains [[large, huge], !Ref Size]
                AssertDescription: production needs a large one
          Known:
            Assertions:
              - Assert: {"Fn::Contains": [{"Fn::RefAll": "AWS::EC2::VPC::Id"}, !Ref Vpc]}
        Resources: {A: {Type: T::T::T}}
        """;
    Template template = Template.read("t", text);
    assertThat(resolve(template, "small", "test").uncheckedRules()).containsExactly("Known");
    assertThat(resolve(template, "huge", "prod").resources()).hasSize(1);
    assertThatThrownBy(() -> resolve(template, "small", "prod"))
        .hasMessage(
            "t:6:3: Template validation error: rule LargeInProduction is broken: production needs a"
                + " large one");
  }

  private static Resolution resolve(Template template, String size, String stage) {
    return Resolver.resolve(
        template,
        ResolverContext.planned(
            ResolverContext.texts(Map.of("Size", size, "Stage", stage)), "eu-west-1", "s"));
  }

  @Test
  void knowsWhatBecomesOfEachResource() {
    String text =
        """
        Resources:
          Alone: {Type: "AWS::RDS::DBInstance"}
          Member: {Type: "AWS::RDS::DBInstance", Properties: {DBClusterIdentifier: c}}
          Kept: {Type: "AWS::S3::Bucket", DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain}
        """;
    Resolution resolution =
        Resolver.resolve(
            Template.read("t", text), ResolverContext.planned(Map.of(), "eu-west-1", "s"));
    assertThat(resolution.resources())
        .extracting(ResolvedResource::deletionPolicy)
        .containsExactly(
            DeletionPolicy.SNAPSHOT, DeletionPolicy.DELETE, DeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
    assertThat(resolution.resource("Kept").orElseThrow().updateReplacePolicy())
        .isEqualTo(DeletionPolicy.RETAIN);
  }
}
