package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Refreshing from AWS's bulk price list, with the traps that its files are known for.
class PriceRefreshTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String REGION = "eu-central-1";

  @TempDir Path folder;

  private final Map<String, String> files = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private PriceBook book = PriceBook.bundled();

  @BeforeEach
  void everyFileIsThere() {
    OfferRow.bundled().forEach(row -> files.put(row.offer(), offer(row.offer(), List.of())));
    files.put("AWSELB", offer("AWSELB", List.of(balancer("0.0280000000"))));
    book = PriceBook.refreshable(folder);
  }

  @Test
  void takesWhatIsNewAndKeepsTheRest() {
    PriceRefresh.Refreshed refreshed = refresh();

    assertThat(refreshed).isEqualTo(new PriceRefresh.Refreshed(1, 1, LocalDate.of(2026, 11, 18)));
    assertThat(price("alb.hour")).isEqualByComparingTo("0.028");
    assertThat(price("alb.lcu_hour")).isEqualByComparingTo("0.008");
    assertThat(book.asOf(REGION)).contains(LocalDate.of(2026, 11, 18));
    assertThat(PriceBook.refreshable(folder).price(REGION, "alb.hour"))
        .isEqualTo(book.price(REGION, "alb.hour"));
  }

  @Test
  void neverAsksForTheFileOfEc2() {
    refresh();
    assertThat(asked).isNotEmpty().doesNotContain("AmazonEC2");
    assertThatThrownBy(
            () ->
                OfferRow.read(
                    "offers.yaml",
                    "format: 1\noffers: [{key: a, offer: AmazonEC2, unit: hour, usagetype: b}]"))
        .hasMessageContaining("AmazonEC2 is too large to be read");
  }

  @Test
  void fillsAGapThatARegionHas() {
    files.put(
        "AmazonRDS",
        offer(
            "AmazonRDS",
            List.of(
                product(
                    "S",
                    "Database Storage",
                    "APS3-RDS:GP3-Storage",
                    "GB-Mo",
                    "0.1310000000",
                    ""))));
    files.put("AWSELB", offer("AWSELB", List.of()));
    new PriceRefresh(this::open, book, folder).refresh("ap-south-1", NOW);

    assertThat(((Price.Known) book.price("ap-south-1", "rds.storage.gp3.single_az")).usd())
        .isEqualByComparingTo("0.131");
  }

  /// The traps of public bug notes: what looks like the price that is meant, and isn't.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWSELB | Load Balancer-Application | EUC1-TS-LoadBalancerUsage | Hrs | LoadBalancing:Application
          AWSELB | Load Balancer-Application | EUC1-Outposts-LoadBalancerUsage | Hrs | LoadBalancing:Application
          AWSELB | Load Balancer-Network | EUC1-LoadBalancerUsage | Hrs | LoadBalancing:Network
          AmazonElastiCache | Cache Instance | EUC1-ExtendedSupportYr1_Yr2-NodeUsage:cache.t4g.micro | Hrs |
          AmazonECS | Compute | EUC1-Fargate-Windows-vCPU-Hours:perCPU | hours |
          AmazonECS | Compute | EUC1-SpotUsage-Fargate-vCPU-Hours:perCPU | hours |
          AmazonECS | Compute | EUC1-XFargate-vCPU-Hours:perCPU | hours |
          AmazonRDS | Database Instance | EUC1-InstanceUsage:db.t4g.micro | Hrs | CreateDBInstance:0002
          """)
  void passesByWhatOnlyLooksLikeThePrice(
      String offer, String family, String usagetype, String unit, String operation) {
    String more =
        ", \"instanceType\": \"%s\", \"cacheEngine\": \"Valkey\", \"databaseEngine\": \"PostgreSQL\","
                .formatted(usagetype.replaceAll(".*:", ""))
            + " \"deploymentOption\": \"Single-AZ\", \"operation\": \"%s\"".formatted(operation);
    List<String> products =
        new ArrayList<>(List.of(product("X", family, usagetype, unit, "9", more)));
    if (offer.equals("AWSELB")) {
      products.add(balancer("0.028"));
    }
    files.put(offer, offer(offer, products));

    assertThat(refresh().read()).isEqualTo(1);
    assertThat(price("alb.hour")).isEqualByComparingTo("0.028");
  }

  @Test
  void passesByReservedTermsAndOtherOffersOfASku() {
    String file =
        files
            .getOrDefault("AWSELB", "")
            .replace(
                "\"terms\": {",
                "\"terms\": {\"Reserved\": {\"A\": {\"A.X\": {\"priceDimensions\": 7}}}, ")
            .replace(
                "\"A\": {\"A.JRTCKXETXF\"",
                "\"A\": {\"A.OTHER\": {\"priceDimensions\": [1]}, \"A.JRTCKXETXF\"");
    files.put("AWSELB", file);
    assertThat(refresh().read()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "Hrs" | "GB" | has a price of alb.hour for one GB
          "0.0280000000" | "0.28" | says $0.28 for alb.hour, and $0.027 is known
          "0.0280000000" | "0.0028" | says $0.0028 for alb.hour, and $0.027 is known
          "0.0280000000" | "-1" | that is no price
          "0.0280000000" | "1e999999999" | that is no price
          "0.0280000000" | "cheap" | that is no price
          "0.0280000000" | "0" | has 0 prices for alb.hour
          "AWSELB" | "AmazonEC2" | says that it is the one of another service
          2026-11-18T | 2027-11-18T | is of a day to come
          2026-11-18T | 2016-11-18T | is older than any that is used
          2026-11-18T | yesterday | has a date that is none
          "publicationDate" | "day" | names no date
          "products": { | "products": [ | isn't
          {"formatVersion" | [ | isn't
          """)
  void refusesAFileThatCanNotBeBelievedAndKeepsWhatIsKnown(
      String right, String wrong, String message) {
    files.compute("AWSELB", (_, text) -> String.valueOf(text).replace(right, wrong));
    refuses(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 300, 500})
  void refusesAFileThatBreaksOff(int length) {
    files.compute("AWSELB", (_, text) -> String.valueOf(text).substring(0, length));
    refuses("the price file of AWSELB");
  }

  @Test
  void refusesTwoPricesForOneThing() {
    files.put(
        "AWSELB",
        offer("AWSELB", List.of(balancer("0.028"), balancer("0.029").replace("\"A", "\"B"))));
    refuses("has two prices for alb.hour");
  }

  @Test
  void refusesAFileThatNeverEnds() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) ' ');
            return length;
          }
        };
    OfferFiles huge =
        (offer, region) ->
            offer.equals("AmazonVPC")
                ? new SequenceInputStream(
                    new ByteArrayInputStream("{\"a\": ".getBytes(StandardCharsets.UTF_8)), endless)
                : open(offer, region);
    assertThatThrownBy(() -> new PriceRefresh(huge, book, folder).refresh(REGION, NOW))
        .isInstanceOf(PricesRefused.class)
        .hasMessage("the price file of AmazonVPC has more than 64 MB");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAFileNestedDeeperThanAny() {
    files.put("AWSELB", "{\"x\": " + "[".repeat(100_000));
    refuses("isn't valid JSON");
  }

  @Test
  void aRefreshedListThatWasDamagedGivesWayToWhatShips() throws IOException {
    refresh();
    Files.writeString(folder.resolve(REGION + ".json"), "{\"format\": 1");

    Price price = PriceBook.refreshable(folder).price(REGION, "alb.hour");
    assertThat(price).isEqualTo(PriceBook.bundled().price(REGION, "alb.hour"));
  }

  private void refuses(String message) {
    assertThatThrownBy(this::refresh)
        .isInstanceOf(PricesRefused.class)
        .hasMessageContaining(message);
    assertThat(folder).isEmptyDirectory();
    assertThat(price("alb.hour")).isEqualByComparingTo("0.027");
  }

  private PriceRefresh.Refreshed refresh() {
    return new PriceRefresh(this::open, book, folder).refresh(REGION, NOW);
  }

  private BigDecimal price(String key) {
    return ((Price.Known) book.price(REGION, key)).usd();
  }

  private InputStream open(String offer, String region) {
    asked.add(offer);
    return new ByteArrayInputStream(
        String.valueOf(files.get(offer)).getBytes(StandardCharsets.UTF_8));
  }

  private static String balancer(String usd) {
    return product(
        "A",
        "Load Balancer-Application",
        "EUC1-LoadBalancerUsage",
        "Hrs",
        usd,
        ", \"operation\": \"LoadBalancing:Application\"");
  }

  /// A product and its terms, parted by a bar.
  private static String product(
      String sku, String family, String usagetype, String unit, String usd, String attributes) {
    return """
    "%1$s": {"sku": "%1$s", "productFamily": "%2$s", "attributes": {"usagetype": "%3$s"%6$s}}|\
    "%1$s": {"%1$s.JRTCKXETXF": {"offerTermCode": "JRTCKXETXF", "priceDimensions":
      {"%1$s.JRTCKXETXF.6YS6EN2CT7": {"unit": "%4$s", "beginRange": "0", "endRange": "Inf",
        "pricePerUnit": {"USD": "%5$s"}, "appliesTo": []}}, "termAttributes": {}}}\
    """
        .formatted(sku, family, usagetype, unit, usd, attributes);
  }

  private static String offer(String code, List<String> products) {
    return """
    {"formatVersion": "v1.0", "disclaimer": "", "offerCode": "%s", "version": "20261118",
     "publicationDate": "2026-11-18T22:40:50Z",
     "products": {%s},
     "terms": {"OnDemand": {%s}, "Reserved": {}}}
    """
        .formatted(
            code,
            String.join(",\n", products.stream().map(it -> it.split("\\|", 2)[0]).toList()),
            String.join(",\n", products.stream().map(it -> it.split("\\|", 2)[1]).toList()));
  }
}
