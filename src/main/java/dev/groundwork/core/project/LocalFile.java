package dev.groundwork.core.project;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Yaml;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads and writes `.groundwork/local.yaml`: the target, and answers that must not be committed
/// (e-mail, home address).
final class LocalFile {
  private static final int FORMAT = 1;

  private LocalFile() {}

  /// @param privateSettings settings that say who or where the founder is
  /// @param beside the folder of another environment of the project, whose rehearsal is shared
  record Local(Target target, Map<String, String> privateSettings, Optional<Path> beside) {
    Local {
      privateSettings = Map.copyOf(privateSettings);
    }
  }

  /// @throws InvalidDocument with file, line, column and reason
  static Local read(String file, String text) {
    MappingReader reader = MappingReader.of("local.yaml", Documents.yaml(file, text));
    int format = reader.integer("format");
    if (format != FORMAT) {
      throw new InvalidDocument(
          reader.at("format"),
          "this version of Groundwork reads format " + FORMAT + ", not " + format);
    }
    String kind = reader.text("target");
    Target target =
        switch (kind) {
          case "rehearsal" -> new Target.Rehearsal();
          case "account" ->
              new Target.Account(
                  reader.optionalText("profile"),
                  reader.optionalText("endpoint").map(URI::create),
                  reader.optionalText("account"));
          default ->
              throw new InvalidDocument(
                  reader.at("target"), "a target is rehearsal or account, not \"" + kind + "\"");
        };
    Map<String, String> settings =
        reader.named("settings", (_, value) -> ProjectFile.scalar("a setting", value).text());
    Optional<Path> beside = reader.optionalText("beside").map(Path::of);
    reader.done();
    return new Local(target, settings, beside);
  }

  static String write(Local local) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    switch (local.target()) {
      case Target.Rehearsal _ -> file.put("target", "rehearsal");
      case Target.Account account -> {
        file.put("target", "account");
        account.profile().ifPresent(it -> file.put("profile", it));
        account.endpoint().ifPresent(it -> file.put("endpoint", it.toString()));
        account.account().ifPresent(it -> file.put("account", it));
      }
    }
    local.beside().ifPresent(it -> file.put("beside", it.toString()));
    file.put("settings", new TreeMap<>(local.privateSettings()));
    return Yaml.write(file);
  }
}
