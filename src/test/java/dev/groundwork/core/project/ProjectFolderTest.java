package dev.groundwork.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.engine.JournalEntry;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.UsageRef;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFolderTest {
  private static final Project PROJECT =
      new Project(
          "gw-1",
          "acme-notes",
          "super-lean",
          "main",
          "testing",
          "us-east-1",
          Map.of(
              ParameterRef.parse("database.BackupDays"),
              "7",
              ParameterRef.parse("network.VpcCidr"),
              "10.0.0.0/16"),
          Map.of("limit", "80"));

  @TempDir Path path;

  private ProjectFolder folder() {
    return ProjectFolder.at(path);
  }

  @Test
  void readsWhatItWrote() {
    folder().save(PROJECT);

    assertThat(folder().project()).isEqualTo(PROJECT);
  }

  @Test
  void keepsWhatTheFounderSaysToEstimates() {
    Project said =
        PROJECT.withCosts(
            CostChoices.NONE
                .withTax(new BigDecimal("19.5"))
                .withUsage(
                    Map.of(
                        UsageRef.parse("assets.Bucket.standard.storage_gb"), new BigDecimal(12))));
    folder().save(said);

    assertThat(path.resolve("groundwork.yaml")).content().contains("standard.storage_gb: 12\n");
    assertThat(folder().project()).isEqualTo(said);
    assertThat(folder().project(PlanCatalog.bundled())).isEqualTo(said);
  }

  @Test
  void keepsTheNumbersThatTellWhenToGrow() {
    Project typed = PROJECT.withNumbers(Map.of("users", "120.5", "promise", "yes"));
    folder().save(typed);

    assertThat(folder().project()).isEqualTo(typed);
    assertThat(folder().project(PlanCatalog.bundled())).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          usres: 3     | :3: the plan has no metric "usres"; did you mean "users"?
          users: many  | :10: users must be a number from zero on, not "many"
          users: -3    | :10: users must be a number from zero on, not "-3"
          users: [3]   | :10: a number must be text, not a list
          promise: 2   | :12: promise must be yes or no, not "2"
          cost: 100    | :9: cost is computed and can't be typed, not "100"
          """)
  void saysWhereANumberIsWrong(String line, String message) throws IOException {
    folder().save(PROJECT);
    Path file = path.resolve("groundwork.yaml");
    Files.writeString(file, "numbers:\n  " + line + "\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> folder().project(PlanCatalog.bundled()))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageMatching("groundwork\\.yaml:[0-9]+" + Pattern.quote(message) + ".*");
  }

  @Test
  void keepsTargetAndPersonalAnswersOutOfTheFileThatIsCommitted() throws IOException {
    Target.Account target =
        new Target.Account(
            Optional.of("acme"),
            Optional.of(URI.create("http://127.0.0.1:1")),
            Optional.of("123456789012"));
    folder().save(PROJECT);
    folder().save(target);
    folder().savePrivate(Map.of("email", "ada@example.com", "own-address", "203.0.113.7/32"));

    assertThat(folder().target()).isEqualTo(target);
    assertThat(folder().privateSettings()).containsEntry("email", "ada@example.com");
    assertThat(Files.readString(path.resolve("groundwork.yaml")))
        .doesNotContain("ada@example.com", "203.0.113.7", "127.0.0.1", "profile", "123456789012");
  }

  @Test
  void letsNobodyElseReadTheLocalPartAndGitNeverTakeIt() throws IOException {
    folder().save(new Target.Rehearsal());

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path.resolve(".groundwork"))))
        .isEqualTo("rwx------");
    assertThat(Files.readString(path.resolve(".groundwork/.gitignore"))).isEqualTo("*\n");
  }

  @Test
  void givesEachTargetItsOwnJournal() {
    folder().save(new Target.Rehearsal());
    folder().journal().append(entry("op1"));
    folder().save(new Target.Account(Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(folder().journal().entries()).isEmpty();
  }

  @Test
  void losesOnlyTheLineThatAKillTore() throws IOException {
    folder().journal().append(entry("op1"));
    Path journal = path.resolve(".groundwork/rehearsal/journal.jsonl");
    Files.writeString(journal, "{\"at\":\"2026-", StandardOpenOption.APPEND);

    assertThat(folder().journal().entries()).containsExactly(entry("op1"));
    folder().journal().append(entry("op2"));
    assertThat(Files.readAllLines(journal)).hasSize(2);
  }

  @Test
  void saysOnWhichLineTheJournalIsWrong() throws IOException {
    folder().journal().append(entry("op1"));
    Path journal = path.resolve(".groundwork/rehearsal/journal.jsonl");
    Files.writeString(journal, "{\"at\":1}\n", StandardOpenOption.APPEND);

    assertThatThrownBy(folder()::journal)
        .hasMessageContaining("journal.jsonl:2:7: \"at\" must be a time in UTC, not 1");
  }

  @Test
  void letsOneWriterInAtATime() {
    try (ProjectLock _ = folder().tryLock().orElseThrow()) {
      assertThat(folder().tryLock()).isEmpty();
      assertThat(ProjectLock.holder(folder())).contains("" + ProcessHandle.current().pid());
    }
    folder().tryLock().orElseThrow().close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format: 1     | format: 2          | groundwork.yaml:2:9: this version of Groundwork reads format 1, not 2
          name: acme    | name: Acme         | groundwork.yaml:4:7: A project's name has at most 28 lower-case letters, digits and single hyphens, a letter first.
          phase: testing| phasen: testing    | groundwork.yaml:7:9: groundwork.yaml needs "phase"; is "phasen" meant for it?
          """)
  void saysWhereAFileIsWrong(String right, String wrong, String message) throws IOException {
    folder().save(PROJECT);
    Path file = path.resolve("groundwork.yaml");
    Files.writeString(file, Files.readString(file).replace(right, wrong));

    assertThatThrownBy(folder()::project)
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(message);
  }

  private static JournalEntry entry(String operation) {
    return new JournalEntry(
        Instant.parse("2026-11-21T09:00:00Z"),
        operation,
        JournalEntry.Kind.BEGUN,
        Optional.of(Operation.Kind.APPLY),
        List.of("network"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
