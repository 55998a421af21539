package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// The plans that can be chosen. Reads a plan when it is asked for; keeps nothing.
public final class PlanCatalog {
  private final SequencedMap<String, PlanFolder> folders;
  private final Locale language;

  private PlanCatalog(SequencedMap<String, PlanFolder> folders, Locale language) {
    this.folders = folders;
    this.language = language;
  }

  /// The plans that come with Groundwork. The resource `plans/index` lists their folders, one a
  /// line, because a class path can't be listed.
  public static PlanCatalog bundled() {
    String index =
        BundledFolder.resource("index")
            .orElseThrow(() -> new IllegalStateException("plans/index is missing"));
    SequencedMap<String, PlanFolder> folders = new LinkedHashMap<>();
    index
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(id -> folders.put(id, new BundledFolder(id)));
    return new PlanCatalog(folders, Locale.ENGLISH);
  }

  /// This catalog and one more plan, in a folder of this computer; it hides one of the same name.
  public PlanCatalog with(Path folder) {
    SequencedMap<String, PlanFolder> all = new LinkedHashMap<>(folders);
    PlanFolder added = new DirectoryFolder(folder);
    all.put(added.id(), added);
    return new PlanCatalog(all, language);
  }

  /// The same plans, each in a language that its folder has; otherwise as it is written.
  public PlanCatalog in(Locale language) {
    return new PlanCatalog(folders, language);
  }

  /// The ids that can be asked for.
  public List<String> ids() {
    return List.copyOf(folders.sequencedKeySet());
  }

  /// Reads every plan.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if one can't be read
  public List<Plan> plans() {
    return folders.values().stream().map(this::read).toList();
  }

  /// Reads one plan.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is no such plan
  /// @throws dev.groundwork.core.document.InvalidDocument if it can't be read
  public Plan plan(String id) {
    PlanFolder folder = folders.get(id);
    if (folder == null) {
      throw new IllegalArgumentException("there is no plan \"" + id + "\"" + hint(id, folders));
    }
    return read(folder);
  }

  private Plan read(PlanFolder folder) {
    return PlanReader.read(folder, language);
  }

  private static String hint(String id, Map<String, PlanFolder> known) {
    return Nearest.to(id, known.keySet())
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("; there are " + String.join(", ", known.keySet()));
  }
}
