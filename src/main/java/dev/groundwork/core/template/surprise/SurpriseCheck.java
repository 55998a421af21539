package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.template.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Holds a template against all safeguards, whatever its parameters are set to.
public final class SurpriseCheck {
  /// All that are looked at in a template.
  public static final List<Safeguard> SAFEGUARDS =
      Stream.concat(BillSafeguards.ALL.stream(), OpeningSafeguards.ALL.stream()).toList();

  /// Another one, of which only a plan as a whole can tell: whether somebody notices when a log
  /// group takes in more than it should.
  public static final String LOG_ALARM = "log-alarm";

  private final Template template;
  private final List<Finding> findings = new ArrayList<>();

  private SurpriseCheck(Template template) {
    this.template = template;
  }

  /// Checks a template.
  ///
  /// @return what was found, in the order of the file; empty if nobody will be surprised
  public static List<Finding> check(Template template) {
    SurpriseCheck check = new SurpriseCheck(template);
    template.resources().values().forEach(check::check);
    return check.findings.stream().sorted(Comparator.comparing(Finding::at)).toList();
  }

  /// The names of all, those that only a plan as a whole can break included.
  static List<String> ids() {
    return Stream.concat(SAFEGUARDS.stream().map(Safeguard::id), Stream.of(LOG_ALARM))
        .distinct()
        .toList();
  }

  private void check(Resource resource) {
    Acceptances accepted = Acceptances.of(resource);
    findings.addAll(accepted.findings());
    for (Safeguard safeguard : SAFEGUARDS) {
      if (safeguard.types().contains(resource.type()) && !accepted.include(safeguard.id())) {
        findings.addAll(breaches(safeguard, resource));
      }
    }
  }

  private Set<Finding> breaches(Safeguard safeguard, Resource resource) {
    Set<Finding> found = new LinkedHashSet<>();
    boolean whole =
        World.each(
            template,
            world -> {
              if (world.has(resource)) {
                safeguard
                    .test()
                    .breaches(world, resource)
                    .forEach(breach -> found.add(safeguard.finding(resource, breach)));
              }
            });
    if (!whole) {
      found.add(
          new Finding(
              Finding.Severity.WARNING,
              resource.at(),
              resource.logicalId(),
              "",
              Finding.Check.LIMIT,
              "too many conditions come together here to check all of them ["
                  + safeguard.id()
                  + "]"));
    }
    return found;
  }
}
