package dev.groundwork.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.words.Saying;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  private static List<String> said(
      Function<Resource, Stream<Saying>> reader, String type, String properties) {
    String text =
        "Resources:\n  It:\n    Type: %s\n    Properties: %s\n".formatted(type, properties);
    return reader
        .apply(Template.read("t.yaml", text).resources().values().iterator().next())
        .map(Saying::english)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::IAM::Role | {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [ecs.amazonaws.com]}}]}} | a role that ecs.amazonaws.com can take
          AWS::IAM::Role | {AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: "*"}}} | a role that everybody can take
          AWS::IAM::Group | {ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"]} | may do what AWS's policy AdministratorAccess allows
          AWS::IAM::Group | {Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: ["s3:GetObject", "s3:PutObject"], Resource: !Sub "${Bucket}/*"}]}}]} | may do s3:GetObject, s3:PutObject on ${Bucket}/*
          AWS::IAM::ManagedPolicy | {PolicyDocument: {Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}} | may do everything on everything
          AWS::IAM::ManagedPolicy | {PolicyDocument: {Statement: [{Effect: Allow, NotAction: "iam:*", Resource: "*"}]}} | may do everything but iam:* on everything
          AWS::IAM::ManagedPolicy | {PolicyDocument: {Statement: [{Effect: Deny, Action: "s3:*", Resource: "*"}]}} | may not do s3:* on everything
          AWS::IAM::User | {} | a user of its own
          AWS::IAM::AccessKey | {UserName: x} | an access key that stays valid until it is deleted
          AWS::IAM::OIDCProvider | {Url: "https://e.x"} | lets whom https://e.x vouches for ask for roles in the account
          """)
  void saysWhoMayDoWhat(String type, String properties, String words) {
    assertThat(said(Rights::of, type, properties)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::EC2::SecurityGroup | {SecurityGroupIngress: [{CidrIp: 0.0.0.0/0, FromPort: 22, ToPort: 22}]} | port 22 open to the world
          AWS::EC2::SecurityGroup | {SecurityGroupIngress: [{CidrIpv6: "::/0", FromPort: 80, ToPort: 90}]} | port 80–90 open to the world
          AWS::EC2::SecurityGroup | {SecurityGroupIngress: !If [A, [{CidrIp: 0.0.0.0/0, IpProtocol: -1}], !Ref AWS::NoValue]} | every port open to the world
          AWS::EC2::SecurityGroupIngress | {CidrIp: !Ref From, FromPort: 22, ToPort: 22} | port 22 open to ${From}, which a parameter or resource decides
          AWS::S3::Bucket | {AccessControl: PublicRead} | a bucket that may be opened to everybody
          AWS::S3::Bucket | {PublicAccessBlockConfiguration: {BlockPublicAcls: false}} | a bucket that may be opened to everybody
          AWS::S3::BucketPolicy | {PolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: "*"}}]}} | a policy that lets everybody in, as far as its conditions allow
          AWS::SQS::QueuePolicy | {PolicyDocument: {Statement: !If [A, {Effect: Allow, Principal: "*"}, !Ref AWS::NoValue]}} | a policy that lets everybody in, as far as its conditions allow
          AWS::Lambda::Permission | {Principal: "*"} | a function that everybody can call
          AWS::Lambda::Url | {AuthType: NONE} | a function that everybody can call
          AWS::RDS::DBInstance | {PubliclyAccessible: true} | can have a public address
          AWS::EKS::Cluster | {} | a cluster whose control plane answers on the internet
          AWS::ElasticLoadBalancingV2::LoadBalancer | {} | a load balancer that everybody can reach
          AWS::ApiGatewayV2::Api | {} | an address that everybody can call
          AWS::CloudFront::Distribution | {} | a website that everybody can reach
          """)
  void saysWhatTheWorldCanReach(String type, String properties, String words) {
    assertThat(said(Openings::of, type, properties)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::EC2::SecurityGroup | {SecurityGroupIngress: [{CidrIp: 10.0.0.0/16, FromPort: 22, ToPort: 22}]}
          AWS::S3::Bucket | {PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true}}
          AWS::S3::BucketPolicy | {PolicyDocument: {Statement: [{Effect: Deny, Principal: "*"}]}}
          AWS::RDS::DBInstance | {PubliclyAccessible: false}
          AWS::ElasticLoadBalancingV2::LoadBalancer | {Scheme: internal}
          AWS::Lambda::Permission | {Principal: apigateway.amazonaws.com}
          """)
  void keepsSilentOnWhatIsClosed(String type, String properties) {
    assertThat(said(Openings::of, type, properties)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::Lambda::Function | {Runtime: python3.13, Code: {ZipFile: "x"}} | a function (python3.13) whose code stands in the template
          AWS::Lambda::Function | {Runtime: nodejs22.x, Code: {S3Bucket: elsewhere}} | a function (nodejs22.x) whose code lies in the bucket elsewhere
          AWS::Lambda::Function | {Code: {ImageUri: "me/you:1"}} | runs the image me/you:1
          AWS::ECS::TaskDefinition | {ContainerDefinitions: [{Image: "me/you:1"}]} | runs the image me/you:1
          AWS::EC2::LaunchTemplate | {LaunchTemplateData: {UserData: !Base64 x}} | a server that runs a script when it starts
          AWS::SSM::Document | {} | runs code: AWS::SSM::Document
          """)
  void saysWhichCodeWouldRun(String type, String properties, String words) {
    assertThat(said(Programs::of, type, properties)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Custom::Thing | {ServiceToken: "arn:aws:lambda:us-east-1:999999999999:function:x"} | Custom::Thing: code of somebody else's is called, at arn:aws:lambda:us-east-1:999999999999:function:x
          AWS::CloudFormation::CustomResource | {ServiceToken: !Ref Token} | AWS::CloudFormation::CustomResource: code of somebody else's is called, at ${Token}
          Else::Where::Thing | {} | Else::Where::Thing: a type that isn't AWS's own
          AWS::CloudFormation::ResourceVersion | {} | AWS::CloudFormation::ResourceVersion: a type that isn't AWS's own
          """)
  void saysWhoseCodeIsCalled(String type, String properties, String words) {
    assertThat(said(Programs::foreign, type, properties)).containsExactly(words);
  }

  @Test
  void readsAWholePlan() {
    Disclosure disclosure = Disclosure.of(PlanCatalog.bundled().plan("super-lean"));

    assertThat(disclosure.roles())
        .extracting(it -> it.where() + " is " + it.what())
        .contains("backend.ExecutionRole is a role that ecs-tasks.amazonaws.com can take");
    assertThat(disclosure.openings())
        .extracting(Disclosure.Line::where)
        .contains("load-balancer.LoadBalancer");
    assertThat(disclosure.programs()).isNotEmpty();
    assertThat(disclosure.foreign()).isEmpty();
  }
}
