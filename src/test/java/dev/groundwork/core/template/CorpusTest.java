package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.template.surprise.SurpriseCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tries the reader, the resolver and the checker on templates that others wrote.
class CorpusTest {
  private sealed interface Outcome {
    record Resolved(int resources, long errors, long warnings) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }

  @Test
  void readsEveryTemplateOfOthersOrRefusesItWithAPlaceAndAReason() throws IOException {
    Path folder = Path.of(Parts.require("GROUNDWORK_TEMPLATE_CORPUS"));
    List<Path> files = Corpus.files(folder);
    List<String> table = new ArrayList<>();
    int resolved = 0;
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      switch (outcome(name, Files.readString(file))) {
        case Outcome.Resolved(int resources, long errors, long warnings) -> {
          resolved++;
          table.add(
              "resolved  %3d resources %3d errors %3d warnings  %s"
                  .formatted(resources, errors, warnings, name));
        }
        case Outcome.Refused(String reason) -> {
          assertThat(reason).as(name).matches("(?s)\\Q" + name + "\\E:\\d+:\\d+: .+");
          table.add("refused   " + reason);
        }
      }
    }
    table.forEach(System.out::println);
    System.out.println(
        files.size()
            + " templates: "
            + resolved
            + " resolved, "
            + (files.size() - resolved)
            + " refused");
    assertThat(files).as("templates in " + folder).hasSizeGreaterThanOrEqualTo(100);
  }

  private static Outcome outcome(String name, String text) {
    try {
      Template template = Template.read(name, text);
      List<Finding> findings =
          new ArrayList<>(TemplateChecker.check(template, ResourceTypes.bundled()));
      findings.addAll(SurpriseCheck.check(template));
      if (System.getenv("GROUNDWORK_TEMPLATE_FINDINGS") != null) {
        findings.forEach(System.out::println);
      }
      Resolution resolution =
          Resolver.resolve(
              template,
              new ResolverContext(
                  ExampleParameters.of(template),
                  Pseudo.planned("us-east-1", "example"),
                  Attributes.symbolic("example")));
      long errors =
          findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
      return new Outcome.Resolved(resolution.resources().size(), errors, findings.size() - errors);
    } catch (InvalidDocument e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }
}
