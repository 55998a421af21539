package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tests of what policies allow.
final class Statements {
  /// Where the policies stand that say what somebody may do, by resource type.
  static final Map<String, List<String>> OF_IDENTITIES =
      Map.ofEntries(
          Map.entry("AWS::IAM::Role", List.of("Policies")),
          Map.entry("AWS::IAM::User", List.of("Policies")),
          Map.entry("AWS::IAM::Group", List.of("Policies")),
          Map.entry("AWS::IAM::Policy", List.of("PolicyDocument")),
          Map.entry("AWS::IAM::ManagedPolicy", List.of("PolicyDocument")),
          Map.entry("AWS::IAM::RolePolicy", List.of("PolicyDocument")),
          Map.entry("AWS::IAM::UserPolicy", List.of("PolicyDocument")),
          Map.entry("AWS::IAM::GroupPolicy", List.of("PolicyDocument")));

  /// Where the policies stand that say who may use something. (A VPC endpoint's isn't among them:
  /// it only narrows down what callers may do anyway.)
  static final Map<String, List<String>> WITH_PRINCIPALS =
      Map.ofEntries(
          Map.entry("AWS::IAM::Role", List.of("AssumeRolePolicyDocument")),
          Map.entry("AWS::S3::BucketPolicy", List.of("PolicyDocument")),
          Map.entry("AWS::SNS::TopicPolicy", List.of("PolicyDocument")),
          Map.entry("AWS::SQS::QueuePolicy", List.of("PolicyDocument")),
          Map.entry("AWS::KMS::Key", List.of("KeyPolicy")),
          Map.entry("AWS::ECR::Repository", List.of("RepositoryPolicyText")),
          Map.entry("AWS::SecretsManager::ResourcePolicy", List.of("ResourcePolicy")),
          Map.entry("AWS::Backup::BackupVault", List.of("AccessPolicy")),
          Map.entry("AWS::Lambda::Permission", List.of()));

  private static final Set<String> EVERYTHING = Set.of("*", "*:*", "iam:*");

  private Statements() {}

  static List<Breach> ofAdministrators(World world, Resource resource) {
    Spot properties = world.properties(resource);
    Stream<Breach> written =
        allowed(properties, OF_IDENTITIES, resource)
            .filter(each -> anyIs(each.get("Resource"), "*"))
            .filter(each -> isEverything(each.get("Action")) || each.get("NotAction").present())
            .map(each -> new Breach(each, "name the actions, or the resources"));
    Stream<Breach> attached =
        properties.get("ManagedPolicyArns").items().stream()
            .filter(arn -> arn.endsWith("policy/AdministratorAccess"))
            .map(arn -> new Breach(arn, "attach what it needs instead of AdministratorAccess"));
    return Stream.concat(written, attached).toList();
  }

  static List<Breach> forAnyone(World world, Resource resource) {
    Spot properties = world.properties(resource);
    if (resource.type().equals("AWS::Lambda::Permission")) {
      boolean narrowed =
          Stream.of("SourceArn", "SourceAccount", "PrincipalOrgID")
              .anyMatch(name -> properties.get(name).present());
      return properties.get("Principal").mayBe("*") && !narrowed
          ? List.of(new Breach(properties.get("Principal"), "name who may, or say SourceArn"))
          : List.of();
    }
    return allowed(properties, WITH_PRINCIPALS, resource)
        .filter(each -> !each.get("Condition").present())
        .filter(
            each ->
                anyIs(each.get("Principal"), "*")
                    || anyIs(each.get("Principal/AWS"), "*")
                    || each.get("NotPrincipal").present())
        .map(each -> new Breach(each, "name who may, or add a Condition"))
        .toList();
  }

  static List<Breach> forAnyRepository(World world, Resource role) {
    return allowed(world.properties(role), WITH_PRINCIPALS, role)
        .filter(each -> anyIs(each.get("Action"), "sts:AssumeRoleWithWebIdentity"))
        .filter(each -> !namesSubject(each.get("Condition")))
        .map(
            each ->
                new Breach(
                    each,
                    "say in Condition which repository and branch (the token's sub) it is for"))
        .toList();
  }

  private static boolean namesSubject(Spot condition) {
    return condition.names().stream()
        .map(condition::get)
        .flatMap(operator -> operator.names().stream().map(operator::member))
        .filter(key -> key.path().endsWith(":sub"))
        .anyMatch(
            key ->
                key.items().stream()
                    .noneMatch(subject -> subject.is(it -> it.matches("\\*.*|repo:\\*.*"))));
  }

  /// The statements that allow something.
  private static Stream<Spot> allowed(
      Spot properties, Map<String, List<String>> places, Resource resource) {
    return places.getOrDefault(resource.type(), List.of()).stream()
        .flatMap(place -> properties.get(place).items().stream())
        .map(it -> it.get("PolicyDocument").present() ? it.get("PolicyDocument") : it)
        .flatMap(document -> document.get("Statement").items().stream())
        .filter(statement -> statement.get("Effect").mayBe("Allow"));
  }

  private static boolean isEverything(Spot actions) {
    return actions.items().stream().anyMatch(action -> action.is(EVERYTHING::contains));
  }

  private static boolean anyIs(Spot list, String text) {
    return list.items().stream().anyMatch(item -> item.mayBe(text));
  }
}
