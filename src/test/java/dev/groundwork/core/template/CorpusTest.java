package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.groundwork.core.document.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tries the reader, the resolver and the checker on templates that others wrote.
class CorpusTest {
  private sealed interface Outcome {
    record Resolved(int resources, long errors, long warnings) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }

  @Test
  void readsEveryTemplateOfOthersOrRefusesItWithAPlaceAndAReason() throws IOException {
    String folder = System.getenv("GROUNDWORK_TEMPLATE_CORPUS");
    if (folder == null) {
      abort(
          "no templates of others to try: run src/build/template-corpus FOLDER, then set"
              + " GROUNDWORK_TEMPLATE_CORPUS=FOLDER");
    }
    List<Path> files = templates(Path.of(folder));
    List<String> table = new ArrayList<>();
    int resolved = 0;
    for (Path file : files) {
      String name = Path.of(folder).relativize(file).toString();
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

  private static List<Path> templates(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json|template)"))
          .sorted()
          .toList();
    }
  }

  private static Outcome outcome(String name, String text) {
    try {
      Template template = Template.read(name, text);
      List<Finding> findings = TemplateChecker.check(template, ResourceTypes.bundled());
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
