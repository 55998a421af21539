package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.ProjectLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How commands end when they get as far as AWS: done, failed, or not confirmed.
class EndingsTest {
  private final CommandBench bench;

  EndingsTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  private Ran run(String command) {
    return bench.run(command.split(" "));
  }

  private void rehearsal() {
    Ran ran = run("init super-lean --name demo");
    assertThat(ran.status()).as(ran.err()).isZero();
  }

  private void account() {
    assertThat(run("init super-lean --name demo --profile work").status()).isZero();
    assertThat(run("set email=ada@example.com own-address=203.0.113.7/32").status()).isZero();
  }

  @Test
  void needsConfirmationWhenNobodyCanBeAsked() {
    rehearsal();

    Ran ran = run("apply --week 1");

    assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(ran.err()).isEqualTo("Nothing was done: confirm with --yes.\n");
    assertThat(ran.out()).contains("Database", "5 resources", "a month");
    assertThat(bench.aws.mutations).isEmpty();
  }

  @Test
  void asksAPersonAtATerminal() {
    rehearsal();
    bench.someoneThere = true;
    bench.typed.add("n");
    bench.typed.add("y");

    Ran declined = run("apply --step network");
    assertThat(declined.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(bench.aws.mutations).isEmpty();

    assertThat(run("apply --step network").status()).isZero();
    assertThat(bench.questions).isEqualTo("Apply this? [y/N] Apply this? [y/N] ");
    assertThat(bench.aws.living()).containsExactly("demo-network");
  }

  @Test
  void neverAsksAmongJson() {
    rehearsal();
    bench.someoneThere = true;

    Ran ran = run("apply --week 1 --json");

    assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(bench.questions).isEmpty();
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void showsAPersonWhatAwsSaysOfTheChange() {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();
    assertThat(run("apply --step database --yes").status()).isZero();
    assertThat(run("set database.StorageGb=30").status()).isZero();
    bench.aws.changes.put("demo-database", List.of(replacement()));
    bench.someoneThere = true;
    bench.typed.add("n");

    Ran ran = run("apply --step database");

    assertThat(ran.out())
        .contains("database.Database: changed, made anew (AWS::RDS::DBInstance)")
        .contains("STOP: database.Database (AWS::RDS::DBInstance) is made anew");
  }

  @Test
  void aRehearsalSaysWhatIsLostAndGoesOn() {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();
    assertThat(run("apply --step database --yes").status()).isZero();
    assertThat(run("set database.StorageGb=30").status()).isZero();
    bench.aws.changes.put("demo-database", List.of(replacement()));

    Ran unconfirmed = run("apply --step database");
    assertThat(unconfirmed.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(unconfirmed.out()).contains("STOP: database.Database");

    Ran ran = run("apply --step database --yes");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("STOP: database.Database", "needs --confirm demo");
  }

  @Test
  void refusesAProjectThatWasRenamedAfterItWasBuilt() throws IOException {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();
    bench.aws.mutations.clear();
    Path file = bench.folder.resolve("groundwork.yaml");
    Files.writeString(file, Files.readString(file).replace("name: demo", "name: other"));

    for (String command : List.of("status", "apply --step network --yes", "teardown --yes")) {
      Ran ran = run(command);
      assertThat(ran.status()).as(command).isNotZero();
      assertThat(ran.err()).as(command).contains("Put name: demo back in groundwork.yaml");
    }
    assertThat(bench.aws.mutations).isEmpty();
  }

  @Test
  void theCalendarBeginsOnTheDayThatTheProjectNames() throws IOException {
    assertThat(run("init platform --name demo").status()).isZero();
    assertThat(run("set first-day=2027-03-01").status()).isZero();

    assertThat(run("calendar").status()).isZero();
    assertThat(Files.readString(bench.folder.resolve("groundwork.ics")))
        .contains("DTSTART;VALUE=DATE:20270301");
  }

  @Test
  void aPlanWithoutAFirstDayMustBeToldOne() {
    rehearsal();

    assertThat(run("calendar").err()).contains("Say when week 1 begins");
  }

  @Test
  void setAloneListsWhatThereIs() {
    rehearsal();

    assertThat(run("set").out())
        .contains("limit=80", "database.InstanceClass=", "db.t4g.micro, db.t4g.small");
  }

  @Test
  void findsTheProjectFromAFolderWithinIt() throws IOException {
    rehearsal();
    Path within = Files.createDirectories(bench.folder.resolve("src/main"));
    bench.from = within;

    assertThat(run("status").out()).startsWith("demo: Super-lean containers");
    assertThat(run("init super-lean --name inner").status()).isZero();
    assertThat(within.resolve("groundwork.yaml")).exists();
  }

  @Test
  void aYesIsNotEnoughWhereDataWouldBeLost() {
    account();
    assertThat(run("apply --step network --yes").status()).isZero();
    assertThat(run("apply --step database --yes").status()).isZero();
    assertThat(run("set database.StorageGb=30").status()).isZero();
    bench.aws.changes.put("demo-database", List.of(replacement()));
    bench.aws.mutations.clear();

    Ran declined = run("apply --step database --yes");
    assertThat(declined.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(declined.err()).contains("confirm it with --confirm");
    assertThat(bench.aws.mutations).isEmpty();

    assertThat(run("apply --step database --yes --confirm other").status())
        .isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(run("apply --step database --yes --confirm demo").status()).isZero();
    assertThat(bench.aws.mutations).containsExactly("demo-database");
  }

  @Test
  void teardownOfDataNeedsTheName() {
    account();
    assertThat(run("apply --step network --yes").status()).isZero();
    assertThat(run("apply --step database --yes").status()).isZero();
    bench.aws.mutations.clear();

    Ran refused = run("teardown --yes");
    assertThat(refused.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(refused.err()).contains("Confirm with the project's name, demo.");
    assertThat(bench.aws.mutations).isEmpty();

    bench.someoneThere = true;
    bench.typed.add("demo");
    assertThat(run("teardown --yes --snapshot none").status()).isZero();
    assertThat(bench.questions).contains("Type the project's name (demo) to go ahead: ");
    assertThat(bench.aws.living()).isEmpty();
    assertThat(bench.aws.kept()).isEmpty();
  }

  @Test
  void whatIsKeptKeepsWhatItStandsOn() {
    rehearsal();
    assertThat(run("apply --all --yes").status()).isZero();

    Ran ran = run("teardown --yes --snapshot none --keep database");

    assertThat(ran.status()).isZero();
    assertThat(bench.aws.living())
        .containsExactly("demo-budget", "demo-anomalies", "demo-network", "demo-database");
  }

  @Test
  void namesAllMissingAnswersAndHowToGiveThem() {
    assertThat(run("init super-lean --name demo --profile work").status()).isZero();

    Ran ran = run("apply --week 1 --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err())
        .isEqualTo("These answers are missing: email. Answer with: groundwork set email=...\n");
    assertThat(bench.aws.mutations).isEmpty();
  }

  @Test
  void showsWhoseAccountItIsBeforeTheFirstChange() {
    account();
    bench.aws.identity = new Identity("123456789012", "arn:aws:iam::123456789012:root");
    bench.aws.endpoint = Optional.of(URI.create("http://127.0.0.1:4566"));

    Ran ran = run("apply --week 1");

    assertThat(ran.out())
        .contains("Account 123456789012, region eu-west-1")
        .contains("You are arn:aws:iam::123456789012:root (profile work)")
        .contains("Endpoint in force: http://127.0.0.1:4566, in place of AWS")
        .contains("Warning: this is the account's root user.");
  }

  @Test
  void saysInOneSentenceWhatAwsRefused() {
    account();
    bench.aws.refusal = Optional.of(Problem.of("aws.sessionOver", "ExpiredToken", ""));

    for (String command : List.of("status", "apply --week 1 --yes", "teardown --yes")) {
      Ran ran = run(command);
      assertThat(ran.status()).as(command).isEqualTo(ExitStatus.FAILED);
      assertThat(ran.err())
          .as(command)
          .isEqualTo(
              "Your AWS session is over. AWS goes on with what it was asked, and bills it. Sign in"
                  + " again, then run this again to go on.\n");
    }
  }

  @Test
  void saysWhatFailedFirstAndWhatThatMeans() {
    rehearsal();
    bench.aws.failing.add("PublicSubnetB");

    Ran ran = run("apply --week 1 --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .contains("The stack demo-network failed.")
        .contains("may bill")
        .contains("First failure: PublicSubnetB (AWS::EC2::Subnet): No room")
        .hasLineCount(1);
    assertThat(ran.out()).contains("not begun, because network isn't done");
  }

  @Test
  void saysWhatMustBeBuiltFirst() {
    rehearsal();

    Ran ran = run("apply --step database --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err()).isEqualTo("\"Database\" needs \"Network\", which isn't built yet.\n");
  }

  @Test
  void doesNotActBesideAnotherProcess() {
    rehearsal();
    try (ProjectLock _ = ProjectFolder.at(bench.folder).tryLock().orElseThrow()) {
      Ran ran = run("apply --week 1 --yes");

      assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(ran.err()).contains("is at work on this project");
    }
  }

  @Test
  void saysWhatATeardownLeaves() {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();
    bench.aws.failing.add("-demo-network");

    Ran ran = run("teardown --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .startsWith("Not everything is gone, and what is left may go on billing: demo-network");
  }

  @Test
  void goesToAnAccountWithoutAnythingRehearsed() {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();

    Ran live = run("live --profile work");

    assertThat(live.status()).isZero();
    assertThat(live.out())
        .contains("Account 123456789012, region us-east-1")
        .contains("Still to answer: Your e-mail address (groundwork set email=...)");
    ProjectFolder folder = ProjectFolder.at(bench.folder);
    assertThat(folder.journal().entries()).isEmpty();
  }

  @Test
  void staysInTheAccountOfItsFirstChange() {
    account();
    assertThat(run("apply --step network --yes").status()).isZero();
    bench.aws.identity = new Identity("999999999999", "arn:aws:iam::999999999999:user/eve");

    Ran live = run("live --profile work");
    assertThat(live.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(live.err()).contains("lives in account 123456789012").contains("999999999999");

    assertThat(run("apply --step network --yes").status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void aLimitIsNotPassedWithoutAWord() {
    account();
    assertThat(run("set limit=5").status()).isZero();
    assertThat(run("apply --step network --yes").status()).as("costs nothing").isZero();

    Ran refused = run("apply --step database --yes");
    assertThat(refused.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(refused.err()).startsWith("This passes your limit of $5.00: a month then costs $1");
    assertThat(bench.aws.living()).containsExactly("demo-network");

    assertThat(run("apply --step database --yes --over-limit").status()).isZero();
    assertThat(run("apply --step database --yes").status()).as("costs no more").isZero();
  }

  @Test
  void aRehearsalSaysThatTheLimitIsPassedAndGoesOn() {
    rehearsal();
    assertThat(run("set limit=5").status()).isZero();

    Ran ran = run("apply --all --yes");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "This passes your limit of $5.00: a month then costs $64.38, before tax. In an account"
                + " this needs --over-limit; rehearsed on.");
  }

  @Test
  void choosesThePhaseFreelyBeforeAnythingStands() {
    rehearsal();

    assertThat(run("phase growth").status()).isZero();
    assertThat(run("phase testing").status()).isZero();

    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("testing");
  }

  @Test
  void namesWhatHasToBeBuiltBeforeAMove() {
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();

    Ran ran = run("phase growth --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .isEqualTo(
            "The move to \"Growth\" needs what isn't built yet: Container registry, Files, Load"
                + " balancer, Cluster, Frontend service. Build that first.\n");
    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("testing");
  }

  @Test
  void asksBeforeItMovesAndSaysThePriceFirst() {
    rehearsal();
    assertThat(run("apply --all --yes").status()).isZero();

    Ran ran = run("phase growth");

    assertThat(ran.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(ran.out()).contains("A month costs $64.38 now and ").contains("Paid twice");
    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("testing");
  }

  @Test
  void movesActByAct() {
    rehearsal();
    assertThat(run("apply --all --yes").status()).isZero();

    Ran ran = run("phase growth --yes");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("The project is in the phase growth now.");
    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("growth");
  }

  @Test
  void waitsForWhatOnlyTheFounderCanDoAndGoesOnAfterwards(@TempDir Path plans) throws IOException {
    String larger = "      - apply: [database]\n        title: A larger database\n";
    String watch = "      - guide: guides/watch.md\n        title: Watch\n        undo: Nothing.\n";
    bench.plan(plans, larger, watch + larger);
    account();
    assertThat(run("apply --all --yes").status()).isZero();
    Ran beyond = run("phase growth --yes --confirm demo");
    assertThat(beyond.status()).isEqualTo(ExitStatus.NEEDS_CONFIRMATION);
    assertThat(beyond.err())
        .isEqualTo(
            "This passes your limit of $80.00: a month then costs $111.22, before tax. Nothing was"
                + " done. Confirm with --over-limit, or raise the limit with groundwork set"
                + " limit=AMOUNT.\n");

    Ran first = run("phase growth --yes --confirm demo --over-limit");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("Now it is your turn: Watch").contains("phase growth --done");
    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("testing");
    assertThat(run("phase growth --yes --done --confirm demo").status()).isZero();
    assertThat(ProjectFolder.at(bench.folder).project().phase()).isEqualTo("growth");
  }

  @Test
  void turnsAMoveRoundOnTheWay(@TempDir Path plans) throws IOException {
    String watch = "      - guide: guides/watch.md\n        title: Watch\n        undo: Nothing.\n";
    String larger = "      - apply: [backend, alarms]\n        title: Two larger backend tasks\n";
    bench.plan(plans, larger, watch + larger);
    account();
    assertThat(run("apply --all --yes").status()).isZero();
    assertThat(run("phase growth --yes --confirm demo --over-limit").out())
        .contains("Now it is your turn");
    assertThat(run("apply --step database --yes").err()).contains("or turn back");

    Ran back = run("phase testing --yes --confirm demo");

    assertThat(back.status()).as(back.err()).isZero();
    assertThat(back.out())
        .contains("Back to the smallest sizes")
        .contains("The project is in the phase testing now.");
    assertThat(run("phase testing").out()).contains("already");
  }

  @Test
  void refusesToTurnRoundAfterThePointOfNoReturn(@TempDir Path plans) throws IOException {
    String title = "        title: A larger database\n";
    String undo =
        "        undo: Go back to the phase “Testing”. The database restarts once more.\n";
    String watch = "      - guide: guides/watch.md\n        title: Watch\n        undo: Nothing.\n";
    bench.plan(plans, title + undo, title + watch);
    account();
    assertThat(run("apply --all --yes").status()).isZero();
    assertThat(run("phase growth --yes --confirm demo --over-limit").out())
        .contains("Now it is your turn");

    Ran ran = run("phase testing --yes --confirm demo");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .isEqualTo(
            "\"A larger database\" is done and can't be undone, so there is no way back from here."
                + " Go on to \"Growth\".\n");
  }

  @Test
  void refusesToGoWhereThePlanKnowsNoWay(@TempDir Path plans) throws IOException {
    bench.plan(plans, "to: growth", "to: testing");
    rehearsal();
    assertThat(run("apply --step network --yes").status()).isZero();

    Ran ran = run("phase growth");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err())
        .startsWith("The plan knows no way from \"Testing\" to \"Growth\" once something stands. ")
        .hasLineCount(1);
  }

  @Test
  void saysWhatGoesOnWhenItIsInterrupted() {
    rehearsal();
    bench.aws.interruptAfter = 3;

    Ran ran = run("apply --all --yes");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .isEqualTo(
            "Interrupted: AWS goes on with what it was asked. See groundwork status, and go on with"
                + " groundwork apply.\n");
    Ran resumed = run("apply --all --yes");
    assertThat(resumed.status()).isZero();
    assertThat(resumed.out()).contains("Going on with what was interrupted.");
    assertThat(bench.aws.mutations).doesNotHaveDuplicates();
  }

  @Test
  void goesOnToTheFirstWeekWithSomethingToApply() {
    rehearsal();
    assertThat(run("apply --week 1 --yes").status()).isZero();

    Ran ran = run("apply --yes");

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("demo, week 2");
  }

  @Test
  void saysWhatItLeavesOpen() {
    rehearsal();

    Ran ran = run("apply --all --yes");

    assertThat(ran.out())
        .contains("Left open, because it is yours to do: account, look")
        .contains("Left waiting for what it needs from you: first-images");
  }

  private static Change replacement() {
    return new Change(
        Change.Action.MODIFY,
        "Database",
        Optional.of("db"),
        "AWS::RDS::DBInstance",
        Change.Replacement.YES,
        Optional.of("ReplaceAndDelete"),
        List.of());
  }
}
