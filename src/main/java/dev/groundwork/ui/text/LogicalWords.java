package dev.groundwork.ui.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes words of AWS's names: `BackendTargetGroup` → `Backend target group`, `DBInstance` → `DB
/// instance`, `HttpListener` → `HTTP listener`.
public final class LogicalWords {
  /// Before a capital that begins a word: after a small letter or digit, or before one.
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /// Words that are written otherwise than as the first letter says, as AWS and their makers write
  /// them. AWS's own ids have most of them with one capital: `NatGateway`, `HttpListener`.
  private static final Map<String, String> WRITTEN =
      Stream.of(
              "ACL",
              "AI",
              "ALB",
              "API",
              "ARN",
              "AWS",
              "AZ",
              "CDN",
              "CLI",
              "CPU",
              "DB",
              "DNS",
              "EBS",
              "EC2",
              "ECR",
              "ECS",
              "EFS",
              "EIP",
              "EKS",
              "HTTP",
              "HTTPS",
              "IAM",
              "ID",
              "IP",
              "JWT",
              "K3s",
              "KMS",
              "Kubernetes",
              "Lambda",
              "MySQL",
              "NAT",
              "OIDC",
              "Postgres",
              "PostgreSQL",
              "RDS",
              "Redis",
              "S3",
              "SES",
              "SNS",
              "SQL",
              "SQS",
              "SSH",
              "SSM",
              "TLS",
              "URL",
              "VPC",
              "WAF",
              "www")
          .collect(Collectors.toUnmodifiableMap(it -> it.toLowerCase(Locale.ROOT), it -> it));

  private LogicalWords() {}

  /// A logical id in words.
  public static String of(String logicalId) {
    StringBuilder words = new StringBuilder();
    for (String word : WORD.split(logicalId, -1)) {
      boolean first = words.isEmpty();
      boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
      String small = word.toLowerCase(Locale.ROOT);
      words.append(first ? "" : " ");
      words.append(first || capitals ? WRITTEN.getOrDefault(small, word) : written(small));
    }
    return words.toString();
  }

  private static String written(String small) {
    return WRITTEN.getOrDefault(small, small);
  }

  /// The last part of a resource type in words: `AWS::RDS::DBInstance` → `DB instance`.
  public static String ofType(String type) {
    return of(type.substring(type.lastIndexOf(':') + 1));
  }
}
