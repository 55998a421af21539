package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan of the user's own, from the folder that it is put in to the stacks that it makes.
class OwnPlansCommandTest {
  private static final Path BUNDLED = Path.of("src/main/resources/plans/super-lean");

  private final CommandBench bench;
  private final Path plan;

  OwnPlansCommandTest(@TempDir Path folder, @TempDir Path settings) {
    bench = new CommandBench(folder).withOwnPlans(settings);
    plan = settings.resolve("plans/mine");
  }

  @BeforeEach
  void put() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = plan.resolve(BUNDLED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    edit("id: super-lean", "id: mine");
  }

  private void edit(String text, String replacement) throws IOException {
    Path file = plan.resolve("plan.yaml");
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, replacement));
  }

  @Test
  void isListedWithWhatIsToBeDoneFirst() {
    Ran ran = bench.run("plans");

    assertThat(ran.out()).contains("mine - ").contains("groundwork plans --trust mine");
    assertThat(ran.status()).isZero();
  }

  @Test
  void isNotUsedByAnyCommandBeforeItWasAccepted() {
    for (String command : new String[] {"estimate mine", "init mine --name demo"}) {
      Ran ran = bench.run(command.split(" "));

      assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
      assertThat(ran.err()).contains("groundwork plans --trust mine").hasLineCount(1);
    }
    assertThat(bench.folder.resolve("groundwork.yaml")).doesNotExist();
  }

  @Test
  void saysWhatItMakesAndWantsToBeConfirmed() {
    Ran ran = bench.run("plans", "--trust", "mine");

    assertThat(ran.out())
        .contains("Roles and rights:")
        .contains("can take")
        .contains("Open to the world:")
        .contains("Functions, and other code that would run:")
        .contains("Custom resources:");
    assertThat(ran.err()).contains("confirm with --yes");
    assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
  }

  @Test
  void isEstimatedBegunAndAppliedOnceAccepted() {
    assertThat(bench.run("plans", "--trust", "mine", "--yes").status()).isZero();

    assertThat(bench.run("plans").out()).contains("mine - ").doesNotContain("--trust");
    assertThat(bench.run("estimate", "mine").status()).isZero();
    assertThat(bench.run("init", "mine", "--name", "demo").status()).isZero();
    Ran applied = bench.run("apply", "--all", "--yes");
    assertThat(applied.status()).as(applied.err()).isZero();
    assertThat(bench.aws.living()).isNotEmpty();
  }

  @Test
  void isRefusedAgainOnceItHasChanged() throws IOException {
    bench.run("plans", "--trust", "mine", "--yes");
    bench.run("init", "mine", "--name", "demo");
    edit("format: 1", "format: 1 # changed");

    Ran ran = bench.run("apply", "--all", "--yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(bench.aws.mutations).isEmpty();
  }

  @Test
  void oneThatIsBrokenIsNamedAndHidesNoOther() throws IOException {
    edit("format: 1", "format: 9");

    Ran ran = bench.run("plans");

    assertThat(ran.out()).contains("super-lean - ").doesNotContain("mine - ");
    assertThat(ran.err())
        .contains(plan.resolve("plan.yaml") + ":")
        .contains("this version of Groundwork reads format 1, not 9")
        .hasLineCount(1);
    assertThat(ran.status()).isZero();
    assertThat(bench.run("plans", "--trust", "mine").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void isToldToPrograms() {
    assertThat(bench.run("plans", "--json").out())
        .containsPattern("\"unused\" : \\[\\s*\\{\\s*\"(id|reason)\" : \"(mine|not-accepted)\"");
  }
}
