package dev.groundwork.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.RunningNothing;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final PriceBook PRICES = PriceBook.bundled();

  /// Whatever is asked, there is nothing.
  private static final StackGateway NOTHING_THERE =
      (StackGateway)
          Proxy.newProxyInstance(
              AccountingTest.class.getClassLoader(),
              new Class<?>[] {StackGateway.class},
              (_, _, _) -> List.of());

  private final ResolvedPlan plan = superLean();

  @TempDir Path folder;

  @Test
  void theMeterOfAnOperationGoesOnInTheNextProcess() {
    Accounting first = new Accounting(ProjectFolder.at(folder), PRICES);
    first.begin(plan, Map.of(), NOTHING_THERE, RunningNothing.GATEWAY, NOW);
    first.observe("database", List.of(database("CREATE_COMPLETE", NOW)));
    assertThat(first.meter(NOW, Set.of()).runRate().total()).isEqualTo(Money.usd("13.98"));

    Accounting next = new Accounting(ProjectFolder.at(folder), PRICES);
    assertThat(next.meter(NOW.plus(Duration.ofHours(1)), Set.of()).perStack())
        .isEqualTo(Map.of("database", Money.usd("13.98")));
  }

  @Test
  void whoeverOnlyLooksWritesNothing() {
    Accounting writer = new Accounting(ProjectFolder.at(folder), PRICES);
    writer.begin(plan, Map.of(), NOTHING_THERE, RunningNothing.GATEWAY, NOW);
    writer.observe("database", List.of(database("CREATE_COMPLETE", NOW)));
    writer.end();
    String before = ledger();

    Accounting looker = new Accounting(ProjectFolder.at(folder), PRICES);
    looker.look(plan, Map.of(), NOTHING_THERE, RunningNothing.GATEWAY, NOW.plusSeconds(60));

    assertThat(looker.meter(NOW.plusSeconds(60), Set.of()).runRate().total()).isEqualTo(Money.ZERO);
    assertThat(ledger()).isEqualTo(before);
  }

  @Test
  void aSnapshotThatIsKeptIsBilledOnWhereItsDatabaseStood() {
    Accounting accounting = new Accounting(ProjectFolder.at(folder), PRICES);
    accounting.begin(plan, Map.of(), NOTHING_THERE, RunningNothing.GATEWAY, NOW);
    accounting.observe(
        "database",
        List.of(
            database("CREATE_COMPLETE", NOW),
            database("DELETE_IN_PROGRESS", NOW.plusSeconds(900))));
    accounting.end();
    List<Certificate.SnapshotProof> snapshots =
        List.of(
            new Certificate.SnapshotProof("kept", "db", 20, Certificate.Fate.KEPT),
            new Certificate.SnapshotProof("gone", "db", 20, Certificate.Fate.GONE));
    accounting.keep(snapshots, "us-east-1", NOW.plusSeconds(900));
    accounting.keep(snapshots, "us-east-1", NOW.plusSeconds(900));

    assertThat(accounting.meter(NOW.plusSeconds(900), Set.of()).perStack())
        .isEqualTo(Map.of("database", Money.usd("1.9")));
    assertThat(Retained.of(accounting.meter(NOW.plusSeconds(900), Set.of())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.id()).isEqualTo("kept");
              assertThat(Money.usd(it.monthly())).isEqualTo(Money.usd("1.9"));
            });
  }

  private String ledger() {
    try {
      return Files.readString(ProjectFolder.at(folder).targetFile("ledger.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StackEvent database(String status, Instant at) {
    return new StackEvent(
        status,
        "arn:stack",
        "demo-database",
        "Database",
        Optional.of("db"),
        "AWS::RDS::DBInstance",
        status,
        Optional.empty(),
        at);
  }

  private static ResolvedPlan superLean() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    Answers answers = Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples());
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
  }
}
