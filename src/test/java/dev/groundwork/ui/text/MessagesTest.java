package dev.groundwork.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.template.Resource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path JAVA = Path.of("src/main/java/dev/groundwork/ui");
  private static final Path RESOURCES = Path.of("src/main/resources/dev/groundwork/ui");
  private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+){1,3})\"");
  private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
  private static final List<Locale> LANGUAGES = Texts.LANGUAGES;
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  /// The number of a placeholder, and whether its words hang on how many there are.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d(?:,choice)?)[,}]");

  private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][^=\\s]*)=");

  /// Capitals before a word or at the end.
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,}(?=[A-Z][a-z]|$)");

  private static final Pattern MISWRITTEN =
      Pattern.compile(
          "(?i:\\b(vpc|https?|iam|nat|db|api|dns|acl|ip|kms|oidc|ai|url|sns|sqs|eks|ecs|ecr)\\b)"
              + "(?<!\\b(VPC|HTTP|HTTPS|IAM|NAT|DB|API|DNS|ACL|IP|KMS|OIDC|AI|URL|SNS|SQS|EKS|ECS|ECR))");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  /// What both languages call the same, and names.
  private static final Set<String> SHARED =
      Set.of(
          "Groundwork",
          "Id",
          "Java",
          "JavaFX",
          "Phase",
          "System",
          "Region",
          "Stack",
          "{0} min",
          "{0} min {1} s",
          "{0} h {1} min",
          "us-east-2 · Ohio",
          "us-west-2 · Oregon",
          "eu-central-1 · Frankfurt",
          "ap-south-1 · Mumbai",
          "ap-southeast-2 · Sydney",
          "Alarm",
          "Bucket",
          "Budget",
          "Cache",
          "Cluster",
          "Dashboard",
          "Firewall",
          "Listener",
          "Log",
          "Route",
          "Secret",
          "Server",
          "VPC");

  @Test
  void everyKeyThatIsUsedIsThereAndEveryOneThatIsThereIsUsed() {
    Set<String> present = new TreeSet<>(ENGLISH.bundle().keySet());
    Set<String> used = new TreeSet<>();
    collect(JAVA, ".java", IN_JAVA, used);
    // Other strings look like keys, too; keys begin with a screen's name.
    Set<String> screens = present.stream().map(MessagesTest::screen).collect(Collectors.toSet());
    used.removeIf(it -> !screens.contains(screen(it)));
    collect(RESOURCES, ".fxml", IN_FXML, used);
    PriceBook.REGIONS.forEach(region -> used.add("region." + region));
    // Words for types are asked for by the types of plans, of which there may be more tomorrow.
    present.removeIf(it -> it.startsWith("type.") || it.startsWith("unit."));

    assertThat(minus(used, present)).as("used, but not there").isEmpty();
    assertThat(minus(present, used)).as("there, but not used").isEmpty();
  }

  @Test
  void everyTypeThatAPlanMakesHasAName() {
    Set<String> types =
        typesOfPlans().stream()
            .map(it -> "type." + it.replace("::", "."))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(minus(types, ENGLISH.bundle().keySet())).isEmpty();
  }

  /// `AWS::EC2::VPC` is a VPC in every language, and no acronym is written like a word.
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyTypeThatAPlanMakesIsWrittenAsAwsWritesIt(Locale language) {
    for (String type : typesOfPlans()) {
      String name = Texts.in(language).type(type);
      ACRONYM
          .matcher(type.substring(type.lastIndexOf(':') + 1))
          .results()
          .map(it -> it.group().equals("EIP") ? "IP" : it.group())
          .forEach(it -> assertThat(name).as(type).contains(it));
      assertThat(name).as(type).doesNotContainPattern(MISWRITTEN);
    }
  }

  @Test
  void everyResourceOfAPlanIsWrittenAsAwsWritesIt() {
    PlanCatalog.bundled().plans().stream()
        .flatMap(plan -> plan.stacks().stream())
        .forEach(
            stack ->
                stack.template().resources().keySet().stream()
                    .map(it -> ENGLISH.resource(stack, it))
                    .forEach(it -> assertThat(it).doesNotContainPattern(MISWRITTEN)));
  }

  private static Set<String> typesOfPlans() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(plan -> plan.stacks().stream())
        .flatMap(stack -> stack.template().resources().values().stream())
        .map(Resource::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String screen(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageHasEveryTextAndNoOther(Locale language) {
    Set<String> present = keysOfItsOwn(language);

    assertThat(minus(ENGLISH.bundle().keySet(), present)).as("not translated").isEmpty();
    assertThat(minus(present, ENGLISH.bundle().keySet())).as("not known").isEmpty();
  }

  /// A bundle takes the last of two silently.
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noKeyIsThereTwice(Locale language) {
    List<String> keys = new ArrayList<>();
    KEY.matcher(read(fileOf(language))).results().forEach(it -> keys.add(it.group(1)));

    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  /// What a text is filled with must not depend on the language.
  @ParameterizedTest
  @MethodSource("translations")
  void everyTranslationHasThePlaceholdersOfTheOriginal(Locale language) {
    for (String key : ENGLISH.bundle().keySet()) {
      assertThat(placeholders(Texts.in(language), key))
          .as(key)
          .isEqualTo(placeholders(ENGLISH, key));
    }
  }

  /// None is kept as it was by oversight. Words that both languages have are named here.
  @ParameterizedTest
  @MethodSource("translations")
  void noTranslationIsTheOriginal(Locale language) {
    Map<String, String> same = new TreeMap<>();
    for (String key : ENGLISH.bundle().keySet()) {
      String text = Texts.in(language).bundle().getString(key);
      boolean hasWords = WORD.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find();
      if (hasWords && text.equals(ENGLISH.bundle().getString(key)) && !SHARED.contains(text)) {
        same.put(key, text);
      }
    }

    assertThat(same).isEmpty();
  }

  /// MessageFormat takes a straight apostrophe for itself, and FXML shows it doubled.
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noTextHasAStraightApostrophe(Locale language) {
    Texts texts = Texts.in(language);
    for (String key : texts.bundle().keySet()) {
      assertThat(texts.bundle().getString(key)).as(key).doesNotContain("'").doesNotContain("  ");
    }
  }

  /// German quotes and apostrophes aren't English ones, and a founder is neither du nor Sie.
  @Test
  void germanLooksGerman() {
    ResourceBundle german = Texts.in(Locale.GERMAN).bundle();
    for (String key : german.keySet()) {
      assertThat(german.getString(key))
          .as(key)
          .doesNotContain("’", "“", "\"")
          .doesNotContainPattern("\\b(du|dich|dir|deine?[rmns]?|Ihnen|Ihre?[rmns]?)\\b");
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyTextCanBeFilledForNoneOneAndMany(Locale language) {
    Texts texts = Texts.in(language);
    for (String key : texts.bundle().keySet()) {
      for (int count : new int[] {0, 1, 2}) {
        assertThat(texts.get(key, count, count, count)).as(key).doesNotContain("{");
      }
    }
  }

  @Test
  void noSceneTextIsWrittenIntoAView() {
    Set<String> literal = new TreeSet<>();
    collect(
        RESOURCES,
        ".fxml",
        Pattern.compile("(?:text|promptText|accessibleText)=\"([^%\"][^\"]*)\""),
        literal);

    assertThat(literal).isEmpty();
  }

  private static Stream<Locale> translations() {
    return LANGUAGES.stream().skip(1);
  }

  private static Path fileOf(Locale language) {
    return RESOURCES.resolve(
        language.equals(LANGUAGES.getFirst())
            ? "messages.properties"
            : "messages_" + language + ".properties");
  }

  /// Without those that it has from the original.
  private static Set<String> keysOfItsOwn(Locale language) {
    Properties own = new Properties();
    try (Reader in = Files.newBufferedReader(fileOf(language))) {
      own.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return own.stringPropertyNames();
  }

  private static Set<String> placeholders(Texts texts, String key) {
    return PLACEHOLDER
        .matcher(texts.bundle().getString(key))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collect(Path folder, String ending, Pattern pattern, Set<String> into) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .forEach(
              file -> {
                Matcher matcher = pattern.matcher(read(file));
                while (matcher.find()) {
                  into.add(matcher.group(1));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
