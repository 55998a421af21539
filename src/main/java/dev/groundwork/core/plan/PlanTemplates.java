package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.ResourceTypes;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.template.TemplateChecker;
import dev.groundwork.core.template.surprise.SurpriseCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Holds the templates of a plan against AWS's schemas and against the promises that no bill and no
/// opening comes as a surprise, whatever parameters and phase are chosen.
public final class PlanTemplates {
  private PlanTemplates() {}

  /// All that there is to say, template by template.
  public static List<Finding> findings(Plan plan) {
    Map<String, Template> templates = new LinkedHashMap<>();
    plan.stacks()
        .forEach(stack -> templates.put(stack.template().source().file(), stack.template()));
    List<Finding> findings = new ArrayList<>();
    for (Template template : templates.values()) {
      findings.addAll(TemplateChecker.check(template, ResourceTypes.bundled()));
      findings.addAll(SurpriseCheck.check(template));
    }
    findings.addAll(new LogAlarms(plan).findings());
    return findings;
  }

  /// A plan whose templates are in order.
  ///
  /// @throws InvalidDocument for the first error; what is only suspected is let pass
  static Plan checked(Plan plan) {
    findings(plan).stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .findFirst()
        .ifPresent(
            finding -> {
              throw new InvalidDocument(finding.at(), finding.reason());
            });
    return plan;
  }
}
