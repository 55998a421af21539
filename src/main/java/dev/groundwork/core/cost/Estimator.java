package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.Price;
import dev.groundwork.core.price.PriceBook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prices a plan. Pure and quick enough to be asked for every option of a form; safe for many
/// threads.
public final class Estimator {
  private final PriceBook prices;
  private final PricingRules rules;
  private final Neighbours neighbours;

  /// What the neighbours have, by demand: the same for every choice that is compared.
  private final Map<Moment, List<List<GrossLine>>> theirs = new ConcurrentHashMap<>();

  /// An estimator with its prices, and the rules that ship with the program.
  public Estimator(PriceBook prices) {
    this(prices, Neighbours.NONE);
  }

  private Estimator(PriceBook prices, Neighbours neighbours) {
    this.prices = prices;
    this.rules = PricingRules.bundled();
    this.neighbours = neighbours;
  }

  /// The same for one environment among others of its project: what they share is counted in the
  /// first of them, and what AWS gives to an account is divided among all of them, so that their
  /// estimates add up to what the account pays.
  public Estimator beside(Neighbours others) {
    return new Estimator(prices, others);
  }

  /// What a month at typical use of the stacks costs that are counted in another environment.
  ///
  /// @return empty if everything is counted here
  public Optional<Elsewhere> elsewhere() {
    if (neighbours.before().isEmpty()) {
      return Optional.empty();
    }
    List<List<GrossLine>> all =
        theirs(assumed(UsageLevel.TYPICAL), BigDecimal.ONE, neighbours.shared());
    AccountPass account =
        AccountPass.of(all.stream().flatMap(List::stream).toList(), rules.allowances());
    List<LineItem> items = new ArrayList<>();
    for (List<GrossLine> before : all.subList(0, neighbours.before().size())) {
      for (GrossLine line : before) {
        if (neighbours.shared().contains(line.item().subject().stack())) {
          items.add(line.item());
          items.addAll(account.after(line));
        }
      }
    }
    return Optional.of(
        new Elsewhere(
            neighbours.before().getFirst().title(),
            Money.sum(items.stream().map(LineItem::monthly).toList())));
  }

  /// What is counted in another environment.
  ///
  /// @param environment its title
  public record Elsewhere(String environment, Money monthly) {}

  /// An estimator with what ships with the program.
  public static Estimator bundled() {
    return new Estimator(PriceBook.bundled());
  }

  /// Prices a plan at three levels of usage.
  ///
  /// @param level whose lines are listed
  public Estimate estimate(Scenario scenario, UsageLevel level) {
    Lines low = lines(scenario, assumed(UsageLevel.LOW), BigDecimal.ONE);
    Lines typical = lines(scenario, assumed(UsageLevel.TYPICAL), BigDecimal.ONE);
    Lines high = lines(scenario, assumed(UsageLevel.HIGH), BigDecimal.ONE);
    Lines asked =
        switch (level) {
          case LOW -> low;
          case TYPICAL -> typical;
          case HIGH -> high;
        };
    return new Estimate(
        scenario.region(),
        prices.asOf(scenario.region()).orElse(LocalDate.EPOCH),
        asked.items.stream().noneMatch(item -> item.kind() == ItemKind.UNKNOWN),
        new Estimate.Range(low.total(), typical.total(), high.total()),
        asked.items,
        asked.free);
  }

  /// A month at typical use, without its lines.
  ///
  /// @param unknown how many lines have no known price
  record Typical(Money total, long unknown) {}

  /// The third of an estimate that a comparison needs.
  Typical typical(Scenario scenario) {
    Lines lines = lines(scenario, assumed(UsageLevel.TYPICAL), BigDecimal.ONE);
    return new Typical(
        lines.total(),
        lines.items.stream().filter(item -> item.kind() == ItemKind.UNKNOWN).count());
  }

  /// Answers what founders ask besides.
  ///
  /// @param begin the day on which it would begin
  public Outlook outlook(Scenario scenario, LocalDate begin) {
    BigDecimal days = BigDecimal.valueOf(begin.lengthOfMonth());
    BigDecimal left = days.subtract(BigDecimal.valueOf(begin.getDayOfMonth() - 1L));
    BigDecimal share = left.divide(days, MathContext.DECIMAL64);
    return new Outlook(
        total(scenario, Demand.Traffic.NONE),
        total(scenario, Demand.Traffic.TENFOLD),
        new Outlook.FirstMonth(
            begin,
            new Estimate.Range(
                lines(scenario, assumed(UsageLevel.LOW), share).total(),
                lines(scenario, assumed(UsageLevel.TYPICAL), share).total(),
                lines(scenario, assumed(UsageLevel.HIGH), share).total())));
  }

  private Money total(Scenario scenario, Demand.Traffic traffic) {
    Demand demand = new Demand(UsageLevel.TYPICAL, traffic, rules);
    return lines(scenario, demand, BigDecimal.ONE).total();
  }

  private Demand assumed(UsageLevel level) {
    return new Demand(level, Demand.Traffic.ASSUMED, rules);
  }

  private record Lines(List<LineItem> items, List<Estimate.FreeResource> free) {
    Money total() {
      return Money.sum(items.stream().map(LineItem::monthly).toList());
    }
  }

  /// A line that has a price, or one that is unknown.
  private record Line(LineItem item, Optional<GrossLine> gross) {}

