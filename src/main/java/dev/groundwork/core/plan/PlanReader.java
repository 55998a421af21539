package dev.groundwork.core.plan;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Position;
import java.util.List;
import java.util.Locale;

/// Reads a plan's folder.
public final class PlanReader {
  private static final int FORMAT = 1;
  private static final String FILE = "plan.yaml";

  private PlanReader() {}

  /// Reads and checks a plan with all its templates and guides.
  ///
  /// @throws InvalidDocument naming file, line, column and reason of the first thing that is wrong
  public static Plan read(PlanFolder folder) {
    return read(folder, PlanWords.original(folder));
  }

  /// Reads a plan in a language, if its folder has that language; otherwise as it is written. What
  /// has no translation, or one of an older wording, is read in English: a plan must not be lost
  /// over its words. The tests are stricter.
  ///
  /// @throws InvalidDocument as [#read(PlanFolder)], or about the translation
  public static Plan read(PlanFolder folder, Locale language) {
    return read(folder, PlanWords.in(folder, language));
  }

  static Plan read(PlanFolder folder, PlanWords words) {
    String file = folder.label(FILE);
    String text =
        folder
            .text(FILE)
            .orElseThrow(
                () ->
                    new InvalidDocument(
                        Position.startOf(file), "the plan's folder has no " + FILE));
    MappingReader reader = MappingReader.of("a plan", words.plan(Documents.yaml(file, text)));
    checkFormat(reader);
    checkId(reader, folder.id());
    return read(words, reader);
  }

  private static Plan read(PlanWords words, MappingReader reader) {
    Sketch sketch = Sketch.of(words, reader);
    StackReader stackReader = new StackReader(sketch);
    List<Setting> settings =
        List.copyOf(reader.named("settings", IntroductionReader::setting).values());
    List<StackDefinition> stacks = stackReader.read(reader);
    Plan plan =
        new Plan(
            words.folder().id(),
            new IntroductionReader(sketch).read(reader),
            settings,
            stacks,
            new GrowthReader(sketch, stacks).read(reader),
            new WeekReader(sketch).read(reader),
            new AssumptionsReader(sketch, stacks, settings).read(reader));
    reader.done();
    new PlanCheck(plan, stackReader).run();
    return plan;
  }

  private static void checkFormat(MappingReader reader) {
    int format = reader.integer("format");
    if (format != FORMAT) {
      throw new InvalidDocument(
          reader.at("format"),
          "this version of Groundwork reads format " + FORMAT + ", not " + format);
    }
  }

  private static void checkId(MappingReader reader, String folder) {
    String id = reader.text("id");
    Ids.declared("plan", reader.required("id"));
    if (!id.equals(folder)) {
      throw new InvalidDocument(
          reader.at("id"),
          "the id must be the name of the plan's folder, \"" + folder + "\", not \"" + id + "\"");
    }
  }
}
