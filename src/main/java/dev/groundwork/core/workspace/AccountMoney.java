package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.engine.BillGateway;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What AWS says of the account's money, beside what we count. Everything here asks AWS.
public final class AccountMoney {
  private final Workspace workspace;

  AccountMoney(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The bill beside our meter for the same month; empty in a rehearsal, which nobody bills, and
  /// while the plan has no budget there. Takes the baseline when AWS first tells anything.
  public Optional<AccountBill> bill() {
    if (workspace.rehearsal()) {
      return Optional.empty();
    }
    Instant now = now();
    MeterReading meter = workspace.meter();
    Money metered = meter.spentSince(Baseline.monthBegan(now));
    Instant yesterday = now.minus(Duration.ofDays(1));
    Path file = workspace.folder().targetFile("baseline.json");
    return billed()
        .filter(it -> it.currency().equals(Money.USD))
        .map(
            it -> {
              Money actual = Money.usd(it.actual());
              Optional<Baseline> before = Baseline.of(file, actual, metered, now);
              return new AccountBill(
                  actual,
                  metered,
                  before.map(taken -> taken.until(now)).orElse(Money.ZERO),
                  before.filter(taken -> taken.at().isAfter(yesterday)).isPresent(),
                  meter.spentSince(yesterday),
                  it.forecast().map(Money::usd));
            });
  }

  /// What the plan's budget says that the account has spent this month.
  private Optional<BillGateway.Bill> billed() {
    return Evidence.budget(workspace.stacks(), workspace.plan(), workspace.observe())
        .flatMap(
            budget -> workspace.connection().bill().bill(workspace.identity().account(), budget));
  }

  /// What the account was billed this month by service, the most expensive first. AWS bills the
  /// question with a cent; ask only when the founder wants it.
  public List<CostGateway.ServiceCost> byService() {
    LocalDate today = today();
    return workspace.connection().costs().byService(today.withDayOfMonth(1), today.plusDays(1));
  }

  /// What is left of the account's credits, and how long that lasts at what runs now; empty where
  /// the account has no plan, as in a rehearsal.
  public Optional<Credits> credits() {
    return workspace
        .connection()
        .accountPlan()
        .state()
        .flatMap(plan -> Credits.of(plan, workspace.meter().runRate().total(), today()));
  }

  private Instant now() {
    return workspace.clock().instant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }
}
