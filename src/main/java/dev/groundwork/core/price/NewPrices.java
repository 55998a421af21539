package dev.groundwork.core.price;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a refresh has found for a region, and whether it can be believed.
final class NewPrices {
  /// Where every key is known, so that a region's gaps can be filled.
  static final String HOME = "us-east-1";

  /// AWS has never changed a price, nor set a region's apart, by more than this.
  private static final BigDecimal MOST_TIMES = new BigDecimal(5);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final LocalDate FLOOR = LocalDate.of(2020, 1, 1);

  private final PriceBook book;
  private final String region;
  private final Instant now;
  private final LocalDate shipped;
  private final Map<String, Found> found = new TreeMap<>();
  private Instant oldest;

  private record Found(
      BigDecimal usd, String unit, String source, LocalDate published, boolean changed) {}

  NewPrices(PriceBook book, String region, Instant now) {
    this.book = book;
    this.region = region;
    this.now = now;
    this.oldest = now;
    this.shipped = PriceBook.shipped(region).map(PriceList::asOf).orElse(LocalDate.MIN);
  }

  /// Takes what a file or an answer says.
  ///
  /// @param offer AWS's code of the service
  /// @param source where it comes from, in words
  /// @throws PricesRefused if it can't be believed
  void take(String offer, OfferReader.Offer of, String source) {
    String from = source + " " + offer;
    checkDate(from, of.published());
    oldest = of.published().isBefore(oldest) ? of.published() : oldest;
    of.prices().forEach((key, usd) -> take(key, usd, of.published(), from));
  }

  boolean has(String key) {
    return found.containsKey(key);
  }

  int read() {
    return found.size();
  }

  int changed() {
    return (int) found.values().stream().filter(Found::changed).count();
  }

  /// The day of the oldest file.
  LocalDate asOf() {
    return day(oldest);
  }

  private void checkDate(String source, Instant published) {
    if (published.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new PricesRefused("the " + source + " is of a day to come");
    }
    if (day(published).isBefore(FLOOR)) {
      throw new PricesRefused("the " + source + " is older than any that is used");
    }
  }

  /// Takes a price of a key that is known somewhere, if it lies near what is known.
  private void take(String key, BigDecimal usd, Instant published, String source) {
    Price here = book.price(region, key);
    Price known = here instanceof Price.Known ? here : book.price(HOME, key);
    if (!(known instanceof Price.Known price) || !price.tiers().isEmpty()) {
      return;
    }
    if (usd.compareTo(price.usd().multiply(MOST_TIMES)) > 0
        || usd.multiply(MOST_TIMES).compareTo(price.usd()) < 0) {
      throw new PricesRefused(
          "the %s says $%s for %s, and $%s is known"
              .formatted(source, usd.toPlainString(), key, price.usd().toPlainString()));
    }
    boolean differs = !(here instanceof Price.Known old) || old.usd().compareTo(usd) != 0;
    if (differs && here instanceof Price.Known && day(published).isBefore(shipped)) {
      // What ships was compared with AWS's list later than that.
      return;
    }
    found.put(key, new Found(usd, price.unit(), source, day(published), differs));
  }

  /// The list to keep: what was found, and what an earlier refresh has found besides, unless what
  /// ships is newer.
  String file(Optional<PriceList> before) {
    Map<String, Found> all = new TreeMap<>(found);
    before
        .filter(it -> it.region().equals(region))
        .ifPresent(
            list ->
                list.prices()
                    .forEach(
                        (key, price) -> {
                          if (!price.asOf().isBefore(shipped)) {
                            all.putIfAbsent(key, carried(price));
                          }
                        }));
    return Json.pretty(file(all));
  }

  private static Found carried(Price.Known price) {
    return new Found(price.usd(), price.unit(), price.source(), price.asOf(), false);
  }

  private Map<String, Object> file(Map<String, Found> all) {
    Map<String, Object> sources = new TreeMap<>();
    List<Map<String, Object>> prices = new ArrayList<>();
    all.forEach(
        (key, it) -> {
          String name = it.source + " " + it.published;
          sources.put(name, Map.of("date", it.published.toString(), "title", it.source));
          Map<String, Object> price = new LinkedHashMap<>();
          price.put("key", key);
          price.put("unit", it.unit);
          price.put("usd", it.usd.toPlainString());
          price.put("confidence", Confidence.HIGH);
          price.put("source", List.of(name));
          prices.add(price);
        });
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", 1);
    file.put("region", region);
    file.put("currency", Money.USD);
    file.put("asOf", day(now).toString());
    file.put("sources", sources);
    file.put("prices", prices);
    return file;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
