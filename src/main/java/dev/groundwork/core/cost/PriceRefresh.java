package dev.groundwork.core.cost;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Brings a region's prices up to AWS's bulk price list. All or nothing: if one file is broken,
/// huge, stale or says something that can't be believed, every price stays as it was.
public final class PriceRefresh {
  /// Where every key is known, so that a region's gaps can be filled.
  private static final String HOME = "us-east-1";

  /// AWS has never changed a price, nor set a region's apart, by more than this.
  private static final BigDecimal MOST_TIMES = new BigDecimal(5);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final OfferFiles files;
  private final PriceBook book;
  private final Path folder;

  /// @param book what is known; it takes what is refreshed
  /// @param folder where refreshed lists are kept, the one that the book looks into
  public PriceRefresh(OfferFiles files, PriceBook book, Path folder) {
    this.files = files;
    this.book = book;
    this.folder = folder;
  }

  /// What became of it.
  ///
  /// @param read how many prices were read
  /// @param changed how many of them are new or different
  /// @param asOf the day of the oldest file
  public record Refreshed(int read, int changed, LocalDate asOf) {}

  /// Reads the files of a region. Blocks; may be interrupted between files.
  ///
  /// @param now in real time
  /// @throws PricesRefused with one sentence, if anything can't be believed or reached
  public Refreshed refresh(String region, Instant now) {
    if (book.asOf(region).isEmpty()) {
      throw new PricesRefused("no prices are kept for " + region);
    }
    Map<String, List<OfferRow>> offers =
        OfferRow.bundled().stream()
            .collect(Collectors.groupingBy(OfferRow::offer, TreeMap::new, Collectors.toList()));
    Map<String, Found> found = new TreeMap<>();
    Instant oldest = now;
    for (Map.Entry<String, List<OfferRow>> each : offers.entrySet()) {
      OfferReader.Offer offer = read(each.getKey(), each.getValue(), region);
      checkDate(each.getKey(), offer.published(), now);
      oldest = offer.published().isBefore(oldest) ? offer.published() : oldest;
      offer.prices().forEach((key, usd) -> take(found, region, key, usd, each.getKey(), offer));
    }
    if (found.isEmpty()) {
      throw new PricesRefused("AWS's price files hold none of the prices that are asked for");
    }
    LocalDate asOf = day(oldest);
    int changed = (int) found.values().stream().filter(Found::changed).count();
    String text = Json.pretty(file(region, asOf, found));
    PriceListReader.read(region + ".json", text);
    DurableFile.replace(folder.resolve(region + ".json"), text);
    book.forget(region);
    return new Refreshed(found.size(), changed, asOf);
  }

  private record Found(
      BigDecimal usd, String unit, String offer, LocalDate published, boolean changed) {}

  private OfferReader.Offer read(String offer, List<OfferRow> rows, String region) {
    try (InputStream file = files.open(offer, region)) {
      return OfferReader.read(offer, rows, file);
    } catch (IOException | UncheckedIOException e) {
      throw new PricesRefused("the price file of " + offer + " could not be read to its end");
    }
  }

  private static void checkDate(String offer, Instant published, Instant now) {
    if (published.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new PricesRefused("the price file of " + offer + " is of a day to come");
    }
    LocalDate floor = LocalDate.of(2020, 1, 1);
    if (day(published).isBefore(floor)) {
      throw new PricesRefused("the price file of " + offer + " is older than any that is used");
    }
  }

  /// Takes a price of a key that is known somewhere, if it lies near what is known.
  private void take(
      Map<String, Found> found,
      String region,
      String key,
      BigDecimal usd,
      String offer,
      OfferReader.Offer of) {
    Price here = book.price(region, key);
    Price known = here instanceof Price.Known ? here : book.price(HOME, key);
    if (!(known instanceof Price.Known price) || !price.tiers().isEmpty()) {
      return;
    }
    if (usd.compareTo(price.usd().multiply(MOST_TIMES)) > 0
        || usd.multiply(MOST_TIMES).compareTo(price.usd()) < 0) {
      throw new PricesRefused(
          "the price file of %s says $%s for %s, and $%s is known"
              .formatted(offer, usd.toPlainString(), key, price.usd().toPlainString()));
    }
    boolean changed = !(here instanceof Price.Known old) || old.usd().compareTo(usd) != 0;
    found.put(key, new Found(usd, price.unit(), offer, day(of.published()), changed));
  }

  private static Map<String, Object> file(String region, LocalDate asOf, Map<String, Found> found) {
    Map<String, Object> sources = new TreeMap<>();
    List<Map<String, Object>> prices = new ArrayList<>();
    found.forEach(
        (key, it) -> {
          sources.put(
              it.offer,
              Map.of(
                  "date",
                  it.published.toString(),
                  "title",
                  "AWS Price List bulk file " + it.offer));
          Map<String, Object> price = new LinkedHashMap<>();
          price.put("key", key);
          price.put("unit", it.unit);
          price.put("usd", it.usd.toPlainString());
          price.put("confidence", Confidence.HIGH);
          price.put("source", List.of(it.offer));
          prices.add(price);
        });
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", 1);
    file.put("region", region);
    file.put("currency", Money.USD);
    file.put("asOf", asOf.toString());
    file.put("sources", sources);
    file.put("prices", prices);
    return file;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
