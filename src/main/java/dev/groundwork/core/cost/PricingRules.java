package dev.groundwork.core.cost;

import dev.groundwork.core.document.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How AWS bills each type of resource, as `rules.yaml` says. Immutable.
public final class PricingRules {
  private static final String CUSTOM = "Custom::";
  private static final String CUSTOM_RESOURCE = "AWS::CloudFormation::CustomResource";

  private final Map<String, TypeRules> types;
  private final List<Allowance> allowances;
  private final Map<String, UsageGrowth> growth;

  PricingRules(
      Map<String, TypeRules> types, List<Allowance> allowances, Map<String, UsageGrowth> growth) {
    this.types = Map.copyOf(types);
    this.allowances = List.copyOf(allowances);
    this.growth = Map.copyOf(growth);
  }

  /// The rules of one type.
  ///
  /// @param lifetime from when to when it is billed
  /// @param rules each for one side of it
  /// @param free why AWS bills nothing where the rules find nothing
  /// @param cover what may pay for it in place of its own charges
  record TypeRules(
      Billing.Lifetime lifetime,
      List<PricingRule> rules,
      Optional<String> free,
      Optional<Cover> cover) {
    TypeRules {
      rules = List.copyOf(rules);
    }

    /// Why another resource pays for this one, if one does.
    Optional<String> coveredBy(PricedResource resource) {
      return cover
          .filter(
              it ->
                  resource.scene().ofType(it.type).stream()
                      .flatMap(payer -> payer.properties().get(it.property).stream())
                      .anyMatch(listed -> Scene.mentions(listed, resource.subject())))
          .map(Cover::why);
    }
  }

  /// A flat price that covers the resources that it lists.
  ///
  /// @param type of the resource that has the flat price
  /// @param property of that resource, the list
  /// @param why one sentence
  record Cover(String type, String property, String why) {}

  /// The rules that ship with the program, read when they are first asked for.
  public static PricingRules bundled() {
    return Bundled.RULES;
  }

  private static final class Bundled {
    static final String FILE = "prices/rules.yaml";
    static final PricingRules RULES = PricingRulesReader.read(FILE, Resources.text(FILE));
  }

  /// Whether there is anything to say about a type: what it bills, or that it is free.
  public boolean covers(String type) {
    return of(type).isPresent();
  }

  Optional<TypeRules> of(String type) {
    return Optional.ofNullable(types.get(type.startsWith(CUSTOM) ? CUSTOM_RESOURCE : type));
  }

  /// The keys of a usage file that have a meaning for a type.
  public List<String> usage(String type) {
    return of(type).stream()
        .flatMap(it -> it.rules.stream())
        .flatMap(it -> it.usage().stream())
        .distinct()
        .sorted()
        .toList();
  }

  List<Allowance> allowances() {
    return allowances;
  }

  /// How a usage key follows traffic.
  UsageGrowth growth(String key) {
    return growth.getOrDefault(key, UsageGrowth.TRAFFIC);
  }
}
