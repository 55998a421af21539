package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a pricing rule finds in a resource: so much, in a month, of what a price is for.
///
/// @param component what is billed, in the words of an estimate
/// @param price the key in the price lists
/// @param quantity in a month of 730 hours, in the price's unit
/// @param basis where the quantity comes from
/// @param billing how AWS counts its time
/// @param note what else is to be said
/// @param assumptions what the quantity rests on, if it isn't known
record Charge(
    String component,
    Fact<String> price,
    Fact<BigDecimal> quantity,
    Basis basis,
    Billing billing,
    Optional<String> note,
    List<Grounds.Assumption> assumptions) {
  Charge {
    assumptions = List.copyOf(assumptions);
  }

  /// The hours of a month, as AWS's own calculator takes them: 8,760 divided by 12.
  static final BigDecimal HOURS = new BigDecimal(730);

  /// Where a quantity comes from.
  enum Basis {
    /// So many of it all the time, at a price per hour.
    HOURLY,
    /// So many of it all the time, at a price per month.
    MONTHLY,
    /// As much as is assumed to be used.
    USED;

    /// Whether a price's unit goes with it: a price per GB must never meet a number of hours.
    boolean takes(String unit) {
      return switch (this) {
        case HOURLY -> unit.contains("hour");
        case MONTHLY -> unit.contains("month");
        case USED -> true;
      };
    }
  }

  /// Whether the quantity rests on anything that can't be known before it happens.
  boolean assumed() {
    return basis == Basis.USED || !assumptions.isEmpty();
  }

  /// So many of something, all the time, at a price per hour.
  static Charge hourly(
      String component, Fact<String> price, Fact<BigDecimal> count, Billing billing) {
    Fact<BigDecimal> hours = count.map(HOURS::multiply);
    return new Charge(component, price, hours, Basis.HOURLY, billing, Optional.empty(), List.of());
  }

  /// So many of something, all the time, at a price per month.
  static Charge monthly(
      String component, Fact<String> price, Fact<BigDecimal> count, Billing billing) {
    return new Charge(component, price, count, Basis.MONTHLY, billing, Optional.empty(), List.of());
  }

  /// As much as is assumed to be used in a month.
  static Charge used(
      String component, Fact<String> price, Fact<BigDecimal> amount, Billing billing) {
    return new Charge(component, price, amount, Basis.USED, billing, Optional.empty(), List.of());
  }

  /// Something that is billed, but can't be priced.
  static Charge unknown(String component, String reason, Billing billing) {
    return new Charge(
        component,
        Fact.unknown(reason),
        Fact.unknown(reason),
        Basis.HOURLY,
        billing,
        Optional.empty(),
        List.of());
  }

  /// The same for each of so many.
  Charge times(Fact<BigDecimal> count) {
    Fact<BigDecimal> all = quantity.with(count, BigDecimal::multiply);
    return new Charge(component, price, all, basis, billing, note, assumptions);
  }

  /// The same for a part of a month; what AWS bills by calendar months stays whole.
  Charge during(BigDecimal share) {
    return billing.granularity() == Billing.Granularity.CALENDAR_MONTH
            || share.compareTo(BigDecimal.ONE) == 0
        ? this
        : times(Fact.is(share));
  }

  Charge noting(String note) {
    return new Charge(component, price, quantity, basis, billing, Optional.of(note), assumptions);
  }

  /// The same, resting on what is assumed.
  Charge assuming(List<Grounds.Assumption> what) {
    return new Charge(component, price, quantity, basis, billing, note, what);
  }
}
