package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.groundwork.cli.CommandBench.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// With `--json` standard output holds nothing but JSON, and that keeps to its schema.
class JsonOutputTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final CommandBench bench;

  JsonOutputTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void plansKeepToTheirSchema() throws IOException {
    JsonNode plans = JSON.readTree(run("plans --json").out());

    assertThat(complaints("plans", plans)).isEmpty();
    assertThat(plans.at("/plans/0/id").asString()).isEqualTo("super-lean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "estimate super-lean --json",
        "estimate super-lean --phase growth --region eu-central-1 --usage high --json",
        "estimate super-lean --set database.StorageGb=100 --set limit=120 --usage low --json"
      })
  void estimatesKeepToTheirSchema(String command) throws IOException {
    JsonNode estimate = JSON.readTree(run(command).out());

    assertThat(complaints("estimate", estimate)).isEmpty();
    assertThat(estimate.at("/items").size()).isGreaterThan(10);
  }

  @Test
  void anAssumptionOfTwoLinesIsNamedOnceForPeople() {
    assertThat(run("estimate serverless --lines").out().lines())
        .filteredOn(line -> line.matches(" +ai\\.Function +monthly_requests .*"))
        .hasSize(1);
  }

  @Test
  void namesEachStackOfAnEstimateWithItsSum() {
    assertThat(run("estimate super-lean").out().lines())
        .anyMatch(it -> it.matches(" +Database +\\$14\\.38"))
        .noneMatch(it -> it.contains("database.Database"));
  }

  /// A choice holds in every phase, also where the plan would grow.
  @Test
  void takesAChoiceBackSoThatThePlanGrowsAgain() throws IOException {
    run("init super-lean --name demo");
    String before = run("estimate --phase growth").out();
    run("set database.InstanceClass=db.t4g.micro");
    assertThat(run("estimate --phase growth").out()).isNotEqualTo(before);

    assertThat(run("set --unset database.InstanceClass").status()).isZero();

    assertThat(run("estimate --phase growth").out()).isEqualTo(before);
    assertThat(run("set --unset database.InstanceClass").err())
        .contains("database.InstanceClass isn't chosen");
  }

  @Test
  void estimatesAnotherEnvironmentOfAProjectInThePhaseItBeginsIn() throws IOException {
    run("init platform --name demo");

    assertThat(run("estimate --environment production").out())
        .startsWith("Platform, phase production");
  }

  /// A price and its return say no more than that it is free.
  @Test
  void takesOneRowForWhatIsWhollyFree() {
    assertThat(run("estimate super-lean --lines").out().lines())
        .filteredOn(it -> it.contains("alarms.Dashboard"))
        .singleElement()
        .asString()
        .containsSubsequence("$0.00", "1 dashboard-month x $3, free each month");
  }

  @Test
  void theEstimateOfAProjectTakesItsChoices() throws IOException {
    run("init super-lean --name demo --region eu-west-1 --phase growth");
    run("set database.StorageGb=100");

    JsonNode estimate = JSON.readTree(run("estimate --json").out());

    assertThat(estimate.at("/region").asString()).isEqualTo("eu-west-1");
    assertThat(estimate.at("/phase").asString()).isEqualTo("growth");
    assertThat(estimate.at("/items").valueStream())
        .anySatisfy(
            item -> {
              assertThat(item.at("/logicalId").asString()).isEqualTo("Database");
              assertThat(item.at("/component").asString()).isEqualTo("Disk");
              assertThat(item.at("/quantity").asString()).isEqualTo("100");
            });
  }

  @Test
  void usageAndTaxOfTheProjectHoldInEstimates() throws IOException {
    run("init super-lean --name demo");
    run("set --usage assets.Bucket.standard.storage_gb=1000 --tax 19");

    JsonNode estimate = JSON.readTree(run("estimate --credits 100 --from 2026-12-01 --json").out());

    assertThat(complaints("estimate", estimate)).isEmpty();
    assertThat(estimate.at("/tax/percent").asString()).isEqualTo("19");
    assertThat(estimate.at("/alerts").size()).isEqualTo(4);
    assertThat(estimate.at("/alerts/0/amount").asString()).isEqualTo("10.00");
    assertThat(estimate.at("/alerts/0/day").asInt()).isEqualTo(4);
    assertThat(estimate.at("/outlook/firstMonth/from").asString()).isEqualTo("2026-12-01");
    assertThat(estimate.at("/credits/lastsUntil").asString()).startsWith("2027-01-");
    assertThat(estimate.at("/items").valueStream())
        .anySatisfy(
            item -> {
              assertThat(item.at("/assumptions/0/key").asString()).isEqualTo("standard.storage_gb");
              assertThat(item.at("/assumptions/0/origin").asString()).isEqualTo("given");
              assertThat(item.at("/quantity").asString()).isEqualTo("1000");
            });
  }

  @Test
  void aWholeLifeKeepsToItsSchemas() throws IOException {
    run("init super-lean --name demo");
    assertThat(complaints("status", JSON.readTree(run("status --json").out()))).isEmpty();

    List<JsonNode> applied = lines(run("apply --all --yes --json"));
    assertThat(applied.getFirst().at("/event").asString()).isEqualTo("begun");
    assertThat(applied.getLast().at("/event").asString()).isEqualTo("done");
    assertThat(applied.getLast().at("/reached").asBoolean()).isTrue();
    assertThat(applied.getLast().at("/open").valueStream().map(it -> it.at("/id").asString()))
        .contains("first-images", "look");

    JsonNode status = JSON.readTree(run("status --json").out());
    assertThat(complaints("status", status)).isEmpty();
    assertThat(status.at("/target").asString()).isEqualTo("rehearsal");
    assertThat(status.at("/stacks").size()).isEqualTo(11);
    assertThat(status.at("/stacks/0/name").asString()).isEqualTo("demo-budget");

    assertThat(status.at("/steps").valueStream().filter(it -> it.has("example")))
        .extracting(it -> it.at("/id").asString())
        .containsExactly("billing-alarms", "load-balancer", "https", "alarms", "anomalies");
    run("set email=ada@example.com own-address=203.0.113.7/32");
    assertThat(run("status --json").out()).doesNotContain("example");

    List<JsonNode> tornDown = lines(run("teardown --yes --snapshot none --json"));
    assertThat(tornDown.getLast().at("/event").asString()).isEqualTo("certificate");
    assertThat(tornDown.getLast().at("/complete").asBoolean()).isTrue();
    // The bucket stays and may cost, so what watches the costs does, too, until it is all there is.
    assertThat(
            JSON.readTree(run("status --json").out())
                .at("/stacks")
                .valueStream()
                .map(it -> it.at("/name").asString()))
        .containsExactlyInAnyOrder("demo-budget", "demo-anomalies");
    run("teardown --yes --json");
    assertThat(JSON.readTree(run("status --json").out()).at("/stacks").size()).isZero();
  }

  @Test
  void adviceKeepsToItsSchema() throws IOException {
    run("init progressive --name demo");

    JsonNode nothing = JSON.readTree(run("advise --json").out());
    JsonNode advice =
        JSON.readTree(
            run("advise --number revenue=2000 --number gaps=yes --number memory=82.5 --json")
                .out());

    assertThat(complaints("advice", nothing)).isEmpty();
    assertThat(nothing.at("/moves/0/verdict").asString()).isEqualTo("unknown");
    assertThat(complaints("advice", advice)).isEmpty();
    assertThat(advice.at("/moves/0/verdict").asString()).isEqualTo("go");
    assertThat(advice.at("/numbers/0/origin").asString()).isEqualTo("typed");
    assertThat(complaints("advice", JSON.readTree("{\"moves\":[]}"))).isNotEmpty();
  }

  @Test
  void aFailureKeepsToItsSchema() throws IOException {
    run("init super-lean --name demo");
    bench.aws.failing.add("PublicSubnetB");

    List<JsonNode> applied = lines(run("apply --week 1 --yes --json"));

    assertThat(applied)
        .anySatisfy(
            line -> {
              assertThat(line.at("/outcome").asString()).isEqualTo("failed");
              assertThat(line.at("/rootCause/logicalId").asString()).isEqualTo("PublicSubnetB");
            })
        .anySatisfy(line -> assertThat(line.at("/outcome").asString()).isEqualTo("blocked"));
    assertThat(applied.getLast().at("/reached").asBoolean()).isFalse();
  }

  @Test
  void theSchemasRefuseWhatIsNotInThem() throws IOException {
    assertThat(complaints("progress", JSON.readTree("{\"event\":\"stack\",\"stack\":\"x\"}")))
        .isNotEmpty();
    assertThat(complaints("status", JSON.readTree("{\"project\":\"demo\"}"))).isNotEmpty();
    assertThat(complaints("plans", JSON.readTree("{\"plans\":[],\"more\":1}"))).isNotEmpty();
    assertThat(complaints("estimate", JSON.readTree("{\"monthly\":68.48}"))).isNotEmpty();
  }

  private Ran run(String command) {
    return bench.run(command.split(" "));
  }

  private static List<JsonNode> lines(Ran ran) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      JsonNode tree = JSON.readTree(line);
      assertThat(complaints("progress", tree)).as(line).isEmpty();
      lines.add(tree);
    }
    return lines;
  }

  private static List<String> complaints(String schema, JsonNode tree) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JsonOutputTest.class.getResourceAsStream("/cli/" + schema + ".schema.json"))) {
      Schema read =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(in.readAllBytes()));
      return read.validate(tree).stream().map(Error::toString).toList();
    }
  }
}
