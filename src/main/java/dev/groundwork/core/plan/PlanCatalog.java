package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/// The plans that can be chosen. A plan that comes with Groundwork is read when it is first asked
/// for, and kept; one in a folder of this computer is read each time, since it may be edited. Safe
/// for many threads.
public final class PlanCatalog {
  private final SequencedMap<String, PlanFolder> folders;
  private final Locale language;
  private final Map<BundledPlan, BundledPlan> kept;

  private PlanCatalog(
      SequencedMap<String, PlanFolder> folders,
      Locale language,
      Map<BundledPlan, BundledPlan> kept) {
    this.folders = folders;
    this.language = language;
    this.kept = kept;
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
    return new PlanCatalog(folders, Locale.ENGLISH, new ConcurrentHashMap<>());
  }

  /// This catalog and one more plan, in a folder of this computer; it hides one of the same name.
  public PlanCatalog with(Path folder) {
    SequencedMap<String, PlanFolder> all = new LinkedHashMap<>(folders);
    PlanFolder added = new DirectoryFolder(folder);
    all.put(added.id(), added);
    return new PlanCatalog(all, language, kept);
  }

  /// The same plans, each in a language that its folder has; otherwise as it is written.
  public PlanCatalog in(Locale language) {
    return new PlanCatalog(folders, language, kept);
  }

  /// The language that plans are read in.
  public Locale language() {
    return language;
  }

  /// Whether a plan is one that comes with Groundwork.
  public boolean bundled(String id) {
    return folders.get(id) instanceof BundledFolder;
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
    if (!(folder instanceof BundledFolder bundled)) {
      return PlanReader.read(folder, language);
    }
    BundledPlan plan = new BundledPlan(bundled, language);
    return kept.computeIfAbsent(plan, it -> it).read();
  }

  private static String hint(String id, Map<String, PlanFolder> known) {
    return Nearest.to(id, known.keySet())
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("; there are " + String.join(", ", known.keySet()));
  }
}
