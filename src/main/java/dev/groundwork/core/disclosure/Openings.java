package dev.groundwork.core.disclosure;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.words.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What everybody on the internet may reach.
final class Openings {
  private static final Set<String> WORLD = Set.of("0.0.0.0/0", "::/0");
  private static final List<String> CIDRS = List.of("CidrIp", "CidrIpv6");

  /// Types that have an address on the internet whatever their properties say.
  private static final Map<String, String> FACING =
      Map.of(
          "AWS::CloudFront::Distribution", "disclosure.facing.site",
          "AWS::Lightsail::Container", "disclosure.facing.site",
          "AWS::Lightsail::Instance", "disclosure.facing.site",
          "AWS::AppRunner::Service", "disclosure.facing.site",
          "AWS::ApiGatewayV2::Api", "disclosure.facing.api",
          "AWS::ApiGateway::RestApi", "disclosure.facing.api",
          "AWS::AppSync::GraphQLApi", "disclosure.facing.api");

  private Openings() {}

  static Stream<Saying> of(Resource resource) {
    Expression properties = resource.properties();
    List<Saying> found = new ArrayList<>();
    switch (resource.type()) {
      case "AWS::EC2::SecurityGroup" ->
          Written.at(properties, "SecurityGroupIngress").forEach(it -> rule(it, found));
      case "AWS::EC2::SecurityGroupIngress" -> rule(properties, found);
      case "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::ElasticLoadBalancing::LoadBalancer" -> {
        if (!Written.texts(properties, "Scheme").equals(List.of("internal"))) {
          found.add(Saying.of("disclosure.facing.balancer"));
        }
      }
      case "AWS::S3::Bucket" -> bucket(properties, found);
      case "AWS::Lambda::Url" -> {
        if (!Written.texts(properties, "AuthType").equals(List.of("AWS_IAM"))) {
          found.add(Saying.of("disclosure.function"));
        }
      }
      case "AWS::Lambda::Permission" -> {
        if (Written.texts(properties, "Principal").contains("*")) {
          found.add(Saying.of("disclosure.function"));
        }
      }
      case "AWS::EKS::Cluster" -> {
        if (!isFalse(properties, "ResourcesVpcConfig", "EndpointPublicAccess")) {
          found.add(Saying.of("disclosure.cluster"));
        }
      }
      default -> {}
    }
    if (FACING.containsKey(resource.type())) {
      found.add(Saying.of(FACING.get(resource.type())));
    }
    if (Written.at(properties, "PubliclyAccessible").anyMatch(it -> !isFalse(it))) {
      found.add(Saying.of("disclosure.database"));
    }
    if (!resource.type().startsWith("AWS::IAM::") && everybody(properties)) {
      found.add(Saying.of("disclosure.policy"));
    }
    return found.stream();
  }

  private static void rule(Expression rule, List<Saying> found) {
    for (String cidr : CIDRS) {
      Written.at(rule, cidr)
          .map(Written::text)
          .filter(it -> WORLD.contains(it) || it.contains("$") || it.equals("…"))
          .map(
              it ->
                  WORLD.contains(it)
                      ? Saying.of("disclosure.port", ports(rule))
                      : Saying.of("disclosure.port.chosen", ports(rule), it))
          .forEach(found::add);
    }
  }

  private static Saying ports(Expression rule) {
    String from = String.join(", ", Written.texts(rule, "FromPort"));
    String to = String.join(", ", Written.texts(rule, "ToPort"));
    boolean all = from.isEmpty() || from.equals("-1") || (from.equals("0") && to.equals("65535"));
    return all
        ? Saying.of("disclosure.ports.all")
        : Saying.of("disclosure.ports", from.equals(to) ? from : from + "–" + to);
  }

  private static void bucket(Expression properties, List<Saying> found) {
    boolean acl =
        Written.texts(properties, "AccessControl").stream().anyMatch(it -> it.startsWith("Public"));
    boolean unblocked =
        Written.at(properties, "PublicAccessBlockConfiguration")
            .flatMap(
                it ->
                    it instanceof Expression.ObjectOf block
                        ? block.members().values().stream()
                        : Stream.empty())
            .anyMatch(it -> !Written.text(it.value()).equals("true"));
    if (acl || unblocked) {
      found.add(Saying.of("disclosure.bucket"));
    }
  }

  /// Whether a policy of the resource lets everybody do something, conditions left aside.
  private static boolean everybody(Expression it) {
    return switch (it) {
      case Expression.ObjectOf object ->
          (Written.texts(it, "Effect").contains("Allow")
                  && Written.at(it, "Principal").flatMap(Rights::principals).anyMatch("*"::equals))
              || object.members().values().stream().anyMatch(member -> everybody(member.value()));
      case Expression.ListOf list -> list.items().stream().anyMatch(Openings::everybody);
      case Expression.If choice -> everybody(choice.then()) || everybody(choice.otherwise());
      default -> false;
    };
  }

  private static boolean isFalse(Expression from, String... path) {
    List<String> said = Written.texts(from, path);
    return said.equals(List.of("false"));
  }
}
