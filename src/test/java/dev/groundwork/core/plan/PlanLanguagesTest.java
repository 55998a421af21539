package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundwork.core.document.InvalidDocument;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plans in German.
class PlanLanguagesTest {
  private static final String TEXTS = "de/texts.yaml";
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

  static Stream<String> bundled() {
    return PlanCatalog.bundled().ids().stream();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void aPlanLeavesNothingInEnglish(String id) {
    PlanWords words = PlanWords.in(new BundledFolder(id), Locale.GERMAN);
    Plan plan = PlanReader.read(new BundledFolder(id), words);

    assertThat(words.translation().missing()).isEmpty();
    assertThat(guides(plan))
        .allSatisfy(it -> assertThat(words.guide(it.file())).as(it.file()).contains(it.markdown()));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void nothingIsTranslatedThatThePlanDoesNotSay(String id) {
    PlanWords words = PlanWords.in(new BundledFolder(id), Locale.GERMAN);
    PlanReader.read(new BundledFolder(id), words);

    words.translation().done();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void aGuideHasTheSameCommandsInGerman(String id) {
    PlanWords german = PlanWords.in(new BundledFolder(id), Locale.GERMAN);

    for (Guide guide : guides(PlanReader.read(new BundledFolder(id)))) {
      german
          .guide(guide.file())
          .ifPresent(
              it ->
                  assertThat(commands(it)).as(guide.file()).isEqualTo(commands(guide.markdown())));
    }
  }

  /// What AWS gets must not depend on the language of whoever asks for it.
  @ParameterizedTest
  @MethodSource("bundled")
  void aPlanIsTheSamePlanInGerman(String id) {
    Plan english = PlanReader.read(new BundledFolder(id));
    Plan german = PlanReader.read(new BundledFolder(id), Locale.GERMAN);

    assertThat(german.stacks()).hasSameSizeAs(english.stacks());
    for (StackDefinition stack : english.stacks()) {
      StackDefinition same = german.stack(stack.id());
      assertThat(same.template().source()).isEqualTo(stack.template().source());
      assertThat(same.parameters()).isEqualTo(stack.parameters());
      assertThat(same.template().resources().keySet())
          .isEqualTo(stack.template().resources().keySet());
    }
    assertThat(german.growth().phases().stream().map(Phase::id))
        .isEqualTo(english.growth().phases().stream().map(Phase::id).toList());
  }

  @Test
  void superLeanSpeaksGermanInItsFormsToo() {
    Plan plan = PlanCatalog.bundled().in(Locale.GERMANY).plan("super-lean");
    StackDefinition database = plan.stack("database");

    assertThat(plan.introduction().title()).isEqualTo("Sparsam mit Containern");
    assertThat(database.label("StorageGb")).isEqualTo("Speicher (GB)");
    assertThat(database.parameter("StorageGb").description().orElseThrow())
        .startsWith("Plattenplatz für die Daten");
    assertThat(plan.stack("load-balancer").nameOf("BackendTargetGroup"))
        .contains("Zielgruppe des Backends");
    assertThat(plan.stack("load-balancer").nameOf("NoSuchThing")).isEmpty();
  }

  @Test
  void aPlanWithoutALanguageIsReadAsItIsWritten() {
    assertThat(PlanReader.read(SmallPlan.good(), Locale.FRENCH).introduction())
        .isEqualTo(PlanReader.read(SmallPlan.good()).introduction());
  }

  @Test
  void aTextWithoutATranslationStaysEnglish() {
    SmallPlan plan = SmallPlan.good().with(TEXTS, texts("Small", "Klein"));

    assertThat(PlanReader.read(plan, Locale.GERMAN).introduction().title()).isEqualTo("Klein");
    assertThat(PlanReader.read(plan, Locale.GERMAN).introduction().audience())
        .isEqualTo(PlanReader.read(plan).introduction().audience());
  }

  @Test
  void aTranslationOfAnOlderWordingDoesNotLoseThePlan() {
    SmallPlan plan = SmallPlan.good().with(TEXTS, texts("Smal", "Klein"));

    assertThat(PlanReader.read(plan, Locale.GERMAN).introduction().title()).isEqualTo("Small");
  }

  @Test
  void aTranslationOfWhatNothingSaysIsRefusedWhereItStands() {
    assertRefused(texts("Smal", "Klein"), ":3:9: nothing says \"Smal\"");
  }

  @Test
  void aTextThatIsTranslatedTwiceIsRefusedWhereItStands() {
    String twice = texts("Small", "Klein") + "  - en: Small\n    de: Winzig\n";

    assertRefused(twice, ":5:9: \"Small\" has been translated before, at ");
  }

  @Test
  void aTextOfAnotherLanguageIsRefusedWhereItStands() {
    assertRefused("format: 1\ntexts:\n  - en: Small\n    fr: Petit\n", ":3:5: a text needs \"de\"");
  }

  private static void assertRefused(String texts, String message) {
    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> readStrictly(SmallPlan.good().with(TEXTS, texts)))
        .withMessageContaining("de/texts.yaml" + message);
  }

  private static void readStrictly(SmallPlan plan) {
    PlanWords words = PlanWords.in(plan, Locale.GERMAN);
    PlanReader.read(plan, words);
    words.translation().done();
  }

  private static String texts(String english, String german) {
    return "format: 1\ntexts:\n  - en: " + english + "\n    de: " + german + "\n";
  }

  /// Fenced blocks: what is copied into a terminal or a file.
  private static List<String> commands(String markdown) {
    return FENCED.matcher(markdown).results().map(MatchResult::group).toList();
  }

  private static List<Guide> guides(Plan plan) {
    return Stream.concat(
            plan.steps().stream().flatMap(PlanLanguagesTest::guides),
            plan.growth().moves().stream()
                .flatMap(move -> move.acts().stream())
                .flatMap(PlanLanguagesTest::guides))
        .toList();
  }

  private static Stream<Guide> guides(Step step) {
    return switch (step) {
      case Step.GuideStep it -> Stream.of(it.guide());
      case Step.TaskStep it -> it.guide().stream();
      case Step.StackStep _ -> Stream.of();
    };
  }

  private static Stream<Guide> guides(MoveAct act) {
    return switch (act) {
      case MoveAct.Follow it -> Stream.of(it.guide());
      case MoveAct.Apply _, MoveAct.Run _, MoveAct.Delete _ -> Stream.of();
    };
  }
}
