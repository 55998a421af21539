package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A scenario for every plan and phase: the parameters as `estimate --set` takes them, the usage as
/// `estimate --usage` does, and what both make of a month in us-east-1, exact to the last digit.
/// `estimates.md` derives each total line by line.
class ScenarioFilesTest {
  private static final Path FILES = Path.of("src", "test", "resources", "cost", "scenarios");
  private static final Path NOW = Path.of("target", "scenarios");
  private static final String TOTAL = "# a month: $";

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("phases")
  void costsWhatItsFileSays(String id, String phase) throws IOException {
    Plan plan = PlanCatalog.bundled().plan(id);
    ResolvedPlan usual = resolved(plan, answers(plan, phase));
    Estimate estimate = Estimator.bundled().estimate(Scenario.of(usual), UsageLevel.TYPICAL);
    String name = id + "-" + phase;
    write(name + ".parameters", parameters(usual, estimate.total()));
    write(name + ".usage.yaml", usage(estimate));

    List<String> said = lines(name + ".parameters");
    Answers answers = answers(plan, phase);
    for (String line : said) {
      if (!line.startsWith("#")) {
        String what = line.substring(0, line.indexOf('='));
        String value = line.substring(line.indexOf('=') + 1);
        answers =
            what.contains(".")
                ? answers.with(ParameterRef.parse(what), value)
                : answers.withSetting(what, value);
      }
    }
    Usage stated = UsageFile.read(name, String.join("\n", lines(name + ".usage.yaml")));
    Estimate from =
        Estimator.bundled()
            .estimate(Scenario.of(resolved(plan, answers), stated), UsageLevel.TYPICAL);

    assertThat(said)
        .as("if it is meant: cp %s/* %s/", NOW, FILES)
        .contains(TOTAL + from.total().exact());
    assertThat(from.complete()).isTrue();
    assertThat(from.items())
        .flatMap(it -> it.grounds().assumptions())
        .as("everything that is assumed stands in the file")
        .allMatch(it -> it.amounts().origin() == Usage.Origin.GIVEN);
    assertThat(from.total()).isEqualTo(estimate.total());
  }

  static Stream<Arguments> phases() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan -> plan.growth().phases().stream().map(it -> Arguments.of(plan.id(), it.id())));
  }

  private static Answers answers(Plan plan, String phase) {
    return Answers.none(plan, "us-east-1")
        .withExamples(plan.assumptions().examples())
        .inPhase(phase);
  }

  private static ResolvedPlan resolved(Plan plan, Answers answers) {
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }

  private static String parameters(ResolvedPlan plan, Money total) {
    List<String> lines = new ArrayList<>();
    plan.stacks()
        .forEach(
            stack ->
                stack
                    .parameters()
                    .forEach(
                        (name, value) -> {
                          if (stack.definition().source(name)
                              instanceof ParameterSource.FromFounder) {
                            value
                                .asText()
                                .ifPresent(it -> lines.add(stack.id() + "." + name + "=" + it));
                          }
                        }));
    new TreeMap<>(plan.answers().settings())
        .forEach((name, value) -> lines.add(name + "=" + value));
    lines.add(TOTAL + total.exact());
    return String.join("\n", lines) + "\n";
  }

  /// Nested, as Infracost writes it.
  private static String usage(Estimate estimate) {
    Map<String, Map<String, String>> byResource = new TreeMap<>();
    estimate.items().stream()
        .flatMap(it -> it.grounds().assumptions().stream())
        .forEach(
            it ->
                byResource
                    .computeIfAbsent(
                        it.of().stack() + "." + it.of().logicalId(), _ -> new TreeMap<>())
                    .put(it.of().name(), it.amount().toPlainString()));
    StringBuilder text = new StringBuilder("version: 0.1\nresource_usage:\n");
    byResource.forEach(
        (resource, amounts) -> {
          text.append("  ").append(resource).append(":\n");
          List<String> above = List.of();
          for (Map.Entry<String, String> each : amounts.entrySet()) {
            List<String> parts = Arrays.asList(each.getKey().split("\\.", -1));
            List<String> groups = parts.subList(0, parts.size() - 1);
            for (int i = 0; i < groups.size() && !groups.equals(above); i++) {
              text.append(" ".repeat(4 + 2 * i)).append(groups.get(i)).append(":\n");
            }
            above = groups;
            text.append(" ".repeat(2 + 2 * parts.size()))
                .append(parts.getLast())
                .append(": ")
                .append(each.getValue())
                .append('\n');
          }
        });
    return text.toString();
  }

  private static void write(String name, String text) throws IOException {
    Files.createDirectories(NOW);
    Files.writeString(NOW.resolve(name), text);
  }

  private static List<String> lines(String name) throws IOException {
    Path file = FILES.resolve(name);
    assertThat(file).as("cp %s/* %s/", NOW, FILES).exists();
    return Files.readAllLines(file);
  }
}
