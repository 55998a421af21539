package dev.groundwork.core.template.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Template;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurpriseCheckTest {
  private static List<String> findings(String template) {
    return SurpriseCheck.check(Template.read("t", template)).stream()
        .map(Finding::toString)
        .toList();
  }

  /// The address and the port come from parameters; what matters is what these allow.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Default: 10.0.0.0/8|Type: Number|true",
        "AllowedPattern: '10[.].*'|Type: Number|false",
        "AllowedValues: [10.0.0.0/8, 0.0.0.0/0]|Type: Number|true",
        "AllowedValues: [10.0.0.0/8, 10.0.0.0/16]|Type: Number|false",
        "Default: 10.0.0.0/8|Type: Number, AllowedValues: [80, 443]|false",
        "Default: 10.0.0.0/8|Type: Number, AllowedValues: [80, 5432]|true",
      })
  void judgesEachValueThatAParameterAllows(String range, String port, boolean found) {
    String template =
        """
        Parameters:
          Range: {Type: String, %s}
          Port: {%s}
        Resources:
          R:
            Type: AWS::EC2::SecurityGroupIngress
            Properties: {IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, CidrIp: !Ref Range}
        """
            .formatted(range, port);

    assertThat(findings(template)).hasSize(found ? 1 : 0);
  }

  private static final String SWITCHED =
      """
      Parameters:
        Size: {Type: String, AllowedValues: [t3.small, m8g.large]}
        Name: {Type: String, Default: ""}
      Conditions:
        Burst: !Equals [!Ref Size, t3.small]
        NoName: !Equals [!Ref Name, ""]
        HasName: !Not [!Condition NoName]
      Resources:
        Server:
          Type: AWS::EC2::Instance
          Properties:
            InstanceType: !Ref Size
            CreditSpecification: !If [%s, {CPUCredits: standard}, !Ref "AWS::NoValue"]
            MetadataOptions: {HttpTokens: required}
            BlockDeviceMappings: [{Ebs: {Encrypted: true}}]
        Listener:
          Type: AWS::ElasticLoadBalancingV2::Listener
          Condition: HasName
          Properties:
            Protocol: !If [%s, HTTP, HTTPS]
      """;

  /// A branch counts only together with the parameters that lead to it.
  @Test
  void leavesBranchesAloneThatCanNotBeReached() {
    assertThat(findings(SWITCHED.formatted("Burst", "HasName"))).isEmpty();
  }

  @Test
  void findsWhatIsMissingOnOneBranchOnly() {
    assertThat(findings(SWITCHED.formatted("HasName", "NoName")))
        .containsExactly(
            "t:12:7: error: Server/Properties/CreditSpecification/CPUCredits: a busy server of this"
                + " type buys processor time without asking, up to $0.05 an hour for each of its"
                + " processors; say CPU credits: standard [cpu-credits]",
            "t:20:7: error: Listener/Properties/SslPolicy: it takes connections with encryption"
                + " that can be broken; say SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06"
                + " [old-tls]");
  }

  private static final String LAUNCHED =
      """
      Resources:
        Template:
          Type: AWS::EC2::LaunchTemplate
          Properties:
            LaunchTemplateData:
              MetadataOptions: {HttpTokens: required}
              CreditSpecification: {CpuCredits: standard}
              BlockDeviceMappings: [{Ebs: {Encrypted: true}}]
        Server:
          Type: AWS::EC2::Instance
          Properties:
            InstanceType: t3.small
            LaunchTemplate: {LaunchTemplateId: !Ref Template}
        Nodes:
          Type: AWS::EKS::Nodegroup
          Properties:
            InstanceTypes: [m8g.large, t4g.large]
            LaunchTemplate: {Id: !Ref Template}
        Group:
          Type: AWS::AutoScaling::AutoScalingGroup
          Properties:
            MixedInstancesPolicy:
              LaunchTemplate:
                LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}
                Overrides: [{InstanceType: t3a.small}]
      """;

  @Test
  void readsTheLaunchTemplateThatAMachineUses() {
    assertThat(findings(LAUNCHED)).isEmpty();
    assertThat(findings(LAUNCHED.replace("CpuCredits: standard", "CpuCredits: unlimited")))
        .singleElement()
        .asString()
        .startsWith("t:7:43: error: Template/")
        .endsWith("[cpu-credits]");
    assertThat(findings(LAUNCHED.replace("!Ref Template", "lt-1")))
        .extracting(it -> it.replaceAll(":.*\\[", " ["))
        .containsExactly(
            "t [cpu-credits]",
            "t [instance-metadata]",
            "t [unencrypted]",
            "t [cpu-credits]",
            "t [unencrypted]",
            "t [cpu-credits]",
            "t [unencrypted]");
  }

  private static final String ACCEPTED =
      """
      Resources:
        Url:
          Type: AWS::Lambda::Url
          Metadata: {groundwork: {accept: %s}}
          Properties: {AuthType: NONE, TargetFunctionArn: f}
        Other:
          Type: AWS::Lambda::Url
          Properties: {AuthType: AWS_IAM, TargetFunctionArn: f}
      """;

  @Test
  void doesWithoutASafeguardForAReasonAndForOneResource() {
    String accepted = ACCEPTED.formatted("{open-function: Everyone may ask when we are open.}");

    assertThat(findings(accepted)).isEmpty();
    assertThat(findings(accepted.replace("AWS_IAM", "NONE")))
        .singleElement()
        .asString()
        .startsWith("t:8:28: error: Other/Properties/AuthType");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{open-function: ''}|t:4:53|say in a sentence why this is meant so",
        "{open-functions: Everyone may ask.}|t:4:38|there is no safeguard open-functions; did you"
            + " mean \"open-function\"?",
        "open-function|t:4:37|must be an object: the name of a safeguard, and a reason",
      })
  void takesNoSafeguardAwayWithoutAReason(String accept, String at, String message) {
    assertThat(findings(ACCEPTED.formatted(accept)))
        .hasSize(2)
        .anyMatch(it -> it.startsWith(at + ": error: Url/") && it.endsWith(message));
  }

  /// Seventeen independent switches around one list, each of which opens a door of its own.
  @Test
  void saysWhenThereIsTooMuchToLookAt() {
    StringBuilder template = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n");
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      template.append("  P%d: {Type: String, AllowedValues: [a, b]}\n".formatted(i));
      conditions.append("  C%d: !Equals [!Ref P%d, a]\n".formatted(i, i));
      rules.append("!If [C%d, {CidrIp: 10.0.0.0/8}, !Ref 'AWS::NoValue'], ".formatted(i));
    }
    template
        .append(conditions)
        .append("Resources: {R: {Type: AWS::EC2::SecurityGroup, Properties: {")
        .append("SecurityGroupIngress: [%s]}}}".formatted(rules));

    assertThat(findings(template.toString()))
        .isNotEmpty()
        .allMatch(it -> it.contains("too many conditions come together here"));
  }
}
