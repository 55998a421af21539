package dev.groundwork.core.price;

import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a bulk price file as it comes, and keeps only what rows ask for: some have tens of
/// megabytes. Products that the query API tells one by one are read by the same rules. On-demand
/// terms only; reserved ones, and what rows don't mean exactly, are passed by. One use per file, or
/// per question.
final class OfferReader {
  /// A question is about a few products; each has some tens of kilobytes.
  private static final long MOST_CHARACTERS = 16L << 20;

  /// The offer term of on-demand prices.
  private static final String ON_DEMAND = ".JRTCKXETXF";

  /// Of two members of one name nobody knows which is meant.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String source;
  private final String offer;
  private final String region;
  private final List<OfferRow> rows;
  private final Map<String, Wanted> wanted = new HashMap<>();
  private final Map<String, BigDecimal> prices = new HashMap<>();
  private Optional<Instant> published = Optional.empty();
  private long characters;

  /// What was found in a file.
  ///
  /// @param published when AWS published it
  /// @param prices in dollars, by our keys
  record Offer(Instant published, Map<String, BigDecimal> prices) {
    Offer {
      prices = Map.copyOf(prices);
    }
  }

  private record Wanted(String key, OfferRow row) {}

  private record Dimension(String unit, BigDecimal usd) {}

  private OfferReader(String source, String offer, String region, List<OfferRow> rows) {
    this.source = source;
    this.offer = offer;
    this.region = region;
    this.rows = rows;
  }

  /// For what the query API answers about a service.
  static OfferReader ofAnswers(String offer, String region, List<OfferRow> rows) {
    return new OfferReader("AWS's answer about " + offer, offer, region, rows);
  }

  /// Reads one file.
  ///
  /// @throws PricesRefused if anything in it can't be believed
  /// @throws IOException if it breaks off
  static Offer read(String offer, String region, List<OfferRow> rows, InputStream file)
      throws IOException {
    return new OfferReader("the price file of " + offer, offer, region, rows)
        .read(new BoundedOffer(file, offer));
  }

  /// Reads one product of an answer.
  ///
  /// @param text the product with its terms, as JSON
  /// @throws PricesRefused if anything in it can't be believed
  void take(String text) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw refused("has more than 16 MB");
    }
    Optional<Instant> oldest = published;
    String sku = "";
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "serviceCode" -> code(json.getString());
          case "publicationDate" -> published = Optional.of(instant(json.getString()));
          case "product" -> sku = productWithSku(json);
          case "terms" -> {
            String of = sku;
            each(json, (kind, _) -> termsOf(of, kind, json));
          }
          default -> json.skipChildren();
        }
      }
      expect(json, json.currentToken(), JsonToken.END_OBJECT);
    } catch (JacksonException broken) {
      throw refused("isn't valid JSON");
    }
    published = Stream.concat(oldest.stream(), published.stream()).min(Comparator.naturalOrder());
  }

  /// What was found in the products that were taken; empty if none was dated.
  Optional<Offer> found() {
    return published.map(it -> new Offer(it, prices));
  }

  private void termsOf(String sku, String kind, JsonParser json) {
    Wanted of = wanted.get(sku);
    if (of == null || !kind.equals("OnDemand")) {
      json.skipChildren();
    } else {
      each(json, (term, _) -> term(of, sku, term, json));
    }
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

  /// In an answer, a product names itself.
  private String productWithSku(JsonParser json) {
    Map<String, String> attributes = attributes(json);
    String sku = attributes.getOrDefault("sku", "");
    want(sku, attributes);
    return sku;
  }

  private void product(String sku, JsonParser json) {
    want(sku, attributes(json));
  }

  private Map<String, String> attributes(JsonParser json) {
    Map<String, String> attributes = new HashMap<>();
    each(
        json,
        (name, _) -> {
          switch (name) {
            case "productFamily", "sku" -> attributes.put(name, json.getString());
            case "attributes" ->
                each(json, (attribute, _) -> attributes.put(attribute, json.getString()));
            default -> json.skipChildren();
          }
        });
    return attributes;
  }

  /// A product of another region is passed by, whatever it is called.
  private void want(String sku, Map<String, String> attributes) {
    if (!attributes.getOrDefault("regionCode", region).equals(region)) {
      return;
    }
    for (OfferRow row : rows) {
      row.key(attributes).ifPresent(key -> wanted.put(sku, new Wanted(key, row)));
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
    if (!of.row.unit().takes(only.unit)) {
      throw refused("has a price of " + of.key + " for one " + only.unit);
    }
    BigDecimal usd = only.usd.multiply(of.row.times());
    BigDecimal before = prices.put(of.key, Decimals.plain(usd));
    if (before != null && before.compareTo(usd) != 0) {
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
    return new PricesRefused(source + " " + what);
  }
}
