package dev.groundwork.ui.cost;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Screen;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostViewModelTest {
  @TempDir Path folder;

  @Test
  void showsEachLineWithQuantityPriceKindAndSum() {
    CostShown shown = shown(model(OpenProject.rehearsed(folder)));

    assertThat(line(shown, "Database", "Instance"))
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo("known");
              assertThat(it.quantity()).isEqualTo("730 × $0.016 per instance-hour");
              assertThat(it.amount()).isEqualTo("$11.68");
            });
    assertThat(shown.rows().getFirst()).isInstanceOf(CostRow.Group.class);
  }

  @Test
  void saysWhatALineAssumesAndBetweenWhatItLies() {
    CostShown shown = shown(model(OpenProject.rehearsed(folder)));

    CostRow.Line storage = line(shown, "Bucket", "Storage");

    assertThat(storage.because()).startsWith("Assumes 5 GB stored: ");
    assertThat(storage.range()).isEqualTo("$0.02 – $1.15");
    assertThat(line(shown, "Database", "Instance").because()).doesNotContain("Assumes");
  }

  @Test
  void addsUpToTheEstimateAtEachLevel() {
    OpenProject project = OpenProject.rehearsed(folder);
    CostViewModel model = model(project);
    var estimate = project.session.situation().get().estimate().monthly();
    assertThat(shown(model).sums())
        .containsEntry(UsageLevel.LOW, "$" + estimate.low().display())
        .containsEntry(UsageLevel.TYPICAL, "$" + estimate.typical().display())
        .containsEntry(UsageLevel.HIGH, "$" + estimate.high().display());
    String typical = line(shown(model), "Bucket", "Storage").amount();

    model.level().set(UsageLevel.HIGH);

    assertThat(line(shown(model), "Bucket", "Storage").amount()).isNotEqualTo(typical);
  }

  @Test
  void setsPromiseAgainstTruthWithTheReason() {
    OpenProject project = OpenProject.rehearsed(folder);
    CostShown.Promise promise = shown(model(project)).promise();

    CostShown.PromiseLine database =
        promise.lines().stream().filter(it -> it.title().equals("PostgreSQL")).findFirst().get();

    assertThat(database.promised()).isEqualTo("$13.00");
    assertThat(database.truth()).isEqualTo("$13.98");
    assertThat(database.difference()).isEqualTo("+$0.98");
    assertThat(database.because()).contains("Instance $11.68");
    assertThat(promise.total().promised()).isEqualTo("$62.00");
    assertThat(promise.total().truth())
        .isEqualTo(
            "$" + project.session.situation().get().estimate().monthly().typical().display());
  }

  @Test
  void leavesNoMoneyOutOfPromiseAndTruth() {
    CostShown.Promise promise = shown(model(OpenProject.rehearsed(folder))).promise();

    BigDecimal rows =
        promise.lines().stream()
            .map(it -> new BigDecimal(it.truth().substring(1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(rows)
        .isCloseTo(
            new BigDecimal(promise.total().truth().substring(1)),
            org.assertj.core.api.Assertions.within(new BigDecimal("0.06")));
  }

  @Test
  void growsWeekByWeekAndPhaseByPhase() {
    OpenProject project = OpenProject.rehearsed(folder);
    CostShown shown = shown(model(project));

    assertThat(shown.weeks()).hasSize(4);
    assertThat(shown.weeks().getLast().amount())
        .isEqualTo(project.session.situation().get().estimate().total());
    assertThat(shown.weeks().getFirst().amount()).isLessThan(shown.weeks().getLast().amount());
    assertThat(shown.phases())
        .extracting(it -> it.beside().orElseThrow())
        .containsExactly(Money.usd("62"), Money.usd("120"), Money.usd("215"), Money.usd("310"));
  }

  @Test
  void thePartsOfEachTruthAndTheDifferenceAddUpAsShown() {
    CostShown.Promise promise = shown(model(OpenProject.rehearsed(folder))).promise();

    assertThat(promise.lines())
        .extracting(CostShown.PromiseLine::because)
        .anyMatch(it -> it.contains("Made of"));
    for (CostShown.PromiseLine line : promise.lines()) {
      if (line.because().contains("Made of")) {
        String parts = line.because().substring(line.because().indexOf("Made of"));
        assertThat(sum(parts)).as(line.title()).isEqualByComparingTo(sum(line.truth()));
      }
      if (!line.promised().equals("\u2013")) {
        assertThat(sum(line.difference()))
            .as(line.title())
            .isEqualByComparingTo(sum(line.truth()).subtract(sum(line.promised())));
      }
    }
  }

  /// Of all amounts in a text.
  private static BigDecimal sum(String text) {
    return Pattern.compile("(\u2212?)\\$([0-9,.]*[0-9])")
        .matcher(text)
        .results()
        .map(
            it -> new BigDecimal(it.group(1).replace('\u2212', '-') + it.group(2).replace(",", "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void followsTheFoundersChoices() {
    OpenProject project = OpenProject.rehearsed(folder);
    CostViewModel model = model(project);

    project.session.choose(
        new dev.groundwork.core.plan.ParameterRef("database", "InstanceClass"), "db.t4g.small");

    assertThat(line(shown(model), "Database", "Instance").amount()).isEqualTo("$23.36");
  }

  @Test
  void listsWhatItAssumesWithEachLevelUnitReasonAndPrice() {
    CostViewModel model = model(OpenProject.rehearsed(folder));

    AssumptionViewModel connections = assumption(model, "active_connections");

    assertThat(connections.name()).isEqualTo("Load balancer");
    assertThat(connections.unit()).isEqualTo("connections open in an average minute");
    assertThat(connections.why()).startsWith("A browser holds up to six connections");
    assertThat(connections.levels().get()).isEqualTo("Light use 30, typical 300, heavy 3,000");
    assertThat(connections.price().get()).isEqualTo("$0.58 a month");
    assertThat(connections.value().get()).isEmpty();
    assertThat(connections.own().get()).isFalse();
  }

  @Test
  void anAmountOfOnesOwnHoldsAtOnceEverywhereAndInTheFile() throws IOException {
    OpenProject project = OpenProject.rehearsed(folder);
    CostViewModel model = model(project);
    AssumptionViewModel connections = assumption(model, "active_connections");
    Money before = project.session.situation().get().estimate().total();

    connections.value().set("3,000");

    assertThat(connections.price().get()).isEqualTo("$5.84 a month");
    assertThat(connections.levels().get()).isEqualTo("Light use 30, typical 300, heavy 3,000");
    assertThat(project.session.situation().get().estimate().total().minus(before))
        .isEqualTo(Money.usd("5.256"));
    assertThat(line(shown(model), "Load balancer", "Capacity").because())
        .contains("By your own figure: 3,000");
    assertThat(Files.readString(folder.resolve("demo/groundwork.yaml")))
        .contains("active_connections: 3000");
    assertThat(assumption(model, "active_connections")).isSameAs(connections);
  }

  @Test
  void aTextThatIsNoAmountIsSaidAndChangesNothing() {
    OpenProject project = OpenProject.rehearsed(folder);
    AssumptionViewModel connections = assumption(model(project), "active_connections");

    connections.value().set("-1");

    assertThat(connections.problem().get()).isEqualTo("It must be a number from zero on.");
    assertThat(project.session.situation().get().project().costs().usage()).isEmpty();
  }

  @Test
  void asThePlanAssumesTakesOnesOwnAmountBack() throws IOException {
    OpenProject project = OpenProject.rehearsed(folder);
    Money before = project.session.situation().get().estimate().total();
    CostViewModel model = model(project);
    assumption(model, "active_connections").value().set("3000");
    CostViewModel again = model(project);
    assertThat(assumption(again, "active_connections").value().get()).isEqualTo("3000");

    assumption(again, "active_connections").reset();

    assertThat(assumption(again, "active_connections").own().get()).isFalse();
    assertThat(project.session.situation().get().estimate().total()).isEqualTo(before);
    assertThat(Files.readString(folder.resolve("demo/groundwork.yaml")))
        .doesNotContain("active_connections");
  }

  @Test
  void theMeterOfWhatRunsFollowsAnAmountOfOnesOwn() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    project.session.refresh();
    Money before = project.session.meter().get().orElseThrow().runRate().total();

    assumption(model(project), "additional_backup_storage_gb").value().set("100");

    assertThat(project.session.meter().get().orElseThrow().runRate().total().minus(before))
        .isEqualTo(Money.usd("9.5"));
  }

  @Test
  void savesALineForEachItemAsCsv() throws IOException {
    OpenProject project = OpenProject.rehearsed(folder);
    CostViewModel model = model(project);

    model.save(folder);

    List<String> lines = Files.readAllLines(folder.resolve("groundwork-cost-demo.csv"));
    assertThat(lines).hasSize(1 + project.session.situation().get().estimate().items().size());
    assertThat(lines.getFirst()).startsWith("stack,resource,type,component,kind,quantity,unit");
    assertThat(lines).anyMatch(it -> it.startsWith("database,Database,AWS::RDS::DBInstance,"));
    assertThat(model.saved().get()).contains("groundwork-cost-demo.csv");
    assertThat(model.copied()).contains("database\tDatabase\tAWS::RDS::DBInstance\t");
  }

  @Test
  void copiesAndSavesTheSideThatIsLookedAtBesideWhatIsThere() throws IOException {
    CostViewModel model = model(OpenProject.rehearsed(folder));

    model.side().set(CostViewModel.Side.PROMISE);
    assertThat(model.copied()).contains("PostgreSQL\t").contains("\t13\t13.98\t0.98\t");
    assertThat(model.saved().get()).isEqualTo("Copied.");
    model.side().set(CostViewModel.Side.ASSUMPTIONS);
    assertThat(model.copied()).contains("assets\tBucket\tstandard.storage_gb\t\t");
    model.side().set(CostViewModel.Side.WHAT_IF);
    assertThat(model.copied()).contains("Nobody comes\t$63.49\t");
    model.side().set(CostViewModel.Side.GROWTH);
    assertThat(model.copied()).contains("Growth\t106.8").contains("\t120\n");
    model.save(folder);
    model.save(folder);

    assertThat(folder.resolve("groundwork-growth-demo.csv")).exists();
    assertThat(folder.resolve("groundwork-growth-demo-2.csv")).exists();
  }

  /// A sum that leaves something out says so on every side.
  @Test
  void aClassOfUnknownPriceIsSaidInEachChartAndInThePromise() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.choose(
        new dev.groundwork.core.plan.ParameterRef("database", "InstanceClass"), "db.t4g.large");

    CostShown shown = shown(model(project));

    assertThat(shown.weeks()).allMatch(it -> it.text().endsWith(" and more"));
    assertThat(shown.shares())
        .filteredOn(it -> it.label().equals("Database"))
        .singleElement()
        .matches(it -> it.text().equals("$2.70 and more"));
    assertThat(shown.promise().total().truth()).endsWith(" and more");
    assertThat(shown.promise().total().difference()).isEqualTo("unknown difference");
  }

  @Test
  void leadsBackToTheSteps() {
    OpenProject project = OpenProject.rehearsed(folder);

    model(project).back();

    assertThat(project.visited).singleElement().isInstanceOf(Screen.OfStep.class);
  }

  private static CostViewModel model(OpenProject project) {
    return new CostViewModel(project.session, new DirectBackground(), project.visited::add, TEXTS);
  }

  private static CostShown shown(CostViewModel model) {
    return model.shown().get().orElseThrow();
  }

  private static AssumptionViewModel assumption(CostViewModel model, String key) {
    return model.assumptions().get().stream()
        .flatMap(it -> it.rows().stream())
        .filter(it -> it.key().name().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static CostRow.Line line(CostShown shown, String title, String component) {
    return shown.rows().stream()
        .filter(CostRow.Line.class::isInstance)
        .map(CostRow.Line.class::cast)
        .filter(it -> it.title().equals(title) && it.component().contains(component))
        .findFirst()
        .orElseThrow();
  }
}
