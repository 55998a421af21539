package dev.groundwork.core.disclosure;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.words.Saying;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who gets which rights in an account.
final class Rights {
  private static final Set<String> POLICIES =
      Set.of(
          "AWS::IAM::Policy",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::RolePolicy",
          "AWS::IAM::UserPolicy",
          "AWS::IAM::GroupPolicy");

  private Rights() {}

  static Stream<Saying> of(Resource resource) {
    Expression properties = resource.properties();
    return switch (resource.type()) {
      case "AWS::IAM::Role" ->
          Stream.concat(
              Stream.of(
                  Saying.of(
                      "disclosure.role",
                      listed(
                          Written.at(
                                  properties, "AssumeRolePolicyDocument", "Statement", "Principal")
                              .flatMap(Rights::principals)
                              .distinct()
                              .toList()))),
              granted(properties));
      case "AWS::IAM::User" ->
          Stream.concat(Stream.of(Saying.of("disclosure.user")), granted(properties));
      case "AWS::IAM::Group" -> granted(properties);
      case "AWS::IAM::AccessKey" -> Stream.of(Saying.of("disclosure.key"));
      case "AWS::IAM::OIDCProvider", "AWS::IAM::SAMLProvider" ->
          Stream.of(Saying.of("disclosure.provider", listed(Written.texts(properties, "Url"))));
      default ->
          POLICIES.contains(resource.type())
              ? statements(Written.at(properties, "PolicyDocument", "Statement"))
              : Stream.empty();
    };
  }

  private static Stream<Saying> granted(Expression properties) {
    return Stream.concat(
        Written.texts(properties, "ManagedPolicyArns").stream()
            .map(it -> Saying.of("disclosure.managed", it.substring(it.lastIndexOf('/') + 1))),
        statements(Written.at(properties, "Policies", "PolicyDocument", "Statement")));
  }

  private static Stream<Saying> statements(Stream<Expression> statements) {
    return statements.map(
        it -> {
          boolean allows = Written.texts(it, "Effect").equals(List.of("Allow"));
          List<String> but = Written.texts(it, "NotAction");
          return Saying.of(
              allows ? "disclosure.may" : "disclosure.mayNot",
              but.isEmpty()
                  ? everything(Written.texts(it, "Action"))
                  : Saying.of("disclosure.everythingBut", String.join(", ", but)),
              everything(Written.texts(it, "Resource")));
        });
  }

  private static Saying everything(List<String> names) {
    return names.isEmpty() || names.contains("*")
        ? Saying.of("disclosure.everything")
        : Saying.literally(String.join(", ", names));
  }

  private static Saying listed(List<String> names) {
    return names.isEmpty() || names.contains("*")
        ? Saying.of("disclosure.everybody")
        : Saying.literally(String.join(", ", names));
  }

  /// Whom a principal means: `"*"`, or services, accounts and federations by kind.
  static Stream<String> principals(Expression principal) {
    return principal instanceof Expression.ObjectOf kinds
        ? kinds.members().keySet().stream().flatMap(kind -> Written.texts(principal, kind).stream())
        : Stream.of(Written.text(principal));
  }
}
