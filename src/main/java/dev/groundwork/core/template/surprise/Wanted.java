package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A property that must be there, and be such: what most safeguards come to.
///
/// @param path names separated by slashes
/// @param fits what it must be
/// @param concerned of which resources it is wanted at all
/// @param mend what to write
record Wanted(String path, Predicate<Spot> fits, Predicate<Spot> concerned, String mend)
    implements Safeguard.Test {
  /// One of some values.
  static Wanted value(String path, String... values) {
    List<String> wanted = List.of(values);
    return new Wanted(
        path,
        spot -> spot.is(wanted::contains),
        _ -> true,
        "say " + path.replace('/', '.') + ": " + wanted.getFirst());
  }

  /// A text of a form.
  ///
  /// @param example one of that form
  static Wanted matching(String path, Pattern form, String example) {
    return new Wanted(
        path,
        spot -> spot.is(form.asMatchPredicate()),
        _ -> true,
        "say " + path.replace('/', '.') + ": " + example);
  }

  /// Any value, as long as there is one.
  static Wanted any(String path, String mend) {
    return new Wanted(path, Spot::present, _ -> true, mend);
  }

  /// The same only of resources whose properties are such.
  Wanted of(Predicate<Spot> resources) {
    return new Wanted(path, fits, resources, mend);
  }

  @Override
  public List<Breach> breaches(World world, Resource resource) {
    Spot properties = world.properties(resource);
    Spot spot = properties.get(path);
    return concerned.test(properties) && !fits.test(spot)
        ? List.of(new Breach(spot, mend))
        : List.of();
  }
}
