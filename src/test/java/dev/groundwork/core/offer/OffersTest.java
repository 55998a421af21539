package dev.groundwork.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffersTest {
  private static final String REGION = "eu-central-1";

  @TempDir Path folder;

  @Test
  void everyPhaseOfEveryPlanHasItsPrice() {
    List<PlanOffer> offers = offers().compute(REGION);

    assertThat(offers).extracting(PlanOffer::id).isEqualTo(PlanCatalog.bundled().ids());
    assertThat(offers).allMatch(PlanOffer::priced);
    assertThat(offers)
        .allMatch(it -> it.price().orElseThrow().monthly().typical().amount().signum() > 0);
  }

  @Test
  void whatIsPrintedIsReadAsItWas() {
    List<PlanOffer> offers = offers().compute(REGION);

    assertThat(PrintedOffers.read("offers.json", PrintedOffers.text(offers))).isEqualTo(offers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offers/en/us-east-1.json", "offers/de/eu-central-1.json"})
  void aFileIsPrintedForEachLanguageAndRegion(String file) throws Exception {
    PrintedOffers.print(folder);

    assertThat(PrintedOffers.read(file, Files.readString(folder.resolve(file))))
        .extracting(PlanOffer::id)
        .isEqualTo(PlanCatalog.bundled().ids());
  }

  @Test
  void whatWasPrintedIsntEnoughOncePricesWereRefreshed() {
    Offers refreshed = new Offers(PlanCatalog.bundled(), PriceBook.refreshable(folder));
    List<PlanOffer> offers = offers().compute(REGION);

    assertThat(offers().complete(offers)).isTrue();
    assertThat(refreshed.complete(offers.stream().map(PlanOffer::unpriced).toList())).isFalse();
    assertThat(PriceBook.refreshable(folder).refreshed()).isTrue();
    assertThat(PriceBook.refreshable(folder.resolve("never")).refreshed()).isFalse();
  }

  @Test
  void whatWasPrintedIsntEnoughForAPlanOfTheUsers() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Offers more = new Offers(PlanCatalog.bundled().with(own), PriceBook.bundled());

    assertThat(more.complete(offers().compute(REGION))).isFalse();
  }

  private static Offers offers() {
    return new Offers(PlanCatalog.bundled(), PriceBook.bundled());
  }
}
