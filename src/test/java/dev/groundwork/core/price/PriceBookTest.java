package dev.groundwork.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PriceBookTest {
  private static final PriceBook BOOK = PriceBook.bundled();

  @SuppressWarnings("unused") // FieldSource reads it by name.
  private static final Iterable<String> REGIONS = PriceBook.REGIONS;

  @ParameterizedTest
  @CsvSource({
    "us-east-1, fargate.x86.vcpu_hour, 0.04048, vCPU-hour",
    "eu-central-1, fargate.arm64.gb_hour, 0.00409, GB-hour",
    "ap-southeast-1, rds.postgres.db.t4g.micro.single_az, 0.025, instance-hour",
    "us-east-1, rds.storage.gp3.multi_az, 0.23, GB-month",
    "ap-south-1, dt.out_internet_gb, 0.1093, GB",
    "us-east-1, lambda.gb_second.x86, 0.0000166667, GB-second",
    "eu-west-1, route53.zone_month, 0.5, zone-month",
    "ap-southeast-2, eks.cluster_hour, 0.1, cluster-hour",
  })
  void knowsThePrice(String region, String key, String usd, String unit) {
    assertThat(BOOK.price(region, key))
        .isInstanceOfSatisfying(
            Price.Known.class,
            price -> {
              assertThat(price.usd()).isEqualTo(new BigDecimal(usd));
              assertThat(price.unit()).isEqualTo(unit);
            });
  }

  @Test
  void tellsWhenAndByWhomAPriceWasSeen() {
    assertThat(BOOK.price("us-west-2", "ec2.linux.t3.micro"))
        .isInstanceOfSatisfying(
            Price.Known.class,
            price -> {
              assertThat(price.confidence()).isEqualTo(Confidence.MEDIUM);
              assertThat(price.asOf()).isEqualTo(LocalDate.of(2026, 9, 25));
              assertThat(price.source()).contains("us-east-1");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ap-south-1, rds.mysql.db.r3.large.single_az",
    "eu-west-1, ses.out_per_1000",
    "us-east-1, fargate.x86.vcpu_hours",
    "mars-north-1, alb.hour",
    "mars-north-1, route53.zone_month",
  })
  void aPriceThatIsNotInTheListIsMissing(String region, String key) {
    assertThat(BOOK.price(region, key))
        .isInstanceOfSatisfying(
            Price.Missing.class, price -> assertThat(price.reason()).contains(region));
  }

  @ParameterizedTest
  @FieldSource("REGIONS")
  void everyShippedListIsReadAndDated(String region) {
    assertThat(BOOK.asOf(region)).contains(LocalDate.of(2026, 9, 25));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"usd\": \"-0.01\" | list.json:5:37: a price can't be negative",
        "\"usd\": \"10001\" | list.json:5:37: a price has at most 12 decimals and is at most"
            + " $10000",
        "\"usd\": \"1e-13\" | list.json:5:37: a price has at most 12 decimals and is at most"
            + " $10000",
        "\"usd\": \"0\" | list.json:5:37: a price of zero needs a note that says why it is free",
        "\"usd\": \"cheap\" | list.json:5:37: \"usd\" must be a number, not \"cheap\"",
        "\"usd\": \"1\", \"tax\": 1 | list.json:5:42: a price has no key \"tax\"",
        "\"usd\": \"1\", \"tiers\": [{\"upTo\": 2, \"usd\": 1}] | the last tier must be open",
        "\"usd\": \"1\", \"tiers\": [{\"usd\": 1}, {\"usd\": 1}] | tiers must rise",
        "\"usd\": \"2\", \"tiers\": [{\"upTo\": 2, \"usd\": 1}, {\"usd\": 1}] | the first tier must"
            + " cost",
      })
  void refusesAPriceThatCanNotBeBelieved(String price, String message) {
    assertThatThrownBy(() -> PriceListReader.read("list.json", list(entry(price))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesTwoPricesForOneKey() {
    String twice = entry("\"usd\": \"1\"") + ",\n" + entry("\"usd\": \"2\"");
    assertThatThrownBy(() -> PriceListReader.read("list.json", list(twice)))
        .hasMessage("list.json:6:9: \"k\" has a price already");
  }

  @Test
  void refusesASourceThatIsNotNamed() {
    String text = list(entry("\"usd\": \"1\"")).replace("[\"S\"]", "[\"T\"]");
    assertThatThrownBy(() -> PriceListReader.read("list.json", text))
        .hasMessageContaining("\"T\" is not among the file's sources");
  }

  private static String entry(String usd) {
    return "{\"key\": \"k\", \"unit\": \"hour\", %s, \"confidence\": \"high\", \"source\": [\"S\"]}"
        .formatted(usd);
  }

  private static String list(String prices) {
    return """
    {"format": 1, "region": "us-east-1", "currency": "USD",
     "asOf": "2026-09-25",
     "sources": {"S": {"date": "2026-09-25", "title": "a source"}},
     "prices": [
    %s]}
    """
        .formatted(prices);
  }
}
