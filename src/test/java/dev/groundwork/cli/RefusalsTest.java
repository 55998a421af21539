package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can't be done is said in one sentence on standard error, with exit status 2, and changes
/// nothing.
class RefusalsTest {
  private final CommandBench bench;

  RefusalsTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void begin() {
    assertThat(bench.run("init", "super-lean", "--name", "demo").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aply | There is no command "aply"; did you mean "apply"? See groundwork --help.
          apply --weak 1 | There is no option "--weak"; did you mean "--week"? See groundwork apply --help.
          status now | "now" is one word too many. See groundwork status --help.
          apply --week first | Invalid value for option '--week': 'first' is not an int. See groundwork apply --help.
          init super-lean --dir other | Missing required option: '--name=NAME'. See groundwork init --help.
          init super-leen --dir other --name demo | There is no plan "super-leen"; did you mean "super-lean"?
          init super-lean --dir other --name Demo | A project's name has at most 28 lower-case letters
          init super-lean --dir other --name demo --region mars | "mars" is no region. A region is written like us-east-1.
          init super-lean --dir other --name demo --phase growht | The plan has no phase "growht"; did you mean "growth"?
          init super-lean --dir other --name demo --profile wrk | ~/.aws has no profile "wrk"; did you mean "work"?
          init super-lean --dir other --name demo --rehearsal --profile work | give --rehearsal or --profile, not both.
          init super-lean --dir other --name demo --endpoint-url localhost | "localhost" is no endpoint; write it like http://127.0.0.1:4566.
          init super-lean --name again | There is already a project in
          status --dir nowhere | There is no project in
          --dir nowhere status | There is no project in
          --dir nowhere teardown --yes | There is no project in
          calendar --from 1.12.2026 | a day is written like 2026-12-01, not "1.12.2026". See groundwork calendar --help.
          apply --step databse --yes | The plan has no step "databse"; did you mean "database"?
          apply --week 9 --yes | The plan has weeks 1 to 4, not 9.
          apply --week 1 --all --yes | Give one of --week, --step and --all.
          apply --step look --yes | There is nothing to apply in "Look at what runs"
          set StorageGb | "StorageGb" must be written NAME=VALUE.
          set databse.StorageGb=30 | The plan has no stack "databse"; did you mean "database"?
          set database.StorageGbs=30 | The stack database has no parameter "StorageGbs"; did you mean "StorageGb"?
          set database.StorageGb=much | database.StorageGb must be a number, not "much".
          set database.VpcId=vpc-1 | database.VpcId can't be chosen: it is VpcId of network.
          set budget.Email=a@b.cd | budget.Email can't be chosen: it is the setting "email".
          set emial=a@example.com | The plan has no setting "emial"; did you mean "email"?
          set email=nobody | email must be one e-mail address, like you@example.com, not "nobody".
          set own-address=1.2.3.4 | own-address must be an address like 203.0.113.7/32, not "1.2.3.4".
          set --tax 101 | Tax is a percentage from 0 to 100.
          set --usage assets.Bucket=1 | "assets.Bucket" is no usage; write stack.LogicalId.key
          set --usage assets.Bukket.storage_gb=1 | The plan has no resource "assets.Bukket".
          set --usage assets.Bucket.standard.storage_gb=-1 | assets.Bucket.standard.storage_gb must be a number from zero on
          estimate super-lean --tax 101 | Tax is a percentage from 0 to 100.
          estimate super-lean --credits -1 | Credits are what is left of them, from $0 on.
          prices --refresh eu-wst-1 | No prices are kept for "eu-wst-1"; did you mean "eu-west-1"?
          phase growht | The plan has no phase "growht"; did you mean "growth"?
          teardown --snapshot some --yes | --snapshot is keep or none, not "some".
          teardown --keep databse --yes | The plan has no stack "databse"; did you mean "database"?
          estimate super-leen | There is no plan "super-leen"; did you mean "super-lean"?
          estimate super-lean --region eu-wst-1 | No prices are known for "eu-wst-1"; there are those of us-east-1, us-east-2
          estimate super-lean --usage much | --usage is low, typical, high or a file
          estimate super-lean --environment prod | The plan has no environment "prod"; there is main.
          estimate super-lean --set database.StorageGb=x | must be a number, not "x".
          estimate super-lean --tax abc | a number is written like 19 or 7.7, not "abc"
          estimate super-lean --phase prod | The plan has no phase "prod"; there are testing, growth, business, production
          rehearse --port 99999 | A port is a number from 0 to 65535, not 99999.
          rehearse --speed 0.5 | The speed is a number from 1 on, not 0.5.
          """)
  void saysWhatIsWrongAndEndsWith2(String command, String sentence) {
    Ran ran = bench.run(command.split(" "));

    assertThat(ran.err()).contains(sentence).hasLineCount(1);
    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(bench.aws.mutations).isEmpty();
    assertThat(bench.folder.resolve("other")).doesNotExist();
  }

  @Test
  void namesEveryWrongChoiceAndSavesNone() throws IOException {
    String before = Files.readString(bench.folder.resolve("groundwork.yaml"));

    Ran ran = bench.run("set", "limit=90", "limit=much", "databse.StorageGb=30");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(Files.readString(bench.folder.resolve("groundwork.yaml"))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan: super-lean | plan: super-leen | :5:7: there is no plan "super-leen"; did you mean "super-lean"?
          phase: testing | phase: test | :7:8: the plan has no phase "test"
          environment: main | environment: prod | :6:14: the plan has no environment "prod"
          region: us-east-1 | region: mars | :8:9: A region is written like us-east-1.
          settings: {} | settings: {limit: much} | :9:19: limit must be an amount of dollars, like 80, not "much"
          settings: {} | settings: {limits: 80} | :9:12: the plan has no setting "limits"; did you mean "limit"?
          parameters: {} | parameters: {databse: {}} | :10:14: the plan has no stack "databse"; did you mean "database"?
          parameters: {} | parameters: {database: {StorageGb: x}} | :10:36: database.StorageGb must be a number, not "x"
          format: 1 | format: 2 | :2:9: this version of Groundwork reads format 1, not 2
          name: demo | nam: demo | groundwork.yaml needs "name"
          """)
  void saysWhereTheProjectsFileIsWrong(String right, String wrong, String complaint)
      throws IOException {
    Path file = bench.folder.resolve("groundwork.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(file, text.replace(right, wrong));

    Ran ran = bench.run("status");

    assertThat(ran.err()).startsWith("groundwork.yaml:").contains(complaint).hasLineCount(1);
    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void choicesThatDontGoTogetherAreRefusedAndNotKept(@TempDir Path other) {
    CommandBench platform = new CommandBench(other);
    assertThat(platform.run("init", "platform", "--name", "demo").status()).isZero();

    Ran alone = platform.run("set", "network.NatGateways=3");
    Ran together = platform.run("set", "network.NatGateways=3", "network.Zones=3");

    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.err()).contains("Three NAT gateways need three zones.");
    assertThat(together.status()).isZero();
  }
}
