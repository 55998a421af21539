package dev.groundwork.core.disclosure;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.words.Saying;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Code that would run in an account.
final class Programs {
  /// Types that run what their own properties say.
  private static final Set<String> RUNNING =
      Set.of(
          "AWS::AppRunner::Service",
          "AWS::Batch::JobDefinition",
          "AWS::CloudFront::Function",
          "AWS::CodeBuild::Project",
          "AWS::Glue::Job",
          "AWS::Lambda::LayerVersion",
          "AWS::SSM::Association",
          "AWS::SSM::Document",
          "AWS::StepFunctions::StateMachine",
          "AWS::Synthetics::Canary");

  private Programs() {}

  static Stream<Saying> of(Resource resource) {
    Expression properties = resource.properties();
    return switch (resource.type()) {
      case "AWS::Lambda::Function" -> Stream.of(function(properties));
      case "AWS::ECS::TaskDefinition" -> images(properties, "ContainerDefinitions", "Image");
      case "AWS::Lightsail::Container" ->
          images(properties, "ContainerServiceDeployment", "Containers", "Image");
      case "AWS::EC2::Instance",
          "AWS::EC2::LaunchTemplate",
          "AWS::AutoScaling::LaunchConfiguration" ->
          Stream.concat(
                  Written.at(properties, "UserData"),
                  Written.at(properties, "LaunchTemplateData", "UserData"))
              .map(_ -> Saying.of("disclosure.script"));
      default ->
          RUNNING.contains(resource.type())
              ? Stream.of(Saying.of("disclosure.runs", resource.type()))
              : Stream.empty();
    };
  }

  private static Stream<Saying> images(Expression properties, String... path) {
    return Written.texts(properties, path).stream().map(it -> Saying.of("disclosure.image", it));
  }

  private static Saying function(Expression properties) {
    String runtime = String.join(", ", Written.texts(properties, "Runtime"));
    List<String> images = Written.texts(properties, "Code", "ImageUri");
    List<String> buckets = Written.texts(properties, "Code", "S3Bucket");
    if (!images.isEmpty()) {
      return Saying.of("disclosure.image", String.join(", ", images));
    }
    return buckets.isEmpty()
        ? Saying.of("disclosure.inline", runtime)
        : Saying.of("disclosure.package", runtime, String.join(", ", buckets));
  }

  /// Types that somebody other than AWS defines.
  static Stream<Saying> foreign(Resource resource) {
    String type = resource.type();
    if (type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource")) {
      return Stream.of(
          Saying.of(
              "disclosure.custom",
              type,
              String.join(", ", Written.texts(resource.properties(), "ServiceToken"))));
    }
    boolean registers =
        type.startsWith("AWS::CloudFormation::")
            && Stream.of("Version", "TypeActivation", "Hook", "Extension").anyMatch(type::contains);
    return registers || !type.startsWith("AWS::")
        ? Stream.of(Saying.of("disclosure.foreign", type))
        : Stream.empty();
  }
}
