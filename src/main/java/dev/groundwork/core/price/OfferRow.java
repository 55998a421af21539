package dev.groundwork.core.price;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Resources;
import dev.groundwork.core.document.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a product of AWS's price list becomes a key of ours; a row of `offers.yaml`.
///
/// @param key may hold `{instanceType}`
/// @param offer AWS's code of the service
/// @param unit what its price must be for
/// @param usagetype without the region's prefix; may hold `{instanceType}`
/// @param with attributes that must be exactly so, and `productFamily`
/// @param times so many of AWS's units are one of ours
record OfferRow(
    String key,
    String offer,
    Unit unit,
    String usagetype,
    Map<String, String> with,
    BigDecimal times) {
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
    MONTH("(?i)(GB-)?(Mo|Month|Months)"),
    GIGABYTE("(?i)(GB|Gigabytes?)"),
    OPERATIONS_MONTH("(?i)IOPS-(Mo|Month)"),
    GIBPS_MONTH("(?i)GiBps-(Mo|Month)"),
    EACH("(?i)(Read|Write)?(Requests?|RequestUnits?|IOs?|Notifications?)");

    private final Pattern words;

    Unit(String words) {
      this.words = Pattern.compile(words);
    }

    boolean takes(String unit) {
      return words.matcher(unit).matches();
    }
  }

  /// The rows that there are.
  ///
  /// @param files looked up in bulk files
  /// @param queries asked for one by one, since their file is too large to be read
  record Rows(List<OfferRow> files, List<OfferRow> queries) {
    Rows {
      files = List.copyOf(files);
      queries = List.copyOf(queries);
    }
  }

  /// The rows that ship with the program.
  static Rows bundled() {
    return read(FILE, Resources.text(FILE));
  }

  /// @throws InvalidDocument naming the place, if it can't be read
  static Rows read(String file, String text) {
    MappingReader reader = MappingReader.of("the offers", Documents.yaml(file, text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    Rows rows =
        new Rows(reader.list("offers", OfferRow::inFile), reader.list("queries", OfferRow::row));
    reader.done();
    return rows;
  }

  private static OfferRow inFile(Node node) {
    OfferRow row = row(node);
    if (row.offer.equals(EC2)) {
      throw new InvalidDocument(node.at(), EC2 + " is too large to be read");
    }
    return row;
  }

  private static OfferRow row(Node node) {
    MappingReader reader = MappingReader.of("an offer", node);
    String offer = reader.text("offer");
    OfferRow row =
        new OfferRow(
            reader.text("key"),
            offer,
            reader.choice("unit", Unit.class),
            reader.text("usagetype"),
            reader.named("with", OfferRow::attribute),
            reader.optionalDecimal("times").orElse(BigDecimal.ONE));
    reader.done();
    return row;
  }

  private static String attribute(Scalar name, Node value) {
    if (value instanceof Scalar text) {
      return text.text();
    }
    throw new InvalidDocument(value.at(), name.text() + " must be text, not " + value.noun());
  }

  /// What to ask for in a region, by our keys that are meant: one question each where the key holds
  /// an instance type, since a region has hundreds of them.
  ///
  /// @param known the keys that there are
  List<Map<String, String>> questions(String region, Set<String> known) {
    return types(known)
        .map(
            type -> {
              Map<String, String> attributes = new TreeMap<>(with);
              attributes.put("regionCode", region);
              type.ifPresent(it -> attributes.put("instanceType", it));
              return attributes;
            })
        .toList();
  }

  /// The keys among those that this row is about.
  Stream<String> keys(Set<String> known) {
    return types(known).map(type -> type.map(it -> key.replace(TYPE, it)).orElse(key));
  }

  private Stream<Optional<String>> types(Set<String> known) {
    if (!key.endsWith(TYPE)) {
      return known.contains(key) ? Stream.of(Optional.empty()) : Stream.empty();
    }
    String start = key.substring(0, key.length() - TYPE.length());
    return known.stream()
        .filter(it -> it.startsWith(start))
        .sorted()
        .map(it -> Optional.of(it.substring(start.length())));
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
