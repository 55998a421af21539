package dev.groundwork.core.price;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a price list; `prices.schema.json` beside the lists describes the format.
///
/// A list may come from outside one day, so it is believed only as far as it makes sense: no
/// duplicates, nothing negative, no price above [#MOST], and a price of zero only with a note that
/// says why.
final class PriceListReader {
  /// The dearest thing in the lists is $1,000; a misplaced decimal point is more likely than this.
  private static final BigDecimal MOST = new BigDecimal("10000");

  private static final int FORMAT = 1;
  private static final int MOST_DECIMALS = 12;

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Price.Known> prices = new HashMap<>();

  private record Source(LocalDate date, String title) {}

  private PriceListReader() {}

  /// Reads one file.
  ///
  /// @throws InvalidDocument naming the place, if anything in it can't be believed
  static PriceList read(String file, String text) {
    return new PriceListReader().list(Documents.json(file, text));
  }

  private PriceList list(Node node) {
    MappingReader reader = MappingReader.of("a price list", node);
    reader.optionalText("$schema");
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    if (!reader.text("currency").equals(Money.USD)) {
      throw new InvalidDocument(reader.at("currency"), "prices are read in USD only");
    }
    String region = reader.text("region");
    LocalDate asOf = date(reader, "asOf");
    reader.named("sources", (name, source) -> sources.put(name.text(), source(source)));
    reader.list("prices", this::price);
    reader.done();
    return new PriceList(region, asOf, prices);
  }

  private static Source source(Node node) {
    MappingReader reader = MappingReader.of("a source", node);
    Source source = new Source(date(reader, "date"), reader.text("title"));
    reader.done();
    return source;
  }

  private String price(Node node) {
    MappingReader reader = MappingReader.of("a price", node);
    String key = reader.text("key");
    String unit = reader.text("unit");
    Optional<String> note = reader.optionalText("note");
    BigDecimal usd = amount(reader, "usd");
    if (usd.signum() == 0 && note.isEmpty()) {
      throw new InvalidDocument(
          reader.at("usd"), "a price of zero needs a note that says why it is free");
    }
    Confidence confidence = reader.choice("confidence", Confidence.class);
    List<Source> from = from(reader);
    List<Price.Tier> tiers = tiers(reader, usd);
    reader.done();
    Price.Known known =
        new Price.Known(
            usd,
            unit,
            tiers,
            from.stream().map(Source::date).max(LocalDate::compareTo).orElseThrow(),
            confidence,
            String.join("; ", from.stream().map(Source::title).toList()),
            note);
    if (prices.put(key, known) != null) {
      throw new InvalidDocument(reader.at("key"), "\"" + key + "\" has a price already");
    }
    return key;
  }

  private List<Source> from(MappingReader reader) {
    List<Source> from = new ArrayList<>();
    for (String name : reader.texts("source")) {
      Source source = sources.get(name);
      if (source == null) {
        throw new InvalidDocument(
            reader.at("source"), "\"" + name + "\" is not among the file's sources");
      }
      from.add(source);
    }
    if (from.isEmpty()) {
      throw new InvalidDocument(reader.at(), "a price needs a source");
    }
    return from;
  }

  private static List<Price.Tier> tiers(MappingReader reader, BigDecimal usd) {
    List<Price.Tier> tiers = reader.list("tiers", PriceListReader::tier);
    if (tiers.isEmpty()) {
      return tiers;
    }
    BigDecimal reached = BigDecimal.ZERO;
    for (Price.Tier tier : tiers.subList(0, tiers.size() - 1)) {
      BigDecimal end = tier.upTo().orElse(BigDecimal.ZERO);
      if (end.compareTo(reached) <= 0) {
        throw new InvalidDocument(reader.at("tiers"), "tiers must rise, only the last is open");
      }
      reached = end;
    }
    if (tiers.getLast().upTo().isPresent()) {
      throw new InvalidDocument(reader.at("tiers"), "the last tier must be open, without \"upTo\"");
    }
    if (tiers.getFirst().usd().compareTo(usd) != 0) {
      throw new InvalidDocument(reader.at("tiers"), "the first tier must cost what \"usd\" says");
    }
    return tiers;
  }

  private static Price.Tier tier(Node node) {
    MappingReader reader = MappingReader.of("a tier", node);
    Price.Tier tier = new Price.Tier(reader.optionalDecimal("upTo"), amount(reader, "usd"));
    reader.done();
    return tier;
  }

  private static BigDecimal amount(MappingReader reader, String key) {
    BigDecimal amount = reader.decimal(key);
    Position at = reader.at(key);
    if (amount.signum() < 0) {
      throw new InvalidDocument(at, "a price can't be negative");
    }
    if (amount.compareTo(MOST) > 0 || amount.scale() > MOST_DECIMALS) {
      throw new InvalidDocument(
          at, "a price has at most " + MOST_DECIMALS + " decimals and is at most $" + MOST);
    }
    return Decimals.plain(amount);
  }

  private static LocalDate date(MappingReader reader, String key) {
    String text = reader.text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new InvalidDocument(reader.at(key), "must be a day like 2026-09-25, not " + text);
    }
  }
}
