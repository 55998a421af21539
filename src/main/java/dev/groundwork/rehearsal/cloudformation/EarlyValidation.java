package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.ResourceTypes;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.template.TemplateChecker;
import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The check of property syntax that AWS runs on each change set before it is ready.
final class EarlyValidation {
  /// The StatusReason of a change set that did not pass.
  static final String FAILED =
      "The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To"
          + " troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure"
          + " information.";

  private static final Set<Finding.Check> OF_PROPERTIES =
      Set.of(
          Finding.Check.UNKNOWN_PROPERTY, Finding.Check.MISSING_PROPERTY, Finding.Check.WRONG_TYPE);

  private EarlyValidation() {}

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
        finding.logicalId(),
        Optional.ofNullable(resources.get(finding.logicalId())).map(Resource::type).orElse(""),
        "/Resources/" + finding.logicalId() + "/" + finding.path(),
        finding.message());
  }
}
