package dev.groundwork.core.offer;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.offer.PlanOffer.PhaseOffer;
import dev.groundwork.core.offer.PlanOffer.Price;
import dev.groundwork.core.offer.PlanOffer.Promised;
import dev.groundwork.core.offer.PlanOffer.Words;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.price.PriceBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Offers as they were when the program was built: a file for each region and language. They are
/// computed like any other, and the JVM's class path is their only place, so they can't be older
/// than the plans and prices beside them.
public final class PrintedOffers {
  /// The languages that the program has.
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private PrintedOffers() {}

  /// Prints the offers of the plans and prices that ship with the program.
  ///
  /// @param classes the folder whose content becomes the program's jar
  public static void print(Path classes) throws IOException {
    PlanCatalog plans = PlanCatalog.bundled();
    for (Locale language : LANGUAGES) {
      Offers offers = new Offers(plans.in(language), PriceBook.bundled());
      for (String region : PriceBook.REGIONS) {
        Path file = classes.resolve(name(region, language));
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text(offers.compute(region)));
      }
    }
  }

  static String text(List<PlanOffer> offers) {
    return Json.pretty(Map.of("offers", offers));
  }

  /// What was printed for a region, if anything was.
  static Optional<List<PlanOffer>> find(String region, Locale language) {
    String name = name(region, language);
    try (InputStream in = PrintedOffers.class.getResourceAsStream("/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String region, Locale language) {
    return "offers/" + language.getLanguage() + "/" + region + ".json";
  }

  static List<PlanOffer> read(String file, String text) {
    return MappingReader.of("offers", Documents.json(file, text))
        .list("offers", PrintedOffers::offer);
  }

  private static PlanOffer offer(Node node) {
    MappingReader offer = MappingReader.of("an offer", node);
    return new PlanOffer(
        offer.text("id"),
        offer.required("words", PrintedOffers::words),
        offer.required("promised", PrintedOffers::promised),
        offer.text("begins"),
        offer.list("phases", PrintedOffers::phase),
        offer.list("settings", PrintedOffers::setting));
  }

  private static Words words(Node node) {
    MappingReader words = MappingReader.of("words", node);
    return new Words(words.text("title"), words.text("summary"), words.text("audience"));
  }

  private static Setting setting(Node node) {
    MappingReader setting = MappingReader.of("a setting", node);
    return new Setting(
        setting.text("id"),
        setting.choice("kind", SettingKind.class),
        setting.text("title"),
        setting.text("description"),
        setting.optionalText("proposal"),
        setting.flag("personal", false));
  }

  private static Promised promised(Node node) {
    MappingReader promised = MappingReader.of("a promise", node);
    return new Promised(
        promised.decimal("monthly"), promised.decimal("hours"), promised.integer("weeks"));
  }

  private static PhaseOffer phase(Node node) {
    MappingReader phase = MappingReader.of("a phase", node);
    return new PhaseOffer(
        phase.text("id"), phase.text("title"), phase.optional("price", PrintedOffers::price));
  }

  private static Price price(Node node) {
    MappingReader price = MappingReader.of("a price", node);
    return new Price(
        price.required("monthly", PrintedOffers::range),
        price.flag("complete", false),
        LocalDate.parse(price.text("asOf")));
  }

  private static Estimate.Range range(Node node) {
    MappingReader range = MappingReader.of("a range", node);
    return new Estimate.Range(
        range.required("low", PrintedOffers::money),
        range.required("typical", PrintedOffers::money),
        range.required("high", PrintedOffers::money));
  }

  private static Money money(Node node) {
    MappingReader money = MappingReader.of("an amount", node);
    return new Money(money.decimal("amount"), money.text("currency"));
  }
}
