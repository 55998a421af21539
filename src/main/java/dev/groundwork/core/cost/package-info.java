/// What a plan will cost.
///
/// The way of a number: a resource of the resolved plan goes through its pricing rule and becomes
/// [dev.groundwork.core.cost.Charge]s (so much of this), the [dev.groundwork.core.price.PriceBook]
/// says what one of it costs, and both together are [dev.groundwork.core.cost.LineItem]s of an
/// [dev.groundwork.core.cost.Estimate]. Once the resource is there, `core.ledger` counts.
///
/// Decimal arithmetic, exact until one final rounding; dollars before tax. What has no known price
/// is unknown, never free.
@NullMarked
package dev.groundwork.core.cost;

import org.jspecify.annotations.NullMarked;
