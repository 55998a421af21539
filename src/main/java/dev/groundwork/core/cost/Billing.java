package dev.groundwork.core.cost;

/// How AWS counts the time of something that it bills.
///
/// @param granularity what a begun one counts as
/// @param minimumSeconds the least that is billed once it began
/// @param whileStopped whether it is billed while its resource is stopped
/// @param lifetime from when to when its resource is billed
public record Billing(
    Granularity granularity, long minimumSeconds, boolean whileStopped, Lifetime lifetime) {
  /// What AWS rounds up to.
  public enum Granularity {
    /// Seconds.
    SECOND,
    /// Started hours.
    HOUR,
    /// Started calendar months (UTC), none if it ends within twelve hours.
    CALENDAR_MONTH
  }

  /// Between which of CloudFormation's events a resource is billed.
  public record Lifetime(From from, Until until) {
    /// What holds for most.
    public static final Lifetime USUAL = new Lifetime(From.COMPLETE, Until.DELETED);

    /// The first event that bills.
    public enum From {
      /// `CREATE_IN_PROGRESS` with a physical id: creation was initiated.
      INITIATED,
      /// `CREATE_COMPLETE`.
      COMPLETE
    }

    /// The event that ends it.
    public enum Until {
      /// `DELETE_IN_PROGRESS`.
      DELETING,
      /// `DELETE_COMPLETE`.
      DELETED
    }
  }

  /// Counted by the second, from the first one on, and not while stopped.
  static Billing bySecond(Lifetime lifetime) {
    return new Billing(Granularity.SECOND, 0, false, lifetime);
  }

  Billing atLeast(long seconds) {
    return new Billing(granularity, seconds, whileStopped, lifetime);
  }

  Billing by(Granularity other) {
    return new Billing(other, minimumSeconds, whileStopped, lifetime);
  }

  Billing alsoWhileStopped() {
    return new Billing(granularity, minimumSeconds, true, lifetime);
  }
}
