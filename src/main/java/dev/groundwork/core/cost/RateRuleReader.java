package dev.groundwork.core.cost;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.money.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads a charge of `rules.yaml`.
final class RateRuleReader {
  private enum Per {
    HOUR,
    MONTH
  }

  private RateRuleReader() {}

  static PricingRule read(Node node) {
    MappingReader reader = MappingReader.of("a charge", node);
    String component = reader.text("component");
    Optional<String> unpriced = reader.optionalText("unpriced");
    if (unpriced.isPresent()) {
      UnpricedRule rule =
          new UnpricedRule(component, unpriced.get(), reader.list("when", RateRuleReader::when));
      reader.done();
      return rule;
    }
    RateRule rule =
        new RateRule(
            component,
            reader.text("price"),
            amount(reader),
            rounding(reader),
            reader.list("when", RateRuleReader::when),
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
      return new RateRule.Amount.Used(
          usage.get(),
          units(reader),
          reader.optionalDecimal("times").orElse(BigDecimal.ONE),
          unstated(reader));
    }
    return reader
        .optional("count", node -> count(node, basis.get()))
        .orElseGet(() -> new RateRule.Amount.Fixed(BigDecimal.ONE, basis.get()));
  }

  private static RateRule.Unstated unstated(MappingReader reader) {
    Optional<Usage.Amounts> assumed = reader.optional("assumed", RateRuleReader::assumed);
    boolean optional = reader.flag("optional", false);
    if (assumed.isPresent() && optional) {
      throw new InvalidDocument(
          reader.at("optional"), "usage is optional or has assumed amounts, not both");
    }
    return assumed
        .<RateRule.Unstated>map(RateRule.Unstated.Assumed::new)
        .orElseGet(
            () -> optional ? new RateRule.Unstated.Nothing() : new RateRule.Unstated.Asked());
  }

  private static Usage.Amounts assumed(Node node) {
    MappingReader reader = MappingReader.of("assumed usage", node);
    Usage.Amounts amounts =
        new Usage.Amounts(
            reader.decimal("low"),
            reader.decimal("typical"),
            reader.decimal("high"),
            Usage.Origin.RULES,
            reader.optionalText("unit"),
            Optional.of(reader.text("why")));
    reader.done();
    if (amounts.low().signum() < 0
        || amounts.low().compareTo(amounts.typical()) > 0
        || amounts.typical().compareTo(amounts.high()) > 0) {
      throw new InvalidDocument(reader.at(), "the amounts must rise: low, typical, high");
    }
    return amounts;
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
    Optional<BigDecimal> fixed = reader.optionalDecimal("fixed");
    Optional<BigDecimal> otherwise = reader.optionalDecimal("otherwise");
    RateRule.Amount amount =
        fixed
            .<RateRule.Amount>map(it -> new RateRule.Amount.Fixed(it, basis))
            .or(() -> items.map(it -> new RateRule.Amount.Items(it, otherwise, basis)))
            .orElseGet(
                () -> new RateRule.Amount.Property(reader.text("property"), otherwise, basis));
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
    Optional<Boolean> absent = reader.optional("absent", _ -> reader.flag("absent", false));
    int tests =
        (in.isEmpty() ? 0 : 1)
            + (notIn.isEmpty() ? 0 : 1)
            + (prefix.isPresent() ? 1 : 0)
            + (absent.isPresent() ? 1 : 0);
    RateRule.When.Test test =
        absent
            .<RateRule.When.Test>map(_ -> new RateRule.When.Test.Absent())
            .or(() -> prefix.map(RateRule.When.Test.StartsWith::new))
            .orElseGet(() -> new RateRule.When.Test.In(in.isEmpty() ? notIn : in));
    RateRule.When when =
        new RateRule.When(
            reader.text("property"),
            reader.optionalText("otherwise"),
            test,
            !notIn.isEmpty() || absent.filter(it -> !it).isPresent());
    reader.done();
    if (tests != 1) {
      throw new InvalidDocument(
          reader.at(), "a condition has one of in, notIn, startsWith and absent");
    }
    return when;
  }
}
