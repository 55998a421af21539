package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Resources;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.words.Translation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceWordsTest {
  private static final String FILE = "prices/de/texts.yaml";
  private static final Set<String> TEXTS = Set.of("component", "free", "note", "title");
  private static final Map<String, String> GERMAN =
      Translation.read(FILE, Resources.text(FILE), "de").texts();
  private static final PriceWords WORDS = PriceWords.in(Locale.GERMANY);

  @Test
  void everyWordOfTheRulesAndOfThePriceListsIsTranslated() {
    Set<String> said = new TreeSet<>();
    collect(Documents.yaml("rules.yaml", Resources.text("prices/rules.yaml")), TEXTS, said);
    Stream.concat(PriceBook.REGIONS.stream(), Stream.of("global", "all"))
        .map(region -> "prices/" + region + ".json")
        .forEach(file -> collect(Documents.json(file, Resources.text(file)), Set.of("unit"), said));
    said.removeAll(GERMAN.keySet());

    assertThat(said).isEmpty();
  }

  @Test
  void everyLineOfThePlansIsTranslated() {
    Set<String> english = new TreeSet<>();
    for (Plan plan : PlanCatalog.bundled().plans()) {
      for (Phase phase : plan.growth().phases()) {
        Answers answers =
            Answers.none(plan, "us-east-1")
                .withExamples(plan.assumptions().examples())
                .inPhase(phase.id());
        Scenario scenario = Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE));
        Estimate estimate = Estimator.bundled().estimate(scenario, UsageLevel.HIGH);
        estimate.items().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.component()), it.note().stream()))
            .forEach(english::add);
        estimate.free().forEach(it -> english.add(it.reason()));
        estimate.items().stream()
            .flatMap(it -> it.grounds().assumptions().stream())
            .map(Grounds.Assumption::amounts)
            .filter(it -> it.origin() == Usage.Origin.RULES)
            .flatMap(it -> Stream.concat(it.unit().stream(), it.why().stream()))
            .forEach(english::add);
      }
    }
    english.removeIf(it -> GERMAN.containsKey(it) || !WORDS.of(it).equals(it));

    assertThat(english).isEmpty();
  }

  @Test
  void anAllowanceIsTranslatedOnBothSidesOfItsColon() {
    assertThat(WORDS.of("Sent to the internet: The first 100 GB to the internet"))
        .isEqualTo("Ins Internet gesendet: die ersten 100 GB ins Internet");
    assertThat(WORDS.of("Sent to the internet: Less from 10240 on"))
        .isEqualTo("Ins Internet gesendet: Rabatt ab 10240");
  }

  @Test
  void whatNobodyHasTranslatedStaysAsItIs() {
    assertThat(WORDS.of("there is no pricing rule for AWS::X::Y yet"))
        .isEqualTo("there is no pricing rule for AWS::X::Y yet");
    assertThat(PriceWords.in(Locale.ENGLISH).of("Storage")).isEqualTo("Storage");
    assertThat(WORDS.of("Storage")).isEqualTo("Speicher");
  }

  private static void collect(Node node, Set<String> keys, Set<String> into) {
    switch (node) {
      case Scalar _ -> {}
      case Sequence list -> list.items().forEach(it -> collect(it, keys, into));
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (keys.contains(key) && entry.value() instanceof Scalar text) {
                      into.add(text.text());
                    }
                    collect(entry.value(), keys, into);
                  });
    }
  }
}
