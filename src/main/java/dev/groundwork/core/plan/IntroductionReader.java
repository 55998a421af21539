package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import java.util.Optional;

/// Reads what someone sees before choosing a plan, and the questions that belong to a project.
record IntroductionReader(Sketch sketch) {

  Introduction read(MappingReader plan) {
    return new Introduction(
        plan.text("title"),
        plan.text("summary"),
        plan.text("audience"),
        plan.required("promise", this::promise));
  }

  private Promise promise(Node node) {
    MappingReader reader = MappingReader.of("the promise", node);
    Promise promise =
        new Promise(
            reader.decimal("monthly"),
            reader.decimal("hours"),
            reader.integer("weeks"),
            reader.text("note"),
            reader.list("lines", this::line),
            reader.list("alternatives", IntroductionReader::alternative));
    reader.done();
    return promise;
  }

  private Promise.Line line(Node node) {
    MappingReader reader = MappingReader.of("a line of the promise", node);
    Promise.Line line =
        new Promise.Line(
            reader.optional("phase", sketch.phases()::of).orElseGet(this::firstPhase),
            reader.text("title"),
            reader.text("spec"),
            reader.decimal("monthly"),
            reader.optionalText("note").orElse(""),
            reader.list("covers", sketch::resource));
    reader.done();
    return line;
  }

  private String firstPhase() {
    return sketch.phases().known().iterator().next();
  }

  private static Promise.Alternative alternative(Node node) {
    MappingReader reader = MappingReader.of("an alternative", node);
    Promise.Alternative alternative =
        new Promise.Alternative(
            reader.text("title"), reader.decimal("monthly"), reader.text("note"));
    reader.done();
    return alternative;
  }

  static Setting setting(Scalar key, Node node) {
    MappingReader reader = MappingReader.of("the setting \"" + key.text() + "\"", node);
    SettingKind kind = reader.choice("kind", SettingKind.class);
    Optional<String> proposal = reader.optionalText("default");
    proposal
        .flatMap(kind::problem)
        .ifPresent(
            problem -> {
              throw new InvalidDocument(reader.at("default"), "the default " + problem);
            });
    Setting setting =
        new Setting(
            key.text(),
            kind,
            reader.text("title"),
            reader.text("description"),
            proposal,
            reader.flag("personal", false));
    reader.done();
    return setting;
  }
}
