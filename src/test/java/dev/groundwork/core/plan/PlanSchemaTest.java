package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema PLAN = schema("plan.schema.json");
  private static final Schema TEXTS = schema("texts.schema.json");

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(BundledFolder.resource(name).orElseThrow()));
  }

  private static List<String> complaints(PlanFolder folder) {
    return complaints(PLAN, folder.text("plan.yaml").orElseThrow());
  }

  private static List<String> complaints(Schema schema, String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    JsonNode tree = JSON.valueToTree(document);
    return schema.validate(tree).stream().map(Error::toString).toList();
  }

  static Stream<String> bundled() {
    return PlanCatalog.bundled().ids().stream();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void eachPlanKeepsToTheSchema(String id) {
    assertThat(complaints(new BundledFolder(id))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void eachTranslationKeepsToTheSchema(String id) {
    assertThat(new BundledFolder(id).text("de/texts.yaml").stream())
        .allSatisfy(texts -> assertThat(complaints(TEXTS, texts)).isEmpty());
  }

  @Test
  void theSchemaOfTranslationsRefusesWhatTheReaderRefusesByForm() {
    assertThat(complaints(TEXTS, "format: 1\ntexts:\n  - {en: Small, de: Klein}")).isEmpty();
    assertThat(complaints(TEXTS, "format: 1\ntexts:\n  - {en: Small}")).isNotEmpty();
    assertThat(complaints(TEXTS, "format: 1\ntexts:\n  - {en: Small, deutsch: K}")).isNotEmpty();
  }

  @Test
  void theSchemaHasEveryPartOfTheFormat() {
    assertThat(complaints(SmallPlan.good())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void theSchemaRefusesWhatTheReaderRefusesByForm(SmallPlan plan) {
    assertThat(complaints(plan)).isNotEmpty();
  }

  static Stream<SmallPlan> spoilt() {
    SmallPlan good = SmallPlan.good();
    return Stream.of(
        good.with("plan.yaml", "format: 1", "format: 2"),
        good.with("plan.yaml", "audience:", "audiense:"),
        good.with("plan.yaml", "{value: edge}", "{value: edge, setting: email}"),
        good.with("plan.yaml", "{value: edge}", "{}"),
        good.with("plan.yaml", "program: paused", "program: asleep"),
        good.with("plan.yaml", "kind: guide", "kind: stacks"),
        good.with("plan.yaml", "delete: [cdn]", "delete: [cdn], apply: [app]"),
        good.with("plan.yaml", "founder: yes-no", "founder: maybe"),
        good.with("plan.yaml", "founder: number", "founder: number, cost: month"),
        good.with("plan.yaml", "statistic: Sum", "statistic: Total"),
        good.with("plan.yaml", "yes: true", "yes: true, above: 1"),
        good.with("plan.yaml", "two: {from: 10}", "two: {}"),
        good.with("plan.yaml", "scope: account", "scope: world"),
        good.with("plan.yaml", "region: us-east-1", "region: USA"),
        good.with("plan.yaml", "guide: read.md, verify", "guide: ../read.md, verify"));
  }
}
