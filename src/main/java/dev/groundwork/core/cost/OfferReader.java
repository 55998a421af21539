package dev.groundwork.core.cost;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a bulk price file as it comes, and keeps only what rows ask for: some have tens of
/// megabytes. On-demand terms only; reserved ones, and what rows don't mean exactly, are passed by.
/// One use per file.
final class OfferReader {
  /// More than the largest that is read, that of RDS, by half.
  private static final long MOST_BYTES = 64L << 20;

  /// The offer term of on-demand prices.
  private static final String ON_DEMAND = ".JRTCKXETXF";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String offer;
  private final List<OfferRow> rows;
  private final Map<String, Wanted> wanted = new HashMap<>();
  private final Map<String, BigDecimal> prices = new HashMap<>();
  private Optional<Instant> published = Optional.empty();

  /// What was found in a file.
  ///
  /// @param published when AWS published it
  /// @param prices in dollars, by our keys
  record Offer(Instant published, Map<String, BigDecimal> prices) {
    Offer {
      prices = Map.copyOf(prices);
    }
  }

  private record Wanted(String key, OfferRow.Unit unit) {}

  private record Dimension(String unit, BigDecimal usd) {}

  private OfferReader(String offer, List<OfferRow> rows) {
    this.offer = offer;
    this.rows = rows;
  }

  /// Reads one file.
  ///
  /// @throws PricesRefused if anything in it can't be believed
  /// @throws IOException if it breaks off
  static Offer read(String offer, List<OfferRow> rows, InputStream file) throws IOException {
    return new OfferReader(offer, rows).read(new Bounded(file, offer));
  }

  private Offer read(InputStream file) throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), file)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "offerCode" -> code(json.getString());
          case "publicationDate" -> published = Optional.of(instant(json.getString()));
          case "products" -> each(json, this::product);
          case "terms" -> each(json, this::terms);
          default -> json.skipChildren();
        }
      }
    } catch (JacksonException broken) {
      if (broken.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw refused("isn't valid JSON");
    }
    return new Offer(published.orElseThrow(() -> refused("names no date")), prices);
  }

  /// Something under a name.
  private interface Entry {
    void read(String name, JsonParser json);
  }

  private void each(JsonParser json, Entry entry) {
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      entry.read(name, json);
    }
  }

  private void product(String sku, JsonParser json) {
    Map<String, String> attributes = new HashMap<>();
    each(
        json,
        (name, _) -> {
          switch (name) {
            case "productFamily" -> attributes.put(name, json.getString());
            case "attributes" ->
                each(json, (attribute, _) -> attributes.put(attribute, json.getString()));
            default -> json.skipChildren();
          }
        });
    for (OfferRow row : rows) {
      row.key(attributes).ifPresent(key -> wanted.put(sku, new Wanted(key, row.unit())));
    }
  }

  private void terms(String kind, JsonParser json) {
    if (!kind.equals("OnDemand")) {
      json.skipChildren();
      return;
    }
    each(
        json,
        (sku, _) -> {
          Wanted of = wanted.get(sku);
          if (of == null) {
            json.skipChildren();
          } else {
            each(json, (term, _) -> term(of, sku, term, json));
          }
        });
  }

  private void term(Wanted of, String sku, String term, JsonParser json) {
    if (!term.equals(sku + ON_DEMAND)) {
      json.skipChildren();
      return;
    }
    Map<String, Dimension> dimensions = new HashMap<>();
    each(
        json,
        (name, _) -> {
          if (name.equals("priceDimensions")) {
            each(json, (code, _) -> dimensions.put(code, dimension(of, json)));
          } else {
            json.skipChildren();
          }
        });
    // What is free for everyone is an allowance of ours, and no tier.
    List<Dimension> paid = dimensions.values().stream().filter(it -> it.usd.signum() > 0).toList();
    if (paid.size() != 1) {
      throw refused("has " + paid.size() + " prices for " + of.key);
    }
    Dimension only = paid.getFirst();
    if (!of.unit.takes(only.unit)) {
      throw refused("has a price of " + of.key + " for one " + only.unit);
    }
    BigDecimal before = prices.put(of.key, Decimals.plain(only.usd));
    if (before != null && before.compareTo(only.usd) != 0) {
      throw refused("has two prices for " + of.key);
    }
  }

  private Dimension dimension(Wanted of, JsonParser json) {
    Map<String, String> fields = new HashMap<>();
    each(
        json,
        (name, _) -> {
          switch (name) {
            case "unit" -> fields.put(name, json.getString());
            case "pricePerUnit" ->
                each(json, (currency, _) -> fields.put(currency, json.getString()));
            default -> json.skipChildren();
          }
        });
    return new Dimension(
        fields.getOrDefault("unit", ""), amount(of, fields.getOrDefault(Money.USD, "none")));
  }

  private BigDecimal amount(Wanted of, String text) {
    try {
      if (text.length() <= 40) {
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() >= 0 && Math.abs(amount.scale()) <= 12) {
          return amount;
        }
      }
    } catch (NumberFormatException _) {
      // Falls through to the same complaint.
    }
    throw refused("has a price of " + of.key + " that is no price");
  }

  private void code(String code) {
    if (!code.equals(offer)) {
      throw refused("says that it is the one of another service");
    }
  }

  private Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw refused("has a date that is none");
    }
  }

  private void expect(JsonParser json, JsonToken found, JsonToken wantedToken) {
    if (found != wantedToken) {
      throw refused("isn't built as AWS's are, at line " + json.currentLocation().getLineNr());
    }
  }

  private PricesRefused refused(String what) {
    return new PricesRefused("the price file of " + offer + " " + what);
  }

  /// Ends a file that never ends.
  private static final class Bounded extends FilterInputStream {
    private final String offer;
    private long read;

    Bounded(InputStream file, String offer) {
      super(file);
      this.offer = offer;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int some = super.read(buffer, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > MOST_BYTES) {
        throw new PricesRefused("the price file of " + offer + " has more than 64 MB");
      }
    }
  }
}
