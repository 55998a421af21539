package dev.groundwork.core.cost;

import dev.groundwork.core.plan.UsageAssumption;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much is assumed to be used of what can't be known before it happens.
///
/// @param amounts by resource and key
public record Usage(Map<Key, Amounts> amounts) {
  /// Nothing is assumed.
  public static final Usage NONE = new Usage(Map.of());

  public Usage {
    amounts = Map.copyOf(amounts);
  }

  /// What of which resource.
  ///
  /// @param stack the stack's id in the plan
  /// @param name as Infracost's usage file calls it; a nested one with dots
  public record Key(String stack, String logicalId, String name) {}

  /// Who says how much.
  public enum Origin {
    /// The plan assumes it.
    PLAN,
    /// The pricing rules take it where a plan says nothing.
    RULES,
    /// The founder, in a usage file or in the project.
    GIVEN
  }

  /// Amounts in the key's own unit.
  ///
  /// @param unit of the amounts, in words, where somebody says it
  /// @param why these amounts, in words, where somebody says it
  public record Amounts(
      BigDecimal low,
      BigDecimal typical,
      BigDecimal high,
      Origin origin,
      Optional<String> unit,
      Optional<String> why) {
    /// Amounts that the founder gives.
    public Amounts(BigDecimal low, BigDecimal typical, BigDecimal high) {
      this(low, typical, high, Origin.GIVEN, Optional.empty(), Optional.empty());
    }

    /// The same at every level.
    public static Amounts always(BigDecimal amount) {
      return new Amounts(amount, amount, amount);
    }

    /// The amount at one level.
    public BigDecimal at(UsageLevel level) {
      return switch (level) {
        case LOW -> low;
        case TYPICAL -> typical;
        case HIGH -> high;
      };
    }
  }

  /// What a plan assumes.
  public static Usage of(List<UsageAssumption> assumptions) {
    Map<Key, Amounts> amounts = new HashMap<>();
    for (UsageAssumption each : assumptions) {
      amounts.put(
          new Key(each.resource().stack(), each.resource().logicalId(), each.key()),
          new Amounts(
              each.low(),
              each.typical(),
              each.high(),
              Origin.PLAN,
              Optional.of(each.unit()),
              Optional.of(each.explanation())));
    }
    return new Usage(amounts);
  }

  /// What the founder states, at every level.
  public static Usage given(Map<UsageRef, BigDecimal> stated) {
    Map<Key, Amounts> amounts = new HashMap<>();
    stated.forEach(
        (ref, amount) ->
            amounts.put(
                new Key(ref.resource().stack(), ref.resource().logicalId(), ref.key()),
                Amounts.always(amount)));
    return new Usage(amounts);
  }

  /// This, and the other's amounts instead where it has any.
  public Usage overriddenBy(Usage other) {
    Map<Key, Amounts> both = new HashMap<>(amounts);
    both.putAll(other.amounts);
    return new Usage(both);
  }

  Optional<Amounts> of(Key key) {
    return Optional.ofNullable(amounts.get(key));
  }
}
