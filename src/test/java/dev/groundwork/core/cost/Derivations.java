package dev.groundwork.core.cost;

import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what every plan costs in each environment and phase, and which lines make it, as a page
/// of the docs: so a changed total is seen in review, with its reason.
final class Derivations {
  static final String HOME = "us-east-1";

  private static final Estimator ESTIMATOR = Estimator.bundled();
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 1);

  private static final int MOST_DECIMALS = 10;

  private final StringBuilder page = new StringBuilder();

  private Derivations() {}

  /// A plan in one phase, with its defaults and examples.
  ///
  /// @param environment one of those that all make the same of it
  /// @param title which those are
  record Case(Plan plan, Environment environment, Phase phase, String title) {
    Scenario scenario(String region) {
      return Scenario.of(
          PlanResolver.resolve(plan, inEnvironment(answers(region)), KnownOutputs.NONE));
    }

    private Answers answers(String region) {
      return Answers.none(plan, region)
          .withExamples(plan.assumptions().examples())
          .inPhase(phase.id());
    }

    /// With a yes to one of the plan's questions.
    Estimate choosing(Setting setting) {
      Answers answers = inEnvironment(answers(HOME)).withSetting(setting.id(), "true");
      return ESTIMATOR.estimate(
          Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE)), UsageLevel.TYPICAL);
    }

    /// Questions that are answered with no unless someone says yes.
    List<Setting> questions() {
      return plan.settings().stream()
          .filter(it -> it.kind() == SettingKind.YES_NO)
          .filter(it -> it.proposal().filter("false"::equals).isPresent())
          .toList();
    }

    private Answers inEnvironment(Answers it) {
      return new Answers(
          it.phase(),
          environment.id(),
          it.region(),
          it.values(),
          it.settings(),
          it.taskResults(),
          it.program(),
          it.usage());
    }

    Estimate estimate(String region) {
      return ESTIMATOR.estimate(scenario(region), UsageLevel.TYPICAL);
    }

    @Override
    public String toString() {
      return title;
    }
  }

  /// Every plan, in each of its phases; for each environment, where those differ.
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Plan plan : PlanCatalog.bundled().plans()) {
      for (Phase phase : plan.growth().phases()) {
        List<Environment> all = plan.growth().environments();
        String title = plan.id() + ", " + phase.id();
        List<Case> each =
            all.stream().map(it -> new Case(plan, it, phase, title + ", in " + it.id())).toList();
        long different = each.stream().map(it -> lines(it.estimate(HOME))).distinct().count();
        String common = all.size() == 1 ? title : title + ", in every environment";
        cases.addAll(
            different == 1 ? List.of(new Case(plan, all.getFirst(), phase, common)) : each);
      }
    }
    return cases;
  }

  /// The page.
  static String page() {
    Derivations derivations = new Derivations();
    derivations.write();
    return derivations.page.toString();
  }

  private void write() {
    line("# What every plan costs, and why");
    line("");
    line("Written by `DerivationsTest`, which fails when it isn't so any more: look at what has");
    line("changed, and copy `target/estimates.md` over this page if it is meant.");
    line("");
    line(
        "A month of 730 hours with the plan's defaults, examples and assumed usage, before tax"
            + " and");
    line("credits. \"No traffic\" takes all that isn't traffic as at low use, \"ten times\" as at");
    line("typical use: it can be less than high use, which stores more. \"and more\" marks a sum");
    line("with lines of unknown price.");
    line("");
    line("## Totals in " + HOME);
    line("");
    line("| plan, phase | low | typical | high | no traffic | ten times |");
    line("|---|---:|---:|---:|---:|---:|");
    cases().forEach(this::total);
    line("");
    line("## Typical use, by region");
    line("");
    line("| plan, phase | " + String.join(" | ", PriceBook.REGIONS) + " |");
    line("|---|" + "---:|".repeat(PriceBook.REGIONS.size()));
    cases().forEach(this::regions);
    line("");
    line("## With a yes to a plan's question");
    line("");
    line("Typical use in " + HOME + ". Below each plan's first phase stand the lines that go (<)");
    line("and come (>).");
    line("");
    line("| plan, phase | question | with it | difference |");
    line("|---|---|---:|---:|");
    cases().forEach(it -> it.questions().forEach(question -> chosen(it, question)));
    cases().stream()
        .filter(it -> it.phase().equals(it.plan().growth().phases().getFirst()))
        .forEach(it -> it.questions().forEach(question -> swapped(it, question)));
    line("");
    line("## The lines of each total");
    line("");
    line("Those that come to nothing are left out. `×` is quantity times price; (use) rests on an");
    line("assumption; what never ends is cut after ten decimals (…).");
    cases().forEach(this::derivation);
  }

  private void total(Case of) {
    Estimate estimate = of.estimate(HOME);
    Outlook outlook = ESTIMATOR.outlook(of.scenario(HOME), ANY_DAY);
    Estimate.Range month = estimate.monthly();
    line(
        "| %s | %s | %s | %s | %s | %s |"
            .formatted(
                of,
                month.low().display(),
                shown(estimate, month.typical()),
                month.high().display(),
                outlook.noTraffic().display(),
                outlook.tenTimes().display()));
  }

  private void regions(Case of) {
    line(
        "| "
            + of
            + " | "
            + PriceBook.REGIONS.stream()
                .map(of::estimate)
                .map(it -> shown(it, it.total()))
                .collect(Collectors.joining(" | "))
            + " |");
  }

  private void chosen(Case of, Setting question) {
    Estimate then = of.choosing(question);
    line(
        "| %s | %s | %s | %s |"
            .formatted(
                of,
                question.id(),
                shown(then, then.total()),
                then.total().minus(of.estimate(HOME).total()).display()));
  }

  private void swapped(Case of, Setting question) {
    List<String> before = lines(of.estimate(HOME)).lines().toList();
    List<String> after = lines(of.choosing(question)).lines().toList();
    line("");
    line("### %s, %s".formatted(of, question.id()));
    line("");
    line("```");
    before.stream().filter(it -> !after.contains(it)).forEach(it -> line("< " + it));
    after.stream().filter(it -> !before.contains(it)).forEach(it -> line("> " + it));
    line("```");
  }

  private static String shown(Estimate estimate, Money sum) {
    return estimate.complete() ? sum.display() : sum.display() + " and more";
  }

  private void derivation(Case of) {
    line("");
    line("### " + of);
    line("");
    line("```");
    page.append(lines(of.estimate(HOME)));
    line("```");
  }

  private static String lines(Estimate estimate) {
    return Stream.concat(
            estimate.items().stream()
                .filter(it -> it.cost().isEmpty() || it.monthly().amount().signum() != 0)
                .map(Derivations::line),
            Stream.of("%12s  in all".formatted(number(estimate.total().amount()))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(LineItem item) {
    String name =
        item.subject().stack() + "." + item.subject().logicalId() + ", " + item.component();
    return item.cost()
        .map(
            it ->
                "%12s  %s: %s × %s per %s%s"
                    .formatted(
                        number(it.monthly().amount()),
                        name,
                        number(it.quantity()),
                        number(it.unitPrice().amount()),
                        it.unit(),
                        item.kind() == ItemKind.USAGE ? " (use)" : ""))
        .orElseGet(() -> "%12s  %s: %s".formatted("unknown", name, item.note().orElseThrow()));
  }

  private static String number(BigDecimal quantity) {
    BigDecimal plain = Decimals.plain(quantity);
    return plain.scale() <= MOST_DECIMALS
        ? plain.toPlainString()
        : plain.setScale(MOST_DECIMALS, RoundingMode.DOWN).toPlainString() + "…";
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
