package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Template;
import dev.groundwork.rehearsal.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template must have acknowledged: that it makes identities, or that it names them itself.
final class Capabilities {
  private static final String IAM = "CAPABILITY_IAM";
  private static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";

  /// The types that need it, each with the property that names it, if it has one.
  private static final Map<String, String> TYPES =
      Map.of(
          "AWS::IAM::AccessKey", "",
          "AWS::IAM::Group", "GroupName",
          "AWS::IAM::InstanceProfile", "InstanceProfileName",
          "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
          "AWS::IAM::Policy", "",
          "AWS::IAM::Role", "RoleName",
          "AWS::IAM::User", "UserName",
          "AWS::IAM::UserToGroupAddition", "");

  private Capabilities() {}

  /// What a template needs: the wider word if it names an identity.
  static Optional<String> needed(Template template) {
    List<Resource> identities = identities(template);
    if (identities.isEmpty()) {
      return Optional.empty();
    }
    boolean named =
        identities.stream()
            .anyMatch(
                each -> Declared.property(each, TYPES.getOrDefault(each.type(), "")).isPresent());
    return Optional.of(named ? NAMED_IAM : IAM);
  }

  /// Why that is, as GetTemplateSummary says it.
  static String reason(Template template) {
    List<String> types = identities(template).stream().map(Resource::type).distinct().toList();
    return "The following resource(s) require capabilities: " + types;
  }

  /// Refuses a template that is not acknowledged.
  ///
  /// @throws Refusal if what the template needs is not acknowledged
  static void check(Template template, List<String> acknowledged) {
    Optional<String> needed = needed(template);
    boolean enough =
        needed.isEmpty()
            || acknowledged.contains(NAMED_IAM)
            || (needed.get().equals(IAM) && acknowledged.contains(IAM));
    if (!enough) {
      throw Refusal.of(
          "InsufficientCapabilitiesException",
          "Requires capabilities : [" + needed.orElseThrow() + "]");
    }
  }

  private static List<Resource> identities(Template template) {
    return template.resources().values().stream()
        .filter(each -> TYPES.containsKey(each.type()))
        .toList();
  }
}
