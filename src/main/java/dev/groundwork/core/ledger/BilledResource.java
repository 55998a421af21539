package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.engine.StackEvent;

/// One resource that was really made. A replacement is another one, with another physical id.
///
/// @param subject its place in the plan
/// @param stackId the stack's ARN, unique for ever
/// @param physicalId AWS's name for it
public record BilledResource(LineItem.Subject subject, String stackId, String physicalId) {
  static BilledResource of(String stack, StackEvent event, String physicalId) {
    return new BilledResource(
        new LineItem.Subject(stack, event.logicalId(), event.type()), event.stackId(), physicalId);
  }
}
