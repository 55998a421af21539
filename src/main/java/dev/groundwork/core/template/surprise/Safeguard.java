package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Finding;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.Set;

/// One thing that must not come as a surprise.
///
/// @param id what a template's Metadata calls it
/// @param check whether it is about money or about openings
/// @param sentence what would happen, for a founder; goes on in [Breach#mend]
/// @param types the resource types that it looks at
/// @param test how it looks
public record Safeguard(
    String id, Finding.Check check, String sentence, Set<String> types, Test test) {
  /// Looks at one resource.
  @FunctionalInterface
  interface Test {
    /// The places where a resource that is there breaks the promise.
    List<Breach> breaches(World world, Resource resource);
  }

  public Safeguard {
    types = Set.copyOf(types);
  }

  static Safeguard bills(String id, String sentence, Set<String> types, Test test) {
    return new Safeguard(id, Finding.Check.BILLS_BY_SURPRISE, sentence, types, test);
  }

  static Safeguard opens(String id, String sentence, Set<String> types, Test test) {
    return new Safeguard(id, Finding.Check.OPENS_BY_SURPRISE, sentence, types, test);
  }

  /// What there is to say about a breach.
  Finding finding(Resource resource, Breach breach) {
    return new Finding(
        Finding.Severity.ERROR,
        breach.spot().at(),
        resource.logicalId(),
        breach.spot().path(),
        check,
        sentence + "; " + breach.mend() + " [" + id + "]");
  }
}
