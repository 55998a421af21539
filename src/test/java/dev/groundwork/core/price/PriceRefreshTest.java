package dev.groundwork.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  private final Answers answers = new Answers();
  private PriceBook book = PriceBook.bundled();

  @BeforeEach
  void everyFileIsThere() {
    OfferRow.bundled()
        .files()
        .forEach(row -> files.put(row.offer(), offer(row.offer(), List.of())));
    files.put("AWSELB", offer("AWSELB", List.of(balancer("0.0280000000"))));
    book = PriceBook.refreshable(folder);
  }

  @Test
  void takesWhatIsNewAndKeepsTheRest() {
    PriceRefresh.Refreshed refreshed = refresh();

    assertThat(refreshed.read()).isEqualTo(1);
    assertThat(refreshed.changed()).isEqualTo(1);
    assertThat(refreshed.asOf()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(price("alb.hour")).isEqualByComparingTo("0.028");
    assertThat(price("alb.lcu_hour")).isEqualByComparingTo("0.008");
    assertThat(book.asOf(REGION)).contains(LocalDate.of(2026, 11, 21));
    assertThat(PriceBook.refreshable(folder).price(REGION, "alb.hour"))
        .isEqualTo(book.price(REGION, "alb.hour"));
  }

  /// AWS publishes a service's file when one of its prices changes, which may be long ago.
  @Test
  void anOldFileOfOneServiceTakesNothingFromTheOthers() {
    files.computeIfPresent("AWSLambda", (_, text) -> text.replace("2026-11", "2024-05"));
    refresh();

    assertThat(files).containsKey("AWSLambda");
    assertThat(PriceBook.refreshable(folder).price(REGION, "alb.hour"))
        .isInstanceOfSatisfying(
            Price.Known.class, it -> assertThat(it.usd()).isEqualByComparingTo("0.028"));
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
    refresh("ap-south-1", this::open);

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
                "\"Reserved\": {}", "\"Reserved\": {\"A\": {\"A.X\": {\"priceDimensions\": 7}}}")
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
          "USD" | "CNY" | that is no price
          "USD": | "USD": "0.03", "USD": | isn't valid JSON
          EUC1-LoadBalancerUsage" | EUC1-LoadBalancerUsage", "regionCode": "eu-west-1" | hold none of the prices
          2026-11-18T | 2026-07-18T | hold none of the prices
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
    assertThatThrownBy(() -> refresh(REGION, huge))
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

  /// What stands in EC2's price list only comes by the query API, where there are credentials.
  @Test
  void asksAboutEc2OneByOneAndTakesWhatItIsTold() {
    answers.tell("t3.micro", instance("t3.micro", "EUC1-BoxUsage:t3.micro", "0.0125000000"));
    answers.tell(
        "NAT Gateway",
        answer("N", "NAT Gateway", "EUC1-NatGateway-Bytes", "GB", "0.0530000000", NAT),
        answer("M", "NAT Gateway", "EUC1-NatGateway-Hours", "Hrs", "0.0530000000", NAT),
        answer("R", "NAT Gateway", "EUC1-RegionalNatGateway-Hours", "Hrs", "9", NAT));
    // AWS prices a GiB/s, and we a MiB/s.
    answers.tell(
        "Provisioned Throughput",
        answer(
            "T",
            "Provisioned Throughput",
            "EUC1-EBS:VolumeP-Throughput.gp3",
            "GiBps-mo",
            "49.1520000000",
            ", \"volumeApiName\": \"gp3\""));

    PriceRefresh.Refreshed refreshed = refresh();

    assertThat(price("ec2.linux.t3.micro")).isEqualByComparingTo("0.0125");
    assertThat(price("nat.hour")).isEqualByComparingTo("0.053");
    assertThat(price("nat.gb")).isEqualByComparingTo("0.053");
    assertThat(price("ebs.gp3.throughput")).isEqualByComparingTo("0.048");
    assertThat(refreshed.read()).isEqualTo(5);
    assertThat(refreshed.refusal()).isEmpty();
    assertThat(refreshed.stayed())
        .contains("ebs.gp3.gb_month", "ec2.linux.t3.small")
        .doesNotContain("ec2.linux.t3.micro", "nat.hour", "nat.gb", "alb.hour");
    assertThat(answers.asked)
        .allMatch(it -> it.startsWith("AmazonEC2 ") && it.contains("regionCode=" + REGION))
        .anyMatch(
            it ->
                it.contains("instanceType=t3.micro")
                    && it.contains("tenancy=Shared")
                    && it.contains("preInstalledSw=NA"));
    assertThat(((Price.Known) book.price(REGION, "nat.hour")).source())
        .isEqualTo("AWS Price List Query API AmazonEC2");
  }

  @Test
  void withoutCredentialsSaysWhyAndWhatStays() {
    answers.refuse("aws.noCredentials");

    PriceRefresh.Refreshed refreshed = refresh();

    assertThat(price("alb.hour")).isEqualByComparingTo("0.028");
    assertThat(refreshed.refusal().orElseThrow().code()).isEqualTo("aws.noCredentials");
    assertThat(refreshed.stayed())
        .contains("ec2.linux.t3.micro", "ebs.gp3.gb_month", "nat.hour", "ec2.linux.t4g.micro");
    assertThat(price("nat.hour")).isEqualByComparingTo("0.052");
  }

  @Test
  void whatWasAskedForOnceOutlivesARefreshWithoutCredentials() {
    answers.tell(
        "NAT Gateway",
        answer("M", "NAT Gateway", "EUC1-NatGateway-Hours", "Hrs", "0.0530000000", NAT));
    refresh();
    answers.refuse("aws.noCredentials");
    refresh();

    Price kept = PriceBook.refreshable(folder).price(REGION, "nat.hour");
    assertThat(((Price.Known) kept).usd()).isEqualByComparingTo("0.053");
    assertThat(((Price.Known) kept).asOf()).isEqualTo(LocalDate.of(2026, 11, 18));
  }

  /// The same refusals as for files: nothing is taken then, of files neither.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "Hrs" | "GB" | has a price of nat.hour for one GB
          "0.0530000000" | "5.3" | says $5.3 for nat.hour, and $0.052 is known
          "0.0530000000" | "-1" | that is no price
          "AmazonEC2" | "AmazonRDS" | says that it is the one of another service
          2026-11-18T | 2027-11-18T | is of a day to come
          2026-11-18T | yesterday | has a date that is none
          "terms": { | "terms": [ | isn't
          {"product" | [ | isn't
          """)
  void refusesAnAnswerThatCanNotBeBelieved(String right, String wrong, String message) {
    String told = answer("M", "NAT Gateway", "EUC1-NatGateway-Hours", "Hrs", "0.0530000000", NAT);
    assertThat(told).contains(right);
    answers.tell("NAT Gateway", told.replace(right, wrong));
    refuses(message);
  }

  @Test
  void refusesAnAnswerWithoutEnd() {
    answers.tell("NAT Gateway", "[".repeat(17 << 20));
    refuses("AWS's answer about AmazonEC2 has more than 16 MB");
  }

  @Test
  void refusesTwoPricesForOneThingInAnAnswer() {
    answers.tell(
        "NAT Gateway",
        answer("M", "NAT Gateway", "EUC1-NatGateway-Hours", "Hrs", "0.0530000000", NAT),
        answer("N", "NAT Gateway", "EUC1-NatGateway-Hours", "Hrs", "0.0540000000", NAT));
    refuses("AWS's answer about AmazonEC2 has two prices for nat.hour");
  }

  private static final String NAT = ", \"operation\": \"NatGateway\"";

  /// A query API that tells what it was given for a question in which a word stands.
  private static final class Answers implements ProductQueries.Query {
    final List<String> asked = new ArrayList<>();
    private final Map<String, List<String>> told = new HashMap<>();
    private Optional<String> refusal = Optional.empty();

    void tell(String word, String... products) {
      told.put(word, List.of(products));
    }

    void refuse(String kind) {
      refusal = Optional.of(kind);
    }

    @Override
    public void products(String service, Map<String, String> attributes, Consumer<String> each) {
      refusal.ifPresent(
          it -> {
            throw new AwsException(Problem.of(it, it, "refused"), null);
          });
      asked.add(service + " " + new TreeMap<>(attributes));
      told.forEach(
          (word, products) -> {
            if (attributes.containsValue(word)) {
              products.forEach(each);
            }
          });
    }

    @Override
    public void close() {}
  }

  private static String instance(String type, String usagetype, String usd) {
    return answer(
        "I",
        "Compute Instance",
        usagetype,
        "Hrs",
        usd,
        (", \"instanceType\": \"%s\", \"operatingSystem\": \"Linux\", \"tenancy\": \"Shared\","
                + " \"preInstalledSw\": \"NA\", \"capacitystatus\": \"Used\", \"licenseModel\":"
                + " \"No License required\", \"operation\": \"RunInstances\"")
            .formatted(type));
  }

  /// A product as GetProducts tells it, by AWS's example in the Price List Query API reference.
  private static String answer(
      String sku, String family, String usagetype, String unit, String usd, String attributes) {
    return """
    {"product": {"productFamily": "%2$s", "attributes": {"usagetype": "%3$s"%6$s}, "sku": "%1$s"},
     "serviceCode": "AmazonEC2",
     "terms": {"OnDemand": {"%1$s.JRTCKXETXF": {"priceDimensions":
       {"%1$s.JRTCKXETXF.6YS6EN2CT7": {"unit": "%4$s", "endRange": "Inf", "beginRange": "0",
         "pricePerUnit": {"USD": "%5$s"}, "appliesTo": []}}, "sku": "%1$s",
         "offerTermCode": "JRTCKXETXF", "termAttributes": {}}},
       "Reserved": {"%1$s.4NA7Y494T4": {"priceDimensions": 7}}},
     "version": "20261118", "publicationDate": "2026-11-18T22:40:50Z"}
    """
        .formatted(sku, family, usagetype, unit, usd, attributes);
  }

  private void refuses(String message) {
    assertThatThrownBy(this::refresh)
        .isInstanceOf(PricesRefused.class)
        .hasMessageContaining(message);
    assertThat(folder).isEmptyDirectory();
    assertThat(price("alb.hour")).isEqualByComparingTo("0.027");
  }

  private PriceRefresh.Refreshed refresh() {
    return refresh(REGION, this::open);
  }

  private PriceRefresh.Refreshed refresh(String region, OfferFiles from) {
    return new PriceRefresh(from, (_, _) -> answers, book, folder)
        .refresh(region, NOW, PriceRefresh.Access.ENVIRONMENT);
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
