package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.price.Price;
import dev.groundwork.core.price.PriceBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Enters database snapshots that stay when their database goes, since AWS bills them on.
///
/// AWS bills what is used of the disk, which nobody tells us; so the whole disk is taken, which is
/// the most that it can be.
public final class KeptSnapshots {
  private static final String TYPE = "AWS::RDS::DBSnapshot";
  static final String PRICE = "rds.backup.gb_month";

  private final Ledger ledger;
  private final PriceBook prices;

  /// For one ledger.
  public KeptSnapshots(Ledger ledger, PriceBook prices) {
    this.ledger = ledger;
    this.prices = prices;
  }

  /// Enters one; one that is in the ledger already changes nothing.
  ///
  /// @param databaseId the database's physical id
  /// @param gigabytes the size of its disk
  /// @param at in AWS's time
  public void enter(
      String snapshotId, String databaseId, int gigabytes, String region, Instant at) {
    BilledResource snapshot = resource(snapshotId, databaseId);
    if (ledger.newest(snapshot).isEmpty()) {
      ledger.add(
          new LedgerEntry.Opened(
              at,
              "kept:" + snapshotId,
              snapshot,
              Interval.State.RETAINED,
              Billing.Lifetime.Until.DELETED,
              List.of(item(gigabytes, region)),
              Optional.empty()));
    }
    ledger.flush();
  }

  /// It stands where its database stood; the snapshot of a database that the ledger never knew
  /// stands for itself.
  private BilledResource resource(String snapshotId, String databaseId) {
    return ledger.intervals().stream()
        .map(Interval::resource)
        .filter(it -> it.physicalId().equals(databaseId))
        .findFirst()
        .map(
            was ->
                new BilledResource(
                    new LineItem.Subject(was.subject().stack(), was.subject().logicalId(), TYPE),
                    was.stackId(),
                    snapshotId))
        .orElseGet(
            () ->
                new BilledResource(
                    new LineItem.Subject("", databaseId, TYPE), databaseId, snapshotId));
  }

  private BilledItem item(int gigabytes, String region) {
    Optional<LineItem.Cost> cost =
        switch (prices.price(region, PRICE)) {
          case Price.Known known ->
              Optional.of(
                  new LineItem.Cost(
                      BigDecimal.valueOf(gigabytes), known.unit(), Money.usd(known.usd())));
          case Price.Missing _ -> Optional.empty();
        };
    return new BilledItem(
        "Snapshot, at most",
        true,
        cost,
        cost.map(LineItem.Cost::monthly).orElse(Money.ZERO),
        new BilledItem.Time(Billing.Granularity.SECOND, 0, true));
  }
}
