package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds our resolver against somebody else's: see `src/build/compare-with-moto.py`.
class MotoComparisonTest {
  private static final String REGION = "us-east-1";
  private static final String STACK = "example";

  /// moto's zones, whatever the region.
  private static final Surroundings MOTO =
      new Surroundings() {
        @Override
        public List<String> zones(String region) {
          return List.of(region + "a", region + "b", region + "c", region + "d");
        }
      };

  @TempDir Path folder;

  @Test
  void resolvesAsAnEmulatorOfOthersDoes() throws IOException, InterruptedException {
    String python = Parts.require("GROUNDWORK_PYTHON");
    Path corpus = Path.of(Parts.require("GROUNDWORK_TEMPLATE_CORPUS"));
    Map<String, Object> ours = new LinkedHashMap<>();
    for (Path file : Corpus.files(corpus)) {
      String name = corpus.relativize(file).toString();
      if (name.startsWith("bad") || name.startsWith("audit")) {
        continue; // broken on purpose, or much like those under security: CorpusTest tries them
      }
      resolved(name, Files.readString(file), ours);
    }
    Path json = folder.resolve("ours.json");
    Files.writeString(json, Json.write(ours));
    Process compare =
        new ProcessBuilder(
                python, "src/build/compare-with-moto.py", json.toString(), corpus.toString())
            .redirectErrorStream(true)
            .start();
    String table = new String(compare.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(table);
    assertThat(compare.waitFor()).as(table).isZero();
  }

  private static void resolved(String name, String text, Map<String, Object> ours) {
    try {
      Template template = Template.read(name, text);
      Map<String, Value> parameters = ExampleParameters.all(template);
      boolean open = parameters.values().stream().anyMatch(value -> !value.known());
      boolean stored =
          template.parameters().values().stream().anyMatch(parameter -> parameter.type().fromSsm());
      if (open || stored) {
        return; // nothing that an emulator could be given
      }
      Pseudo pseudo =
          Pseudo.of(
              REGION,
              Value.text("123456789012"),
              STACK,
              new Value.Symbol("", "AWS::StackId", "AWS::StackId", Value.Symbol.REF));
      Resolution resolution =
          Resolver.resolve(
              template, new ResolverContext(parameters, pseudo, Attributes.symbolic(STACK), MOTO));
      ours.put(name, json(parameters, resolution));
    } catch (InvalidDocument e) {
      // CorpusTest tells the refused ones.
    }
  }

  private static Map<String, Object> json(Map<String, Value> parameters, Resolution resolution) {
    Map<String, Object> texts = new LinkedHashMap<>();
    parameters.forEach((name, value) -> texts.put(name, value.asText().orElseThrow()));
    Map<String, Object> resources = new LinkedHashMap<>();
    for (ResolvedResource resource : resolution.resources()) {
      resources.put(
          resource.logicalId(),
          Map.of("type", resource.type(), "properties", json(resource.properties())));
    }
    Map<String, Object> outputs = new LinkedHashMap<>();
    resolution.outputs().forEach((name, output) -> outputs.put(name, json(output.value())));
    return Map.of("parameters", texts, "resources", resources, "outputs", outputs);
  }

  private static Object json(Value value) {
    return switch (value) {
      case Value.Text _, Value.Num _, Value.Bool _ -> value.plain();
      case Value.Symbol symbol ->
          Map.of("$symbol", List.of(symbol.logicalId(), symbol.attribute()));
      case Value.Joined(List<Value> parts) ->
          Map.of("$joined", parts.stream().map(MotoComparisonTest::json).toList());
      case Value.Items(List<Value> items) -> items.stream().map(MotoComparisonTest::json).toList();
      case Value.Fields fields -> {
        Map<String, Object> members = new LinkedHashMap<>();
        fields.fields().forEach((name, member) -> members.put(name, json(member)));
        yield members;
      }
    };
  }
}
