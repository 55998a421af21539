package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.ResourceTypes;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.template.TemplateChecker;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The checks that AWS runs on each change set before it is ready: of property syntax, and of names
/// that are taken.
final class EarlyValidation {
  private static final Set<Finding.Check> OF_PROPERTIES =
      Set.of(
          Finding.Check.UNKNOWN_PROPERTY, Finding.Check.MISSING_PROPERTY, Finding.Check.WRONG_TYPE);

  private static final String SYNTAX = "PROPERTY_VALIDATION";
  private static final String EXISTENCE = "NAME_CONFLICT_VALIDATION";

  private EarlyValidation() {}

  /// The StatusReason of a change set that did not pass, if there are errors.
  static Optional<String> failure(List<ChangeSet.ValidationError> errors) {
    return errors.stream()
        .findFirst()
        .map(
            error ->
                "The following hook(s)/validation failed: [AWS::EarlyValidation::%s]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information."
                    .formatted(
                        error.name().equals(EXISTENCE)
                            ? "ResourceExistenceCheck"
                            : "PropertyValidation"));
  }

  /// The names that a definition gives to what it adds, but that are taken.
  static List<ChangeSet.ValidationError> names(
      Scene scene, Account account, Stack stack, Blueprint blueprint, Instant now) {
    return blueprint.resolution().resources().stream()
        .flatMap(
            resource ->
                scene
                    .taken(account, stack, resource, blueprint.id(resource.logicalId()), now)
                    .map(
                        fault ->
                            new ChangeSet.ValidationError(
                                EXISTENCE,
                                resource.logicalId(),
                                resource.type(),
                                "/Resources/" + resource.logicalId() + "/Properties",
                                fault.reason()))
                    .stream())
        .toList();
  }

  /// What is wrong with a definition's properties, by the schemas that come with the program.
  static List<ChangeSet.ValidationError> of(Definition definition) {
    Template template = Blueprint.read(definition.template().body());
    return TemplateChecker.check(template, ResourceTypes.bundled()).stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .filter(finding -> OF_PROPERTIES.contains(finding.check()))
        .map(finding -> error(template.resources(), finding))
        .toList();
  }

  private static ChangeSet.ValidationError error(Map<String, Resource> resources, Finding finding) {
    return new ChangeSet.ValidationError(
        SYNTAX,
        finding.logicalId(),
        Optional.ofNullable(resources.get(finding.logicalId())).map(Resource::type).orElse(""),
        "/Resources/" + finding.logicalId() + "/" + finding.path(),
        finding.message());
  }
}
