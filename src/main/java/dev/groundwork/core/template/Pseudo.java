package dev.groundwork.core.template;

import java.util.List;

/// The values of the pseudo parameters.
///
/// @param region where the stack lies
/// @param accountId twelve digits, or a symbol as long as no account is chosen
/// @param partition `aws`, `aws-cn`, …
/// @param urlSuffix the domain of service endpoints
/// @param stackName the stack's name
/// @param stackId its ARN, or a symbol before it exists
/// @param notificationArns texts
public record Pseudo(
    String region,
    Value accountId,
    String partition,
    String urlSuffix,
    String stackName,
    Value stackId,
    List<Value> notificationArns) {
  public Pseudo {
    notificationArns = List.copyOf(notificationArns);
  }

  /// A stack that doesn't exist yet in an account that nobody named: both ids are symbols, and the
  /// account's is the same in every stack.
  public static Pseudo planned(String region, String stackName) {
    return of(
        region,
        new Value.Symbol("", "AWS::AccountId", "AWS::AccountId", Value.Symbol.REF),
        stackName,
        new Value.Symbol(stackName, "AWS::StackId", "AWS::StackId", Value.Symbol.REF));
  }

  /// A stack of a known account; partition and URL suffix follow from the region.
  public static Pseudo of(String region, Value accountId, String stackName, Value stackId) {
    boolean china = region.startsWith("cn-");
    String partition = china ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    String suffix = china ? "amazonaws.com.cn" : "amazonaws.com";
    return new Pseudo(region, accountId, partition, suffix, stackName, stackId, List.of());
  }

  /// The value of a pseudo parameter other than `AWS::NoValue`.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  Value value(String name) {
    return switch (name) {
      case "AWS::Region" -> Value.text(region);
      case "AWS::AccountId" -> accountId;
      case "AWS::Partition" -> Value.text(partition);
      case "AWS::URLSuffix" -> Value.text(urlSuffix);
      case "AWS::StackName" -> Value.text(stackName);
      case "AWS::StackId" -> stackId;
      case "AWS::NotificationARNs" -> new Value.Items(notificationArns);
      default -> throw new IllegalArgumentException("no pseudo parameter " + name);
    };
  }
}
