package dev.groundwork.ui.step.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a resource is for. It decides a card's icon and colour, and nothing else.
enum Category {
  NETWORK,
  COMPUTE,
  DATA,
  STORAGE,
  SECURITY,
  EDGE,
  WATCH,
  OTHER;

  private static final Map<String, Category> BY_SERVICE = byService();

  /// Types of EC2 that compute; everything else that the service has is network.
  private static final Set<String> MACHINES =
      Set.of("Instance", "LaunchTemplate", "Volume", "SpotFleet", "EC2Fleet", "KeyPair");

  /// The category of a type such as `AWS::EC2::Subnet`.
  static Category of(String type) {
    String[] parts = type.split("::", -1);
    if (parts.length < 3) {
      return OTHER;
    }
    if (parts[1].equals("EC2")) {
      boolean guards = parts[2].startsWith("SecurityGroup");
      return guards ? SECURITY : MACHINES.contains(parts[2]) ? COMPUTE : NETWORK;
    }
    return BY_SERVICE.getOrDefault(parts[1], OTHER);
  }

  /// The style class.
  String style() {
    return "category-" + name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Category> byService() {
    Map<String, Category> found = new HashMap<>();
    put(found, NETWORK, "NetworkFirewall ServiceDiscovery");
    put(found, COMPUTE, "ECS EKS Lambda AutoScaling ApplicationAutoScaling Lightsail Batch");
    put(found, DATA, "RDS DynamoDB ElastiCache Neptune DocDB Timestream");
    put(found, STORAGE, "S3 ECR EFS Backup DLM");
    put(found, SECURITY, "IAM KMS SecretsManager Cognito WAFv2 CertificateManager GuardDuty");
    put(found, EDGE, "ElasticLoadBalancingV2 CloudFront Route53 ApiGateway ApiGatewayV2 AppSync");
    put(found, WATCH, "CloudWatch Logs Budgets SNS SQS Events Scheduler SES XRay CE");
    return Map.copyOf(found);
  }

  private static void put(Map<String, Category> into, Category category, String services) {
    for (String service : services.split(" ", -1)) {
      into.put(service, category);
    }
  }
}
