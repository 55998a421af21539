package dev.groundwork.ui.text;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Texts GERMAN = Texts.in(Locale.GERMAN);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  /// Units that say themselves what they are.
  private static final Set<String> PLAIN =
      Set.of(
          "hour",
          "GB",
          "GB processed",
          "10k requests",
          "1M requests",
          "100k emails",
          "1,000 emails");

  @ParameterizedTest
  @CsvSource({
    "BackendTargetGroup,Backend target group",
    "DBInstance,DB instance",
    "Vpc,VPC",
    "PublicSubnetA,Public subnet A",
    "NatGatewayB,NAT gateway B",
    "HttpListener,HTTP listener",
    "ReaderApi,Reader API",
    "HttpToHttps,HTTP to HTTPS"
  })
  void makesWordsOfLogicalIds(String logicalId, String words) {
    assertThat(LogicalWords.of(logicalId)).isEqualTo(words);
  }

  @Test
  void makesWordsOfTypes() {
    assertThat(LogicalWords.ofType("AWS::RDS::DBInstance")).isEqualTo("DB instance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14.384 | $14.38 | +$14.38 | $14",
        "1234.5 | $1,234.50 | +$1,234.50 | $1,235",
        "-2 | −$2.00 | −$2.00 | −$2",
        "0.001 | $0.00 | ±$0.00 | $0"
      })
  void writesAmounts(String amount, String cents, String change, String dollars) {
    Money money = Money.usd(amount);

    assertThat(TEXTS.amounts().cents(money)).isEqualTo(cents);
    assertThat(TEXTS.amounts().change(money)).isEqualTo(change);
    assertThat(TEXTS.amounts().dollars(money)).isEqualTo(dollars);
  }

  @Test
  void showsFractionsOfACentSoThatAMeterMoves() {
    assertThat(TEXTS.amounts().fine(Money.usd("0.00055"))).isEqualTo("$0.000550");
    assertThat(TEXTS.amounts().fine(Money.usd("0.0155"))).isEqualTo("$0.02");
    assertThat(TEXTS.amounts().fine(Money.ZERO)).isEqualTo("$0.00");
    assertThat(TEXTS.amounts().hourly(Money.usd("0.33"))).isEqualTo("less than 0.1¢");
  }

  @Test
  void writesAmountsAndDaysAsGermansDo() {
    Amounts amounts = GERMAN.amounts();

    assertThat(amounts.cents(Money.usd("1234.5"))).isEqualTo("1.234,50\u00a0$");
    assertThat(amounts.change(Money.usd("-2"))).isEqualTo("−2,00\u00a0$");
    assertThat(amounts.fine(Money.usd("0.00055"))).isEqualTo("0,000550\u00a0$");
    assertThat(GERMAN.date(DAY)).isEqualTo("20. November 2026");
    assertThat(GERMAN.day(DAY)).isEqualTo("20. Nov.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"80 | 80", "80,5 | 80.5", "1.000 | 1000", "1.000,50 | 1000.50", "viel | viel"})
  void takesNumbersAsGermansTypeThem(String typed, String plain) {
    assertThat(GERMAN.numbers().plain(typed)).isEqualTo(plain);
  }

  @Test
  void showsNumbersInFieldsAsTheyAreTyped() {
    assertThat(GERMAN.numbers().typed("80.5")).isEqualTo("80,5");
    assertThat(TEXTS.numbers().typed("80.5")).isEqualTo("80.5");
    assertThat(TEXTS.numbers().plain("1,000.5")).isEqualTo("1000.5");
    assertThat(GERMAN.numbers().typed("10.0.0.0/16")).isEqualTo("10.0.0.0/16");
  }

  /// Otherwise English on a German computer would be German.
  @Test
  void speaksTheLanguageThatWasAskedForWhateverTheComputerSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Texts.in(Locale.UK).get("step.back")).isEqualTo("Back");
      assertThat(Texts.in(Locale.FRANCE).get("step.back")).isEqualTo("Back");
      assertThat(Texts.in(Locale.of("de", "AT")).get("step.back")).isEqualTo("Zurück");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"8,8 s,8 s", "124,2 min 04 s,2 min", "3900,1 h 05 min,65 min", "-3,0 s,1 s"})
  void writesDurations(long seconds, String exact, String about) {
    Durations durations = new Durations(TEXTS);

    assertThat(durations.exact(Duration.ofSeconds(seconds))).isEqualTo(exact);
    assertThat(durations.about(Duration.ofSeconds(seconds))).isEqualTo(about);
  }

  @Test
  void findsAStacksPageInTheConsoleOfItsPartition() {
    assertThat(
            ConsolePages.stack("arn:aws:cloudformation:eu-central-1:123456789012:stack/demo/1a-2b"))
        .contains(
            "https://eu-central-1.console.aws.amazon.com/cloudformation/home?region=eu-central-1"
                + "#/stacks/stackinfo?stackId=arn%3Aaws%3Acloudformation%3Aeu-central-1"
                + "%3A123456789012%3Astack%2Fdemo%2F1a-2b");
    assertThat(ConsolePages.stacks("arn:aws-us-gov:iam::123456789012:user/ada", "us-gov-west-1"))
        .contains(
            "https://us-gov-west-1.console.amazonaws-us-gov.com/cloudformation/home"
                + "?region=us-gov-west-1#/stacks");
    assertThat(ConsolePages.stack("demo")).isEmpty();
    assertThat(ConsolePages.stacks("arn:pretend:iam::1:user/ada", "us-east-1")).isEmpty();
  }

  @Test
  void explainsEveryUnitOfAnEstimateThatIsNoPlainWord() {
    Estimator estimator = new Estimator(PriceBook.bundled());
    Set<String> units = new TreeSet<>();
    for (Plan plan : PlanCatalog.bundled().plans()) {
      for (Phase phase : plan.growth().phases()) {
        Answers answers =
            Answers.none(plan, "us-east-1")
                .withExamples(plan.assumptions().examples())
                .inPhase(phase.id());
        ResolvedPlan resolved = PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
        estimator.estimate(Scenario.of(resolved), UsageLevel.HIGH).items().stream()
            .flatMap(it -> it.cost().stream())
            .forEach(it -> units.add(it.unit()));
      }
    }
    units.removeAll(PLAIN);

    assertThat(units).isNotEmpty().allMatch(it -> TEXTS.unit(it).isPresent());
    assertThat(units).allMatch(it -> GERMAN.unit(it).isPresent());
  }
}
