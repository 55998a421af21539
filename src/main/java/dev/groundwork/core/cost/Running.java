package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How many of something run: as many as the template says, or between the bounds within which AWS
/// scales them, which is usage.
///
/// @param assumptions what it rests on, if AWS scales
record Running(Fact<BigDecimal> count, List<Grounds.Assumption> assumptions) {
  private static final String WHY =
      "AWS scales between the least and the most: the least at low use, what the template starts"
          + " with at typical use, the most at high use.";

  /// Bounds within which AWS scales.
  record Bounds(Fact<BigDecimal> least, Fact<BigDecimal> most) {}

  /// As many as are wanted; where AWS scales, or the founder knows better, what the key says.
  ///
  /// @param key of the usage file
  static Running of(
      PricedResource resource, String key, Fact<BigDecimal> wanted, Optional<Bounds> scaled) {
    if (wanted instanceof Fact.Is<BigDecimal>(BigDecimal none) && none.signum() == 0) {
      return new Running(wanted, List.of());
    }
    Optional<Grounds.Assumption> stated = resource.assumption(key);
    if (stated.isPresent()) {
      return assumed(stated.get());
    }
    if (scaled.isEmpty()) {
      return new Running(wanted, List.of());
    }
    Fact<Grounds.Assumption> between =
        wanted
            .with(scaled.get().least, BigDecimal::max)
            .then(
                typical ->
                    scaled
                        .get()
                        .least
                        .with(
                            scaled.get().most,
                            (least, most) -> amounts(least, typical.min(most), most)))
            .map(amounts -> resource.assumption(key, amounts));
    return switch (between) {
      case Fact.Is<Grounds.Assumption>(Grounds.Assumption it) -> assumed(it);
      case Fact.Unknown<Grounds.Assumption>(String reason) ->
          new Running(Fact.unknown(reason), List.of());
    };
  }

  private static Running assumed(Grounds.Assumption it) {
    return new Running(Fact.is(it.amount()), List.of(it));
  }

  private static Usage.Amounts amounts(BigDecimal least, BigDecimal typical, BigDecimal most) {
    return new Usage.Amounts(
        least,
        typical.max(least),
        most.max(typical),
        Usage.Origin.RULES,
        Optional.of("running on average"),
        Optional.of(WHY));
  }
}
