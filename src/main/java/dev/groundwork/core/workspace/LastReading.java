package dev.groundwork.core.workspace;

import dev.groundwork.core.ledger.Ledger;
import dev.groundwork.core.ledger.Meter;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.project.ProjectFolder;
import java.time.Instant;

/// What a project that isn't open costs a month, by what its ledger last heard. Asks nobody.
///
/// @param complete whether every price in it is known; if not, it is more
public record LastReading(Money monthly, boolean complete) {
  /// Of a project; nothing of one that was never built.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if its ledger can't be read
  public static LastReading of(ProjectFolder folder) {
    // What runs costs the same a month at any time.
    MeterReading reading =
        Meter.read(Ledger.copy(folder.targetFile(Accounting.FILE)), Instant.EPOCH);
    return new LastReading(reading.runRate().total(), reading.runRateComplete());
  }
}
