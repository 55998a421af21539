package dev.groundwork.ui.session;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.Workspace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What AWS says that the account has spent this month, and what our meter says.
///
/// @param billed by the budget: the whole account, before tax and credits, up to half a day behind
/// @param metered the project's own, for the same month
/// @param forecast for the whole month; AWS says it after about five weeks
public record Billed(Money billed, Money metered, Optional<Money> forecast) {
  /// Asks AWS. Empty in a rehearsal, and while the plan has no budget there.
  static Optional<Billed> of(Workspace workspace) {
    if (workspace.rehearsal()) {
      return Optional.empty();
    }
    Instant now = workspace.clock().instant();
    Money metered = workspace.meter().spentSince(monthBegan(now), now);
    return workspace
        .bill()
        .filter(it -> it.currency().equals(Money.ZERO.currency()))
        .map(it -> new Billed(Money.usd(it.actual()), metered, it.forecast().map(Money::usd)));
  }

  /// AWS's months are those of UTC.
  private static Instant monthBegan(Instant now) {
    OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
    return utc.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
