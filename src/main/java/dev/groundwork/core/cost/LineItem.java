package dev.groundwork.core.cost;

import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// One line of an estimate.
///
/// @param subject the resource that it stands for
/// @param component what of it is billed: "vCPU", "storage"
/// @param kind how far it can be believed
/// @param cost what it costs; empty exactly for an unknown line
/// @param note why it is unknown, or what is to be said about it
/// @param billing how AWS counts its time
/// @param grounds what it rests on: assumed usage, and where the price comes from
public record LineItem(
    Subject subject,
    String component,
    ItemKind kind,
    Optional<Cost> cost,
    Optional<String> note,
    Billing billing,
    Grounds grounds) {
  /// Checks that an unknown line has no amount and says why, and that each other line has one.
  public LineItem {
    if (cost.isEmpty() != (kind == ItemKind.UNKNOWN) || (cost.isEmpty() && note.isEmpty())) {
      throw new IllegalArgumentException("a line has a cost, or is unknown for a reason");
    }
  }

  /// A resource by its place in the plan.
  ///
  /// @param stack the stack's id in the plan
  /// @param logicalId its name in the template
  /// @param type AWS's name, such as `AWS::S3::Bucket`
  public record Subject(String stack, String logicalId, String type) {}

  /// Quantity times price.
  ///
  /// @param quantity in a month of 730 hours; negative for an allowance
  /// @param unit of the quantity and of the price
  /// @param unitPrice for one unit
  public record Cost(BigDecimal quantity, String unit, Money unitPrice) {
    public Cost {
      quantity = Decimals.plain(quantity);
    }

    /// The exact amount of a month.
    public Money monthly() {
      return unitPrice.times(quantity);
    }
  }

  /// The exact amount of a month; nothing for an unknown line, which says so by its kind.
  public Money monthly() {
    return cost.map(Cost::monthly).orElse(Money.ZERO);
  }
}
