package dev.groundwork.core.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How AWS bills each type of resource, as `rules.yaml` says. Immutable.
public final class PricingRules {
  private final Map<String, TypeRules> types;
  private final List<Allowance> allowances;

  PricingRules(Map<String, TypeRules> types, List<Allowance> allowances) {
    this.types = Map.copyOf(types);
    this.allowances = List.copyOf(allowances);
  }

  /// The rules of one type.
  ///
  /// @param lifetime from when to when it is billed
  /// @param rules each for one side of it
  /// @param free why AWS bills nothing where the rules find nothing
  record TypeRules(Billing.Lifetime lifetime, List<PricingRule> rules, Optional<String> free) {
    TypeRules {
      rules = List.copyOf(rules);
    }
  }

  /// The rules that ship with the program.
  public static PricingRules bundled() {
    String file = "prices/rules.yaml";
    return PricingRulesReader.read(file, Resources.text(file));
  }

  /// Whether there is anything to say about a type: what it bills, or that it is free.
  public boolean covers(String type) {
    return of(type).isPresent();
  }

  Optional<TypeRules> of(String type) {
    return Optional.ofNullable(types.get(type));
  }

  List<Allowance> allowances() {
    return allowances;
  }
}
