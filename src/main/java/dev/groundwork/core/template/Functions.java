package dev.groundwork.core.template;

import java.util.HashSet;
import java.util.Set;

/// The names of CloudFormation's intrinsic functions, besides `Ref` and `Condition`.
final class Functions {
  static final Set<String> VALUES =
      Set.of(
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::FindInMap",
          "Fn::GetAtt",
          "Fn::GetAZs",
          "Fn::GetStackOutput",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Join",
          "Fn::Length",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub",
          "Fn::ToJsonString",
          "Fn::Transform");

  static final Set<String> CONDITIONS = Set.of("Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or");

  /// Only in Rules.
  static final Set<String> RULES =
      Set.of(
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  /// Of the rules' functions those whose values AWS looks up in the account.
  static final Set<String> FROM_ACCOUNT = Set.of("Fn::RefAll", "Fn::ValueOf", "Fn::ValueOfAll");

  static final Set<String> ALL;

  static {
    Set<String> all = new HashSet<>(VALUES);
    all.addAll(CONDITIONS);
    all.addAll(RULES);
    ALL = Set.copyOf(all);
  }

  private Functions() {}
}
