package dev.groundwork.core.plan;

/// A plan of the user's own is asked for whose content nobody has accepted: it could make anything.
public final class NotAccepted extends RuntimeException {
  private final String id;

  NotAccepted(String id) {
    super("the plan \"" + id + "\" is your own and was not accepted as it is now");
    this.id = id;
  }

  /// The plan's.
  public String id() {
    return id;
  }
}
