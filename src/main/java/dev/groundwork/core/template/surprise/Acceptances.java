package dev.groundwork.core.template.surprise;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The safeguards that a resource does without, each with a reason in its Metadata:
///
/// ```yaml
/// Metadata:
///   groundwork:
///     accept:
///       open-function: Everyone may ask for the opening hours.
/// ```
public final class Acceptances {
  /// A shorter one is none.
  private static final int SHORTEST_REASON = 10;

  private final Resource resource;
  private final Set<String> ids = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Acceptances(Resource resource) {
    this.resource = resource;
  }

  /// Reads those of a resource.
  public static Acceptances of(Resource resource) {
    Acceptances acceptances = new Acceptances(resource);
    resource
        .attributes()
        .metadata()
        .flatMap(metadata -> member(metadata, "groundwork"))
        .flatMap(ours -> member(ours, "accept"))
        .ifPresent(acceptances::read);
    return acceptances;
  }

  /// Whether a safeguard is done without.
  public boolean include(String id) {
    return ids.contains(id);
  }

  /// What is wrong with them: a name that means nothing, or no reason.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void read(Expression accepted) {
    if (!(accepted instanceof Expression.ObjectOf object)) {
      wrong(accepted.at(), "", "must be an object: the name of a safeguard, and a reason");
      return;
    }
    object.members().forEach((id, member) -> read(id, member));
  }

  private void read(String id, Expression.Member member) {
    List<String> known = SurpriseCheck.ids();
    if (!known.contains(id)) {
      wrong(
          member.keyAt(), "/" + id, "there is no safeguard " + id + Nearest.suggestion(id, known));
    } else if (member
        .value()
        .literalText()
        .filter(reason -> reason.strip().length() >= SHORTEST_REASON)
        .isEmpty()) {
      wrong(member.value().at(), "/" + id, "say in a sentence why this is meant so");
    } else {
      ids.add(id);
    }
  }

  private void wrong(Position at, String inner, String message) {
    findings.add(
        new Finding(
            Finding.Severity.ERROR,
            at,
            resource.logicalId(),
            "Metadata/groundwork/accept" + inner,
            Finding.Check.ACCEPTANCE,
            message));
  }

  private static Optional<Expression> member(Expression expression, String name) {
    return expression instanceof Expression.ObjectOf object ? object.get(name) : Optional.empty();
  }
}
