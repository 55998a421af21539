package dev.groundwork.core.plan;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers in a file which plans the user has accepted, by their content: one that has changed
/// since is a new one. Its methods block.
///
/// @param file in the folder of the user's settings; made when something is first accepted
record AcceptedPlans(Path file) {
  private static final int FORMAT = 1;

  /// A plan as it was when it was accepted.
  ///
  /// @param digest of its content
  private record Accepted(String id, String digest) {}

  boolean has(String id, String digest) {
    return all().contains(new Accepted(id, digest));
  }

  void add(String id, String digest) {
    List<Accepted> all = new ArrayList<>(all());
    Accepted accepted = new Accepted(id, digest);
    if (!all.contains(accepted)) {
      all.add(accepted);
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("format", FORMAT);
      written.put("accepted", all);
      DurableFile.replace(file, Json.pretty(written));
    }
  }

  private List<Accepted> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    MappingReader reader =
        MappingReader.of(
            "the accepted plans", Documents.json(file.toString(), DurableFile.text(file)));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    List<Accepted> all = reader.list("accepted", AcceptedPlans::accepted);
    reader.done();
    return all;
  }

  private static Accepted accepted(Node node) {
    MappingReader reader = MappingReader.of("an accepted plan", node);
    Accepted accepted = new Accepted(reader.text("id"), reader.text("digest"));
    reader.done();
    return accepted;
  }
}
