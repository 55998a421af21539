package dev.groundwork.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What environments of one project cost together.
class SideBySideTest {
  @TempDir Path path;

  private final Random random = new Random(1);

  private List<Environments.Row> rows(Plan plan) {
    ProjectFolder first = ProjectFolder.at(path.resolve(plan.id()));
    Project project = Project.begin(plan, "demo", "us-east-1", random);
    first.save(new Target.Rehearsal());
    first.save(project);
    for (Environment each :
        plan.growth().environments().subList(1, plan.growth().environments().size())) {
      ProjectFolder beside = ProjectFolder.at(path.resolve(plan.id() + "-" + each.id()));
      beside.saveBeside(first);
      beside.save(project.beside(plan, each));
    }
    return Environments.of(first, project, plan, PriceBook.bundled()).rows();
  }

  private static List<LineItem> items(List<Environments.Row> rows) {
    return rows.stream().flatMap(it -> it.estimate().items().stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "serverless"})
  void countsASharedStackOnce(String id) {
    Plan plan = PlanCatalog.bundled().plan(id);
    Set<String> shared = Environments.shared(plan);

    List<Environments.Row> rows = rows(plan);

    assertThat(rows).hasSameSizeAs(plan.growth().environments());
    assertThat(items(rows.subList(1, rows.size())))
        .noneMatch(it -> shared.contains(it.subject().stack()));
    Money sharedPrice =
        Money.sum(shared.stream().map(it -> rows.getFirst().estimate().ofStack(it)).toList());
    assertThat(rows.getFirst().elsewhere()).isEmpty();
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(
            it ->
                assertThat(it.elsewhere())
                    .hasValueSatisfying(
                        there -> {
                          assertThat(there.environment())
                              .isEqualTo(plan.growth().environments().getFirst().title());
                          assertThat(there.monthly()).isEqualTo(sharedPrice);
                        }));
  }

  /// Of what AWS gives to an account, all environments together take less than each of them alone
  /// would, added up.
  @ParameterizedTest
  @ValueSource(strings = {"platform", "serverless"})
  void dividesWhatAnAccountHasFree(String id) {
    Plan plan = PlanCatalog.bundled().plan(id);
    Map<String, BigDecimal> together = free(items(rows(plan)));

    assertThat(together).isNotEmpty();
    Map<String, BigDecimal> alone =
        free(
            plan.growth().environments().stream()
                .flatMap(it -> alone(plan, it).items().stream())
                .toList());
    // Below zero, since it is taken off.
    assertThat(together)
        .allSatisfy((key, some) -> assertThat(some).isGreaterThanOrEqualTo(alone.get(key)))
        .anySatisfy((key, some) -> assertThat(some).isGreaterThan(alone.get(key)));
  }

  private Estimate alone(Plan plan, Environment environment) {
    Project project =
        Project.begin(plan, "alone", "us-east-1", random).withEnvironment(environment);
    ProjectFolder folder = ProjectFolder.at(path.resolve("alone/" + environment.id()));
    folder.save(new Target.Rehearsal());
    folder.save(project);
    return Environments.of(folder, project, plan, PriceBook.bundled()).rows().stream()
        .filter(Environments.Row::here)
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  /// What is taken off, below zero, by what it is called.
  private static Map<String, BigDecimal> free(List<LineItem> items) {
    return items.stream()
        .filter(it -> it.kind() == ItemKind.ALLOWANCE)
        .collect(
            Collectors.toMap(
                LineItem::component, it -> it.cost().orElseThrow().quantity(), BigDecimal::add));
  }

  @Test
  void addsAnEnvironmentThatHasNoFolderYetToThoseThatHave() {
    Plan plan = PlanCatalog.bundled().plan("platform");
    ProjectFolder folder = ProjectFolder.at(path.resolve("only"));
    Project project = Project.begin(plan, "demo", "us-east-1", random);
    folder.save(new Target.Rehearsal());
    folder.save(project);

    Environments all = Environments.of(folder, project, plan, PriceBook.bundled());

    assertThat(all.rows())
        .extracting(it -> it.folder().isPresent())
        .containsExactly(true, false, false);
    assertThat(all.rows().getLast().elsewhere()).isPresent();
    assertThat(all.total()).isEqualTo(all.rows().getFirst().estimate().monthly().typical());
  }

  @Test
  void takesNobodyElsesFolderForAnEnvironment() {
    Plan plan = PlanCatalog.bundled().plan("platform");
    rows(plan);
    ProjectFolder stranger = ProjectFolder.at(path.resolve("stranger"));
    stranger.save(new Target.Rehearsal());
    stranger.save(Project.begin(plan, "demo", "us-east-1", random));

    List<Environments.Row> theirs =
        Environments.of(stranger, stranger.project(), plan, PriceBook.bundled()).rows();

    assertThat(theirs).filteredOn(it -> it.folder().isPresent()).hasSize(1);
  }
}
