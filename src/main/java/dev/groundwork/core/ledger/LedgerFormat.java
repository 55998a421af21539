package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A ledger's lines as JSON; `ledger.schema.json` describes them. Amounts are decimal text.
final class LedgerFormat {
  private enum Kind {
    OPENED,
    CLOSED,
    WATCHED
  }

  private LedgerFormat() {}

  static String write(LedgerEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", entry.at().toString());
    json.put("event", entry.event());
    switch (entry) {
      case LedgerEntry.Opened opened -> {
        json.put("kind", word(Kind.OPENED));
        resource(json, opened.resource());
        json.put("state", word(opened.state()));
        json.put("until", word(opened.until()));
        json.put("items", opened.items().stream().map(LedgerFormat::item).toList());
        opened.doubt().ifPresent(doubt -> json.put("doubt", doubt));
      }
      case LedgerEntry.Closed closed -> {
        json.put("kind", word(Kind.CLOSED));
        resource(json, closed.resource());
        closed.doubt().ifPresent(doubt -> json.put("doubt", doubt));
      }
      case LedgerEntry.Watched watched -> {
        json.put("kind", word(Kind.WATCHED));
        json.put("stackId", watched.stackId());
      }
    }
    return Json.write(json);
  }

  private static void resource(Map<String, Object> json, BilledResource resource) {
    json.put("stack", resource.subject().stack());
    json.put("stackId", resource.stackId());
    json.put("logicalId", resource.subject().logicalId());
    json.put("physicalId", resource.physicalId());
    json.put("type", resource.subject().type());
  }

  private static Map<String, Object> item(BilledItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("component", item.component());
    json.put("assumed", item.assumed());
    item.cost()
        .ifPresent(
            cost -> {
              json.put("quantity", cost.quantity().toPlainString());
              json.put("unit", cost.unit());
              json.put("unitPrice", cost.unitPrice().exact());
            });
    json.put("monthly", item.monthly().exact());
    json.put("granularity", word(item.time().granularity()));
    json.put("minimumSeconds", item.time().minimumSeconds());
    json.put("whileStopped", item.time().whileStopped());
    return json;
  }

  /// What one line says.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read
  static LedgerEntry read(Node line) {
    return entry(MappingReader.of("a ledger's line", line));
  }

  private static LedgerEntry entry(MappingReader reader) {
    Instant at = reader.instant("at");
    String event = reader.text("event");
    LedgerEntry entry =
        switch (reader.choice("kind", Kind.class)) {
          case OPENED ->
              new LedgerEntry.Opened(
                  at,
                  event,
                  resource(reader),
                  reader.choice("state", Interval.State.class),
                  reader.choice("until", Billing.Lifetime.Until.class),
                  reader.list("items", LedgerFormat::item),
                  reader.optionalText("doubt"));
          case CLOSED ->
              new LedgerEntry.Closed(at, event, resource(reader), reader.optionalText("doubt"));
          case WATCHED -> new LedgerEntry.Watched(at, event, reader.text("stackId"));
        };
    reader.done();
    return entry;
  }

  private static BilledResource resource(MappingReader reader) {
    return new BilledResource(
        new LineItem.Subject(reader.text("stack"), reader.text("logicalId"), reader.text("type")),
        reader.text("stackId"),
        reader.text("physicalId"));
  }

  private static BilledItem item(Node node) {
    MappingReader reader = MappingReader.of("an item", node);
    Optional<BigDecimal> quantity = reader.optionalDecimal("quantity");
    Optional<LineItem.Cost> cost =
        quantity.map(
            it ->
                new LineItem.Cost(it, reader.text("unit"), Money.usd(reader.decimal("unitPrice"))));
    BilledItem item =
        new BilledItem(
            reader.text("component"),
            reader.flag("assumed", false),
            cost,
            Money.usd(reader.decimal("monthly")),
            new BilledItem.Time(
                reader.choice("granularity", Billing.Granularity.class),
                reader.integer("minimumSeconds"),
                reader.flag("whileStopped", false)));
    reader.done();
    return item;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
