package dev.groundwork.core.workspace;

import dev.groundwork.core.ledger.BilledResource;
import dev.groundwork.core.ledger.Interval;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that has outlived its stack and goes on being billed, by our ledger: whichever removal
/// left it, this one or one long ago. What is free isn't in the ledger. Nobody tells us when it is
/// deleted by hand.
///
/// @param stack its stack's id in the plan; empty for a snapshot of a database that is in no plan
/// @param logicalId its name in the stack
/// @param stackId the ARN of the stack that has gone
/// @param id by which AWS knows it
/// @param type AWS's name
/// @param monthly what a month of it costs, dollars
public record Retained(
    String stack, String logicalId, String stackId, String id, String type, String monthly) {
  /// What the meter counts of such things, in the order in which they were kept.
  public static List<Retained> of(MeterReading meter) {
    Map<BilledResource, Money> rates = new LinkedHashMap<>();
    for (MeterReading.Line line : meter.lines()) {
      Interval interval = line.interval();
      if (interval.open() && interval.state() == Interval.State.RETAINED) {
        rates.merge(interval.resource(), line.runRate(), Money::plus);
      }
    }
    return rates.entrySet().stream().map(it -> of(it.getKey(), it.getValue())).toList();
  }

  private static Retained of(BilledResource resource, Money monthly) {
    return new Retained(
        resource.subject().stack(),
        resource.subject().logicalId(),
        resource.stackId(),
        resource.physicalId(),
        resource.subject().type(),
        monthly.exact());
  }
}
