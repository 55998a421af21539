package dev.groundwork.core.template;

import java.util.Set;

/// The names of CloudFormation's pseudo parameters.
public final class PseudoParameters {
  /// Removes the property whose value it is.
  public static final String NO_VALUE = "AWS::NoValue";

  /// All of them.
  public static final Set<String> ALL =
      Set.of(
          "AWS::AccountId",
          "AWS::NotificationARNs",
          NO_VALUE,
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  private PseudoParameters() {}
}
