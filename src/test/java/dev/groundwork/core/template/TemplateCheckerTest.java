package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckerTest {
  private static final String BUCKET = "Resources: {B: {Type: AWS::S3::Bucket, Properties: {%s}}}";
  private static final String SERVICE =
      "Resources: {S: {Type: AWS::ECS::Service, Properties: {Cluster: c, %s}}}";
  private static final String GROUP =
      "Resources: {G: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: %s}}}";

  record Mistake(String template, List<String> findings) {}

  private static Mistake mistake(String template, String... findings) {
    return new Mistake(template, List.of(findings));
  }

  static List<Mistake> mistakes() {
    return List.of(
        mistake(
            BUCKET.formatted("BucketNam: x"),
            "t:1:53: error: B/Properties/BucketNam: AWS::S3::Bucket has no property BucketNam; did"
                + " you mean \"BucketName\"?"),
        mistake(
            "Resources: {B: {Type: AWS::EC2::SecurityGroup}}",
            "t:1:16: error: B/Properties: AWS::EC2::SecurityGroup needs the property"
                + " GroupDescription"),
        mistake(
            "Conditions: {C: !Equals [a, b]}\n"
                + GROUP.formatted("!If [C, text, !Ref AWS::NoValue]"),
            "t:2:93: error: G/Properties/GroupDescription: the property is required, but"
                + " AWS::NoValue removes it"),
        mistake(
            SERVICE.formatted("DesiredCount: many"),
            "t:1:81: error: S/Properties/DesiredCount: must be a whole number, not \"many\""),
        mistake(
            SERVICE.formatted("EnableExecuteCommand: maybe"),
            "t:1:89: error: S/Properties/EnableExecuteCommand: must be true or false, not"
                + " \"maybe\""),
        mistake(
            BUCKET.formatted("Tags: {Key: a}"),
            "t:1:59: error: B/Properties/Tags: must be a list, not an object"),
        mistake(
            BUCKET.formatted("Tags: [{Key: a}]"),
            "t:1:60: error: B/Properties/Tags/0: a tag needs Value"),
        mistake(
            BUCKET.formatted("VersioningConfiguration: {Status: On}"),
            "t:1:87: warning: B/Properties/VersioningConfiguration/Status: YAML reads On as true;"
                + " put it in quotes"),
        mistake(
            BUCKET.formatted("VersioningConfiguration: {Status: Enabledd}"),
            "t:1:87: warning: B/Properties/VersioningConfiguration/Status: \"Enabledd\" isn't one"
                + " of the known values; did you mean \"Enabled\"?"),
        mistake(
            BUCKET.formatted("BucketName: 012345678901"),
            "t:1:65: warning: B/Properties/BucketName: YAML may read 012345678901 as another"
                + " number; put it in quotes"),
        mistake(
            BUCKET.formatted("BucketName: !GetAZs ''"),
            "t:1:65: error: B/Properties/BucketName: must be text, not a list"),
        mistake(
            "Parameters: {Subnets: {Type: CommaDelimitedList}}\n"
                + BUCKET.formatted("BucketName: !Ref Subnets"),
            "t:2:65: error: B/Properties/BucketName: must be text, not a list"),
        mistake(
            BUCKET.formatted("BucketName: !Ref Nam"),
            "t:1:65: error: B: Nam is neither a parameter nor a resource"),
        mistake(
            BUCKET.formatted("BucketName: !Sub '${Nam}'"),
            "t:1:65: error: B: Nam is neither a parameter nor a resource"),
        mistake(
            BUCKET.formatted("BucketName: !GetAtt B.Arm"),
            "t:1:1: error: Circular dependency between resources: [B]",
            "t:1:65: error: B: AWS::S3::Bucket has no attribute Arm; did you mean \"Arn\"?"),
        mistake(
            "Resources: {B: {Type: AWS::S3::Bucket, DependsOn: [Bs]}}",
            "t:1:52: error: B: DependsOn names Bs, which is no resource; did you mean \"B\"?"),
        mistake(
            "Resources: {B: {Type: AWS::S3::Bucket, Condition: Prod}}",
            "t:1:13: error: B: there is no condition Prod"),
        mistake(
            BUCKET.formatted("BucketName: !FindInMap [M, a, b]"),
            "t:1:65: error: B: there is no mapping M"),
        mistake(
            "Mappings: {M: {a: {c: d}}}\n" + BUCKET.formatted("BucketName: !FindInMap [M, a, b]"),
            "t:2:65: error: B: there is no mapping M::a::b"),
        mistake(
            GROUP.formatted("web – front"),
            "t:1:79: error: G/Properties/GroupDescription: a description may only have ASCII"
                + " characters (no typographic dashes or quotes)"),
        mistake(
            "Resources: {B: {Type: AWS::S3::Buckett}}",
            "t:1:13: warning: B/Type: the type AWS::S3::Buckett isn't among those that can be"
                + " checked; did you mean \"AWS::S3::Bucket\"?"),
        mistake(
            "Parameters: {P: {Type: String}}\nResources: {B: {Type: AWS::S3::Bucket}}",
            "t:1:17: warning: P: the parameter is never used"),
        mistake(
            "Transform: Mine\nResources: {B: {Type: AWS::S3::Bucket}}",
            "t:1:12: error: the transform Mine runs at AWS; what it makes can't be checked here"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void findsEachMistakeInItsPlace(Mistake mistake) {
    assertThat(
            TemplateChecker.check(Template.read("t", mistake.template()), ResourceTypes.bundled()))
        .extracting(Finding::toString)
        .isEqualTo(mistake.findings());
  }

  @Test
  void leavesBranchesAloneThatCanNotBeReached() {
    String text =
        """
        Conditions: {C: !Equals [a, b]}
        Resources:
          G:
            Type: AWS::EC2::SecurityGroup
            Condition: C
            Properties: {GroupDescription: !If [C, text, !Ref AWS::NoValue]}
          H:
            Type: AWS::EC2::SecurityGroup
            Properties: {GroupDescription: !If [C, text, !If [C, !Ref AWS::NoValue, other]]}
        """;
    assertThat(TemplateChecker.check(Template.read("t", text), ResourceTypes.bundled())).isEmpty();
  }

  @Test
  void flagsATemplateTooLargeForARequest() {
    String comment = "# " + "x".repeat(51_200) + "\n";
    assertThat(
            TemplateChecker.check(
                Template.read("t", comment + BUCKET.formatted("")), ResourceTypes.bundled()))
        .extracting(Finding::message)
        .containsExactly("the template has 51,258 bytes; sent in a request it may have 51,200");
  }

  @Test
  void knowsATypeByItsPropertiesAttributesAndNestedTypes() {
    ResourceType bucket = ResourceTypes.bundled().find("AWS::S3::Bucket").orElseThrow();
    assertThat(bucket.attributes()).contains("Arn", "DomainName");
    assertThat(bucket.property("BucketName"))
        .map(ResourceType.Property::recreation)
        .contains(Recreation.ALWAYS);
    assertThat(bucket.property("Tags"))
        .map(ResourceType.Property::recreation)
        .contains(Recreation.NEVER);
    assertThat(ResourceTypes.bundled().names())
        .hasSizeGreaterThan(140)
        .contains("AWS::Budgets::Budget");
    for (String name : ResourceTypes.bundled().names()) {
      assertThat(ResourceTypes.bundled().find(name)).as(name).isPresent();
    }
  }
}
