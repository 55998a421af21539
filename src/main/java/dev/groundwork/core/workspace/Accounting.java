package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.MeterReading;
import dev.groundwork.core.cost.Money;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.project.ProjectFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Keeps the project's ledger.
final class Accounting {
  Accounting(ProjectFolder folder, PriceBook prices) {}

  void observe(ResolvedPlan plan, String stack, List<StackEvent> events) {}

  void reconcile(ResolvedPlan plan, Map<String, StackDescription> standing) {}

  MeterReading meter(Instant now) {
    MeterReading.Amounts none = new MeterReading.Amounts(Money.ZERO, Money.ZERO);
    return new MeterReading(none, none, Map.of(), List.of());
  }
}
