package dev.groundwork.core.template;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds what is wrong with a template without resolving it, so that every branch of every `Fn::If`
/// is looked at. It needs no parameters, no account and a few milliseconds.
public final class TemplateChecker {
  private final Template template;
  private final ResourceTypes types;
  private final List<Finding> findings = new ArrayList<>();

  private TemplateChecker(Template template, ResourceTypes types) {
    this.template = template;
    this.types = types;
  }

  /// Checks a template.
  ///
  /// @return what was found, in the order of the file; empty if all is well
  public static List<Finding> check(Template template, ResourceTypes types) {
    TemplateChecker checker = new TemplateChecker(template, types);
    checker.checkWhole();
    checker.checkResources();
    checker.findings.addAll(new ReferenceChecker(template, types).check());
    return checker.findings.stream().sorted(Comparator.comparing(Finding::at)).toList();
  }

  private void checkWhole() {
    Position start = Position.startOf(template.source().file());
    if (template.source().bytes() > TemplateLimits.BODY_BYTES) {
      add(
          Finding.Severity.ERROR,
          start,
          Finding.Check.LIMIT,
          "the template has %,d bytes; sent in a request it may have 51,200"
              .formatted(template.source().bytes()));
    }
    for (Template.Transform transform : template.header().transforms()) {
      add(
          Finding.Severity.ERROR,
          transform.at(),
          Finding.Check.REMOTE,
          "the transform "
              + transform.name()
              + " runs at AWS; what it makes can't be checked here");
    }
    List<String> cycle = DependencyGraph.of(template).cycle();
    if (!cycle.isEmpty()) {
      add(
          Finding.Severity.ERROR,
          start,
          Finding.Check.CYCLE,
          "Circular dependency between resources: " + cycle);
    }
    Set<String> used = new LinkedHashSet<>(ReferenceChecker.everyName(template));
    for (Parameter parameter : template.parameters().values()) {
      if (!used.contains(parameter.name())) {
        findings.add(
            new Finding(
                Finding.Severity.WARNING,
                parameter.at(),
                parameter.name(),
                "",
                Finding.Check.UNUSED_PARAMETER,
                "the parameter is never used"));
      }
    }
  }

  private void checkResources() {
    for (Resource resource : template.resources().values()) {
      if (isCustom(resource.type())) {
        continue; // its properties are its own
      }
      types
          .find(resource.type())
          .ifPresentOrElse(
              type -> findings.addAll(new PropertyChecker(template, resource, type).check()),
              () -> unknownType(resource));
      if (resource.type().equals("AWS::CloudFormation::Stack")) {
        about(
            resource,
            Finding.Check.REMOTE,
            "a nested stack's template lies elsewhere and can't be checked here");
      }
    }
  }

  private void unknownType(Resource resource) {
    String hint = Nearest.suggestion(resource.type(), types.names());
    about(
        resource,
        Finding.Check.UNKNOWN_TYPE,
        "the type " + resource.type() + " isn't among those that can be checked" + hint);
  }

  private void about(Resource resource, Finding.Check check, String message) {
    findings.add(
        new Finding(
            Finding.Severity.WARNING, resource.at(), resource.logicalId(), "Type", check, message));
  }

  private void add(Finding.Severity severity, Position at, Finding.Check check, String message) {
    findings.add(new Finding(severity, at, "", "", check, message));
  }

  /// Types that somebody else defines.
  static boolean isCustom(String type) {
    return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource");
  }
}
