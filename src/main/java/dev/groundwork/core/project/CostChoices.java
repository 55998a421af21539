package dev.groundwork.core.project;

import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a founder says to estimates.
///
/// @param taxPercent what is added to AWS's prices, such as 19; from 0 to 100
/// @param usage in place of what the plan assumes
public record CostChoices(Optional<BigDecimal> taxPercent, Map<UsageRef, BigDecimal> usage) {
  /// Nothing is said.
  public static final CostChoices NONE = new CostChoices(Optional.empty(), Map.of());

  private static final BigDecimal MOST = new BigDecimal(100);

  /// Keeps a copy of the map.
  public CostChoices {
    usage = Map.copyOf(usage);
    if (taxPercent.filter(it -> !validTax(it)).isPresent()) {
      throw new IllegalArgumentException(TAX_RULE);
    }
  }

  /// The rule for tax, for people.
  public static final String TAX_RULE = "Tax is a percentage from 0 to 100.";

  /// Whether a number may be a tax's percentage.
  public static boolean validTax(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(MOST) <= 0;
  }

  /// The same with tax.
  public CostChoices withTax(BigDecimal percent) {
    return new CostChoices(Optional.of(percent), usage);
  }

  /// The same before tax.
  public CostChoices withoutTax() {
    return new CostChoices(Optional.empty(), usage);
  }

  /// The same with more that is stated.
  public CostChoices withUsage(Map<UsageRef, BigDecimal> stated) {
    Map<UsageRef, BigDecimal> all = new HashMap<>(usage);
    all.putAll(stated);
    return new CostChoices(taxPercent, all);
  }

  /// The same with one thing less that is stated: the plan's assumption holds again.
  public CostChoices withoutUsage(UsageRef which) {
    Map<UsageRef, BigDecimal> rest = new HashMap<>(usage);
    rest.remove(which);
    return new CostChoices(taxPercent, rest);
  }
}
