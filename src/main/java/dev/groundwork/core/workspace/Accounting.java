package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.ledger.KeptSnapshots;
import dev.groundwork.core.ledger.Ledger;
import dev.groundwork.core.ledger.LedgerKeeper;
import dev.groundwork.core.ledger.Meter;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.ledger.Reconciliation;
import dev.groundwork.core.ledger.RunReconciliation;
import dev.groundwork.core.ledger.Tariff;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.ProjectFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the project's ledger.
///
/// Whoever works on the project, and so holds its lock, writes: between [#begin] and [#end].
/// Everyone else reads a copy. [#meter] may be called from any thread at any time.
final class Accounting {
  private static final System.Logger LOG = System.getLogger(Accounting.class.getName());
  static final String FILE = "ledger.jsonl";

  private final ProjectFolder folder;
  private final PriceBook prices;
  private Optional<Ledger> ledger = Optional.empty();
  private Optional<LedgerKeeper> keeper = Optional.empty();

  Accounting(ProjectFolder folder, PriceBook prices) {
    this.folder = folder;
    this.prices = prices;
  }

  /// An operation begins: what was missed is entered, and from now on events are. The caller holds
  /// the project's lock.
  void begin(
      ResolvedPlan plan,
      Map<String, StackDescription> standing,
      StackGateway gateway,
      RunningGateway running,
      Instant now) {
    Ledger open = Ledger.open(folder.targetFile(FILE));
    show(open, Optional.of(new LedgerKeeper(open, tariff(plan, Usage.NONE))));
    reconcile(open, plan, standing, gateway, running, now);
  }

  /// Enters events of the operation.
  void observe(String stack, List<StackEvent> events) {
    writer().ifPresent(it -> it.observe(stack, events));
  }

  /// Snapshots stay when their databases are gone. The caller holds the project's lock.
  void keep(List<Certificate.SnapshotProof> snapshots, String region, Instant now) {
    Ledger open = Ledger.open(folder.targetFile(FILE));
    KeptSnapshots kept = new KeptSnapshots(open, prices);
    for (Certificate.SnapshotProof each : snapshots) {
      if (each.fate() == Certificate.Fate.KEPT) {
        kept.enter(each.id(), each.database(), each.gigabytes(), region, now);
      }
    }
    show(open, Optional.empty());
  }

  /// The project is in another phase: what runs as it did may be used otherwise. The caller holds
  /// the project's lock.
  ///
  /// @param stacks those that stand as the plan wants them
  void reprice(ResolvedPlan plan, Set<String> stacks, Instant now) {
    Ledger open = Ledger.open(folder.targetFile(FILE));
    new LedgerKeeper(open, tariff(plan, Usage.NONE)).reprice(stacks, now);
    show(open, Optional.empty());
  }

  /// What is assumed of the use of what runs has changed. The caller holds the project's lock.
  void assume(ResolvedPlan before, ResolvedPlan after, Instant now) {
    Ledger open = Ledger.open(folder.targetFile(FILE));
    new LedgerKeeper(open, tariff(after, Usage.NONE)).reprice(tariff(before, Usage.NONE), now);
    show(open, Optional.empty());
  }

  /// The operation has ended.
  synchronized void end() {
    keeper = Optional.empty();
  }

  /// Somebody looks: what was missed is shown, but only who holds the lock writes it down.
  void look(
      ResolvedPlan plan,
      Map<String, StackDescription> standing,
      StackGateway gateway,
      RunningGateway running,
      Instant now) {
    if (writer().isEmpty()) {
      Ledger copy = Ledger.copy(folder.targetFile(FILE));
      reconcile(copy, plan, standing, gateway, running, now);
      show(copy, Optional.empty());
    }
  }

  /// What the meter reads.
  ///
  /// @param except ids of the stacks that another environment counts
  MeterReading meter(Instant now, Set<String> except) {
    return Meter.read(ledger(), now, except);
  }

  private synchronized Ledger ledger() {
    Ledger shown = ledger.orElseGet(() -> Ledger.copy(folder.targetFile(FILE)));
    ledger = Optional.of(shown);
    return shown;
  }

  private synchronized Optional<LedgerKeeper> writer() {
    return keeper;
  }

  private synchronized void show(Ledger shown, Optional<LedgerKeeper> writer) {
    ledger = Optional.of(shown);
    keeper = writer;
  }

  private Tariff tariff(ResolvedPlan plan, Usage instead) {
    return Tariff.of(
        Environments.ofLedger(folder, plan.plan(), prices)
            .estimate(Scenario.of(plan, instead), UsageLevel.TYPICAL));
  }

  private void reconcile(
      Ledger ledger,
      ResolvedPlan plan,
      Map<String, StackDescription> standing,
      StackGateway gateway,
      RunningGateway running,
      Instant now) {
    Reconciliation reconciliation = new Reconciliation(ledger, tariff(plan, Usage.NONE), gateway);
    for (StackDefinition stack : plan.plan().stacks()) {
      reconciliation.reconcile(stack.id(), Optional.ofNullable(standing.get(stack.id())), now);
    }
    RunReconciliation states = new RunReconciliation(ledger, running);
    try {
      states.databases(now);
      states.services(
          plan, StepStates.asPlanned(plan, standing), instead -> tariff(plan, instead), now);
    } catch (AwsException mayNotLook) {
      // Who may not look at databases and services still sees what stacks tell.
      LOG.log(System.Logger.Level.INFO, "what runs isn't known", mayNotLook);
    }
  }
}
