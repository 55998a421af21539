package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a product of AWS's bulk price list becomes a key of ours; a row of `offers.yaml`.
///
/// @param key may hold `{instanceType}`
/// @param offer AWS's code of the file
/// @param unit what its price must be for
/// @param usagetype without the region's prefix; may hold `{instanceType}`
/// @param with attributes that must be exactly so, and `productFamily`
record OfferRow(String key, String offer, Unit unit, String usagetype, Map<String, String> with) {
  private static final String FILE = "prices/offers.yaml";
  private static final int FORMAT = 1;
  private static final String EC2 = "AmazonEC2";
  private static final String TYPE = "{instanceType}";

  /// A region's prefix, which some services leave out in us-east-1.
  private static final String PREFIX = "(?:(?:[A-Z]+[0-9]|EU)-)?";

  OfferRow {
    with = Map.copyOf(with);
  }

  /// What a price is for. A price per GB must never be taken for one per hour.
  enum Unit {
    HOUR("(?i)(.*[- ])?(hrs?|hours?)"),
    MONTH("(?i)(GB-)?(Mo|Month|Months)");

    private final Pattern words;

    Unit(String words) {
      this.words = Pattern.compile(words);
    }

    boolean takes(String unit) {
      return words.matcher(unit).matches();
    }
  }

  /// The rows that ship with the program.
  static List<OfferRow> bundled() {
    return read(FILE, Resources.text(FILE));
  }

  /// @throws InvalidDocument naming the place, if it can't be read
  static List<OfferRow> read(String file, String text) {
    MappingReader reader = MappingReader.of("the offers", Documents.yaml(file, text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    List<OfferRow> rows = reader.list("offers", OfferRow::row);
    reader.done();
    return rows;
  }

  private static OfferRow row(Node node) {
    MappingReader reader = MappingReader.of("an offer", node);
    String offer = reader.text("offer");
    if (offer.equals(EC2)) {
      throw new InvalidDocument(reader.at("offer"), EC2 + " is too large to be read");
    }
    OfferRow row =
        new OfferRow(
            reader.text("key"),
            offer,
            reader.choice("unit", Unit.class),
            reader.text("usagetype"),
            reader.named("with", OfferRow::attribute));
    reader.done();
    return row;
  }

  private static String attribute(Scalar name, Node value) {
    if (value instanceof Scalar text) {
      return text.text();
    }
    throw new InvalidDocument(value.at(), name.text() + " must be text, not " + value.noun());
  }

  /// Our key for a product, if this row means it.
  ///
  /// @param attributes AWS's, with the product's family
  Optional<String> key(Map<String, String> attributes) {
    String type = attributes.getOrDefault("instanceType", "");
    String wanted = PREFIX + Pattern.quote(usagetype.replace(TYPE, type));
    boolean typed = !key.contains(TYPE) || !type.isEmpty();
    boolean meant =
        typed
            && attributes.getOrDefault("usagetype", "").matches(wanted)
            && with.entrySet().stream()
                .allMatch(it -> it.getValue().equals(attributes.get(it.getKey())));
    return meant ? Optional.of(key.replace(TYPE, type)) : Optional.empty();
  }
}
