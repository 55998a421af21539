package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rate times property, or rate times usage: one row of `rules.yaml`.
///
/// @param component what is billed
/// @param price a key of the price lists, in which `{Property}` stands for a property's text,
///   `{Property:family}` for its part before the first dot, `{Property:lower}` for it in lower case
/// @param when all of these must hold
record RateRule(
    String component,
    String price,
    Amount amount,
    Rounding rounding,
    List<When> when,
    Optional<String> note)
    implements PricingRule {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z0-9.]+)(:family|:lower)?}");

  RateRule {
    when = List.copyOf(when);
  }

  /// How much of it.
  sealed interface Amount {
    /// A fixed number, all the time.
    record Fixed(BigDecimal count, Charge.Basis basis) implements Amount {}

    /// As many as a list has items, all the time.
    ///
    /// @param otherwise what counts if the list is absent; without it, an absent list is unknown
    record Items(String property, Optional<BigDecimal> otherwise, Charge.Basis basis)
        implements Amount {}

    /// What a property says, all the time.
    ///
    /// @param otherwise what AWS takes if it is absent; without it, an absent property is unknown
    record Property(String property, Optional<BigDecimal> otherwise, Charge.Basis basis)
        implements Amount {}

    /// What a usage key says.
    ///
    /// @param units how many the price is for
    /// @param times how often AWS bills each, as traffic between zones at both of its ends
    /// @param unstated what to make of it where nobody states the key
    record Used(String key, BigDecimal units, BigDecimal times, Unstated unstated)
        implements Amount {}
  }

  /// What to make of usage that nobody states.
  sealed interface Unstated {
    /// It is an unknown line that names the key: most of such a resource's price.
    record Asked() implements Unstated {}

    /// It is no line at all: few use it.
    record Nothing() implements Unstated {}

    /// The rules themselves assume it.
    record Assumed(Usage.Amounts amounts) implements Unstated {}
  }

  /// How its time is counted.
  record Rounding(Billing.Granularity granularity, long minimumSeconds, boolean whileStopped) {}

  /// A condition on a property.
  ///
  /// @param otherwise what AWS takes if it is absent; without it, an absent property is unknown
  /// @param test on its text
  /// @param negated whether the test must fail
  record When(String property, Optional<String> otherwise, Test test, boolean negated) {
    /// A test of a text.
    sealed interface Test {
      /// It is one of these.
      record In(List<String> texts) implements Test {}

      /// It begins so.
      record StartsWith(String prefix) implements Test {}

      /// The property isn't there.
      record Absent() implements Test {}

      default boolean holds(String text) {
        return switch (this) {
          case In(List<String> texts) -> texts.contains(text);
          case StartsWith(String prefix) -> text.startsWith(prefix);
          case Absent() -> false;
        };
      }
    }

    /// Whether all of them hold.
    static Fact<Boolean> hold(List<When> all, PricedResource resource) {
      Fact<Boolean> so = Fact.is(true);
      for (When each : all) {
        so = so.with(each.holds(resource), Boolean::logicalAnd);
      }
      return so;
    }

    private Fact<Boolean> holds(PricedResource resource) {
      if (test instanceof Test.Absent) {
        return Fact.is(resource.properties().has(property) == negated);
      }
      Fact<String> text =
          otherwise
              .map(without -> resource.properties().text(property, without))
              .orElseGet(() -> resource.properties().text(property));
      return text.map(it -> test.holds(it) != negated);
    }
  }

  @Override
  public List<String> usage() {
    return amount instanceof Amount.Used used ? List.of(used.key) : List.of();
  }

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    Billing billing =
        new Billing(
            rounding.granularity(), rounding.minimumSeconds(), rounding.whileStopped(), lifetime);
    return switch (When.hold(when, resource)) {
      case Fact.Is<Boolean>(Boolean yes) -> yes ? charges(resource, billing) : List.of();
      case Fact.Unknown<Boolean>(String reason) ->
          List.of(Charge.unknown(component, reason, billing));
    };
  }

  private List<Charge> charges(PricedResource resource, Billing billing) {
    Fact<String> key = key(resource);
    Optional<Charge> charge =
        switch (amount) {
          case Amount.Fixed(BigDecimal count, Charge.Basis basis) ->
              Optional.of(fixed(basis, key, Fact.is(count), billing));
          case Amount.Property(String property, Optional<BigDecimal> without, Charge.Basis basis) ->
              Optional.of(fixed(basis, key, number(resource, property, without), billing));
          case Amount.Items(String property, Optional<BigDecimal> without, Charge.Basis basis) ->
              Optional.of(fixed(basis, key, items(resource, property, without), billing));
          case Amount.Used used -> used(resource, key, used, billing);
        };
    return charge.map(it -> note.map(it::noting).orElse(it)).stream().toList();
  }

  private Optional<Charge> used(
      PricedResource resource, Fact<String> price, Amount.Used used, Billing billing) {
    return switch (used.unstated) {
      case Unstated.Asked() -> Optional.of(used(resource.stated(used.key), price, used, billing));
      case Unstated.Nothing() ->
          resource.assumption(used.key).map(it -> used(Fact.is(it), price, used, billing));
      case Unstated.Assumed(Usage.Amounts amounts) ->
          Optional.of(used(Fact.is(resource.assumption(used.key, amounts)), price, used, billing));
    };
  }

  private Charge used(
      Fact<Grounds.Assumption> stated, Fact<String> price, Amount.Used used, Billing billing) {
    Fact<BigDecimal> amount = stated.map(it -> per(it.amount(), used.units).multiply(used.times));
    return Charge.used(component, price, amount, billing).assuming(stated.stream().toList());
  }

  private static Fact<BigDecimal> number(
      PricedResource resource, String property, Optional<BigDecimal> otherwise) {
    return otherwise
        .map(without -> resource.properties().number(property, without))
        .orElseGet(() -> resource.properties().number(property));
  }

  private Charge fixed(
      Charge.Basis basis, Fact<String> key, Fact<BigDecimal> count, Billing billing) {
    return switch (basis) {
      case HOURLY -> Charge.hourly(component, key, count, billing);
      case MONTHLY -> Charge.monthly(component, key, count, billing);
      case USED -> Charge.used(component, key, count, billing);
    };
  }

  private static Fact<BigDecimal> items(
      PricedResource resource, String property, Optional<BigDecimal> otherwise) {
    if (resource.properties().has(property)) {
      return resource.properties().items(property).map(items -> BigDecimal.valueOf(items.size()));
    }
    return otherwise.map(Fact::is).orElseGet(() -> Fact.unknown(Properties.leftToAws(property)));
  }

  /// The units are powers of ten, so that this is exact; the reader sees to that.
  private static BigDecimal per(BigDecimal amount, BigDecimal units) {
    return amount.divide(units);
  }

  private Fact<String> key(PricedResource resource) {
    Fact<String> key = Fact.is(price);
    if (price.indexOf('{') < 0) {
      return key;
    }
    Matcher places = PLACEHOLDER.matcher(price);
    for (MatchResult place : places.results().toList()) {
      Fact<String> text = resource.properties().text(place.group(1));
      if (place.group(2) != null) {
        boolean family = place.group(2).equals(":family");
        text = text.map(it -> family ? family(it) : it.toLowerCase(Locale.ROOT));
      }
      key = key.with(text, (sofar, with) -> sofar.replace(place.group(), with));
    }
    return key;
  }

  private static String family(String text) {
    return text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
  }
}
