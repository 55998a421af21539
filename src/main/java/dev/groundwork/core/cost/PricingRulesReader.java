package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `rules.yaml`; `rules.schema.json` beside it describes the format.
final class PricingRulesReader {
  private static final int FORMAT = 1;

  /// The classes that a row may name, where there is more than rate times property.
  private static final Map<String, PricingRule> COMPUTED =
      Map.of(
          "container-insights", new ContainerInsightsRule(),
          "database-instance", new DatabaseInstanceRule(),
          "fargate", new FargateRule(),
          "instance-volumes", new InstanceVolumesRule(),
          "load-balancer-capacity", new LoadBalancerCapacityRule(),
          "public-ipv4", new PublicIpv4Rule(),
          "volume", new VolumeRule());

  private enum Per {
    HOUR,
    MONTH
  }

  private PricingRulesReader() {}

  /// Reads one file.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read
  static PricingRules read(String file, String text) {
    MappingReader reader = MappingReader.of("the pricing rules", Documents.yaml(file, text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    Map<String, PricingRules.TypeRules> types = reader.named("types", PricingRulesReader::type);
    List<Allowance> allowances = reader.list("allowances", PricingRulesReader::allowance);
    reader.done();
    return new PricingRules(types, allowances);
  }

  private static PricingRules.TypeRules type(Scalar name, Node node) {
    MappingReader reader = MappingReader.of("the rules of " + name.text(), node);
    Billing.Lifetime lifetime =
        reader.optional("billed", PricingRulesReader::lifetime).orElse(Billing.Lifetime.USUAL);
    List<PricingRule> rules = new ArrayList<>(reader.list("charges", PricingRulesReader::rate));
    reader.texts("computed").forEach(rule -> rules.add(computed(reader, rule)));
    Optional<String> free = reader.optionalText("free");
    reader.done();
    if (rules.isEmpty() && free.isEmpty()) {
      throw new InvalidDocument(
          reader.at(), "a type has charges, or says why it is free; otherwise leave it out");
    }
    return new PricingRules.TypeRules(lifetime, rules, free);
  }

  private static Billing.Lifetime lifetime(Node node) {
    MappingReader reader = MappingReader.of("from when to when it is billed", node);
    Billing.Lifetime lifetime =
        new Billing.Lifetime(
            reader.choice("from", Billing.Lifetime.From.class),
            reader.choice("until", Billing.Lifetime.Until.class));
    reader.done();
    return lifetime;
  }

  private static PricingRule computed(MappingReader reader, String name) {
    PricingRule rule = COMPUTED.get(name);
    if (rule == null) {
      String hint =
          Nearest.to(name, COMPUTED.keySet()).map(it -> "; did you mean " + it + "?").orElse("");
      throw new InvalidDocument(reader.at("computed"), "there is no rule " + name + hint);
    }
    return rule;
  }

  private static PricingRule rate(Node node) {
    MappingReader reader = MappingReader.of("a charge", node);
    RateRule rule =
        new RateRule(
            reader.text("component"),
            reader.text("price"),
            amount(reader),
            rounding(reader),
            reader.list("when", PricingRulesReader::when),
            reader.optionalText("note"));
    reader.done();
    return rule;
  }

  private static RateRule.Amount amount(MappingReader reader) {
    Optional<String> usage = reader.optionalText("usage");
    Optional<Charge.Basis> basis =
        reader
            .optionalChoice("per", Per.class)
            .map(per -> per == Per.HOUR ? Charge.Basis.HOURLY : Charge.Basis.MONTHLY);
    if (usage.isPresent() == basis.isPresent()) {
      throw new InvalidDocument(
          reader.at(), "a charge is either per hour or month, or for a usage key");
    }
    if (usage.isPresent()) {
      return new RateRule.Amount.Used(usage.get(), units(reader));
    }
    return reader
        .optional("count", node -> count(node, basis.get()))
        .orElseGet(() -> new RateRule.Amount.Fixed(BigDecimal.ONE, basis.get()));
  }

  private static BigDecimal units(MappingReader reader) {
    BigDecimal units = reader.optionalDecimal("units").orElse(BigDecimal.ONE);
    if (Decimals.plain(units).unscaledValue().toString().replace("0", "").equals("1")) {
      return units;
    }
    throw new InvalidDocument(reader.at("units"), "units are a power of ten, like 1000");
  }

  private static RateRule.Amount count(Node node, Charge.Basis basis) {
    MappingReader reader = MappingReader.of("a count", node);
    Optional<String> items = reader.optionalText("items");
    RateRule.Amount amount =
        items.isPresent()
            ? new RateRule.Amount.Items(
                items.get(), reader.optionalDecimal("otherwise").orElse(BigDecimal.ZERO), basis)
            : new RateRule.Amount.Property(reader.text("property"), basis);
    reader.done();
    return amount;
  }

  private static RateRule.Rounding rounding(MappingReader reader) {
    return new RateRule.Rounding(
        reader
            .optionalChoice("granularity", Billing.Granularity.class)
            .orElse(Billing.Granularity.SECOND),
        reader.integer("minimumSeconds", 0),
        reader.flag("whileStopped", false));
  }

  private static RateRule.When when(Node node) {
    MappingReader reader = MappingReader.of("a condition", node);
    List<String> in = reader.texts("in");
    List<String> notIn = reader.texts("notIn");
    Optional<String> prefix = reader.optionalText("startsWith");
    RateRule.When.Test test =
        prefix
            .<RateRule.When.Test>map(RateRule.When.Test.StartsWith::new)
            .orElseGet(() -> new RateRule.When.Test.In(in.isEmpty() ? notIn : in));
    RateRule.When when =
        new RateRule.When(
            reader.text("property"),
            reader.optionalText("otherwise"),
            test,
            prefix.isEmpty() && in.isEmpty());
    reader.done();
    if ((in.isEmpty() ? 0 : 1) + (notIn.isEmpty() ? 0 : 1) + (prefix.isEmpty() ? 0 : 1) != 1) {
      throw new InvalidDocument(reader.at(), "a condition has one of in, notIn and startsWith");
    }
    return when;
  }

  private static Allowance allowance(Node node) {
    MappingReader reader = MappingReader.of("an allowance", node);
    Allowance allowance =
        new Allowance(reader.text("title"), reader.texts("prices"), reader.decimal("quantity"));
    reader.done();
    if (allowance.prices().isEmpty() || allowance.quantity().signum() <= 0) {
      throw new InvalidDocument(reader.at(), "an allowance needs prices and a quantity above zero");
    }
    return allowance;
  }
}