  /// @param share which part of a month
  private Lines lines(Scenario scenario, Demand demand, BigDecimal share) {
    List<Line> lines = new ArrayList<>();
    List<Estimate.FreeResource> free = new ArrayList<>();
    for (PricedResource resource : new Scene(scenario, demand).resources()) {
      if (neighbours.countElsewhere(resource.subject().stack())) {
        continue;
      }
      List<Line> own = lines(resource, share);
      lines.addAll(own);
      if (own.isEmpty()) {
        freeReason(resource)
            .ifPresent(why -> free.add(new Estimate.FreeResource(resource.subject(), why)));
      }
    }
    List<GrossLine> gross = lines.stream().flatMap(line -> line.gross.stream()).toList();
    AccountPass account =
        AccountPass.of(amongTheirs(gross, scenario, demand, share), rules.allowances());
    List<LineItem> items = new ArrayList<>();
    for (Line line : lines) {
      items.add(line.item);
      line.gross.ifPresent(it -> items.addAll(account.after(it)));
    }
    return new Lines(items, free);
  }

  /// Lines of the whole account, in the order of its environments.
  private List<GrossLine> amongTheirs(
      List<GrossLine> own, Scenario scenario, Demand demand, BigDecimal share) {
    if (neighbours.none()) {
      return own;
    }
    Set<String> shared =
        scenario.stacks().stream()
            .map(Scenario.Stack::id)
            .filter(neighbours.shared()::contains)
            .collect(Collectors.toSet());
    List<List<GrossLine>> all = theirs(demand, share, shared);
    int place = neighbours.before().size();
    return Stream.of(all.subList(0, place), List.of(own), all.subList(place, all.size()))
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  private record Moment(
      UsageLevel level, Demand.Traffic traffic, BigDecimal share, Set<String> shared) {}

  /// @param shared ids of the shared stacks that this environment has
  private List<List<GrossLine>> theirs(Demand demand, BigDecimal share, Set<String> shared) {
    return theirs.computeIfAbsent(
        new Moment(demand.level(), demand.traffic(), share, shared),
        _ ->
            neighbours.all().stream()
                .map(
                    it ->
                        gross(
                            it.scenario(), neighbours.countedElsewhere(it, shared), demand, share))
                .toList());
  }

  private List<GrossLine> gross(
      Scenario scenario, Set<String> except, Demand demand, BigDecimal share) {
    return new Scene(scenario, demand)
        .resources().stream()
            .filter(it -> !except.contains(it.subject().stack()))
            .flatMap(it -> lines(it, share).stream())
            .flatMap(line -> line.gross.stream())
            .toList();
  }

  private Optional<String> freeReason(PricedResource resource) {
    return rules
        .of(resource.subject().type())
        .flatMap(type -> type.coveredBy(resource).or(type::free));
  }

  private List<Line> lines(PricedResource resource, BigDecimal share) {
    Optional<PricingRules.TypeRules> type = rules.of(resource.subject().type());
    if (type.isEmpty()) {
      Charge charge =
          Charge.unknown(
              "Everything",
              "there is no pricing rule for " + resource.subject().type() + " yet",
              Billing.bySecond(Billing.Lifetime.USUAL));
      return List.of(line(resource, charge));
    }
    if (type.get().coveredBy(resource).isPresent()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (PricingRule rule : type.get().rules()) {
      for (Charge charge : rule.charges(resource, type.get().lifetime())) {
        if (!billsNothing(charge)) {
          lines.add(line(resource, charge.during(share)));
        }
      }
    }
    return lines;
  }

  /// Nothing of something that is there all the time, such as no public address, is no line. No
  /// usage is one: the assumption is shown and can be changed.
  private static boolean billsNothing(Charge charge) {
    return charge.basis() != Charge.Basis.USED
        && charge.quantity() instanceof Fact.Is<BigDecimal>(BigDecimal quantity)
        && quantity.signum() == 0;
  }

  private Line line(PricedResource resource, Charge charge) {
    Fact<PricedCharge> priced =
        charge
            .price()
            .then(key -> price(resource.region(), key, charge.basis()))
            .with(
                charge.quantity().then(Estimator::amount),
                (price, it) -> new PricedCharge(price.key, price.price, it));
    return switch (priced) {
      case Fact.Unknown<PricedCharge>(String reason) ->
          new Line(
              new LineItem(
                  resource.subject(),
                  charge.component(),
                  ItemKind.UNKNOWN,
                  Optional.empty(),
                  Optional.of(reason),
                  charge.billing(),
                  new Grounds(charge.assumptions(), Optional.empty())),
              Optional.empty());
      case Fact.Is<PricedCharge>(PricedCharge it) -> {
        LineItem item = it.item(resource.subject(), charge);
        yield new Line(
            item, Optional.of(new GrossLine(item, it.key, resource.region(), it.price.tiers())));
      }
    };
  }

  /// A template may say anything: less than nothing is no amount, and never takes off a sum.
  private static Fact<BigDecimal> amount(BigDecimal quantity) {
    return quantity.signum() < 0
        ? Fact.unknown("the template asks for less than nothing")
        : Fact.is(quantity);
  }

  private record KeyedPrice(String key, Price.Known price) {}

  private record PricedCharge(String key, Price.Known price, BigDecimal quantity) {
    LineItem item(LineItem.Subject subject, Charge charge) {
      return new LineItem(
          subject,
          charge.component(),
          charge.assumed() ? ItemKind.USAGE : ItemKind.KNOWN,
          Optional.of(new LineItem.Cost(quantity, price.unit(), Money.usd(price.usd()))),
          charge.note(),
          charge.billing(),
          new Grounds(charge.assumptions(), Optional.of(price.provenance())));
    }
  }

  private Fact<KeyedPrice> price(String region, String key, Charge.Basis basis) {
    return switch (prices.price(region, key)) {
      case Price.Missing(String reason) -> Fact.unknown(reason);
      case Price.Known known when !basis.takes(known.unit()) ->
          Fact.unknown("the price of " + key + " is for one " + known.unit());
      case Price.Known known -> Fact.is(new KeyedPrice(key, known));
    };
  }
}
