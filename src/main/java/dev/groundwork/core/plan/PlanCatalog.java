package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The plans that can be chosen. A plan that comes with Groundwork is read when it is first asked
/// for, and kept; one in a folder of this computer is read each time, since it may be edited. The
/// user's own plans are used only once they were accepted. Safe for many threads.
public final class PlanCatalog {
  private final SequencedMap<String, PlanFolder> folders;
  private final Optional<OwnPlans> own;
  private final Locale language;
  private final Map<BundledPlan, BundledPlan> kept;

  private PlanCatalog(
      SequencedMap<String, PlanFolder> folders,
      Optional<OwnPlans> own,
      Locale language,
      Map<BundledPlan, BundledPlan> kept) {
    this.folders = folders;
    this.own = own;
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
    return new PlanCatalog(folders, Optional.empty(), Locale.ENGLISH, new ConcurrentHashMap<>());
  }

  /// This catalog and one more plan, in a folder of this computer; it hides one of the same name.
  public PlanCatalog with(Path folder) {
    SequencedMap<String, PlanFolder> all = new LinkedHashMap<>(folders);
    PlanFolder added = new DirectoryFolder(folder);
    all.put(added.id(), added);
    return new PlanCatalog(all, own, language, kept);
  }

  /// This catalog and the plans of a user's own.
  public PlanCatalog beside(OwnPlans others) {
    return new PlanCatalog(folders, Optional.of(others), language, kept);
  }

  /// The same plans, each in a language that its folder has; otherwise as it is written.
  public PlanCatalog in(Locale language) {
    return new PlanCatalog(folders, own, language, kept);
  }

  /// The language that plans are read in.
  public Locale language() {
    return language;
  }

  /// Whether a plan is one that comes with Groundwork.
  public boolean bundled(String id) {
    return folders.get(id) instanceof BundledFolder;
  }

  /// The ids of all but the user's own.
  public List<String> ids() {
    return List.copyOf(folders.sequencedKeySet());
  }

  /// Reads every plan that may be used; [#own] tells of the user's others.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if one can't be read, or breaks a promise
  public List<Plan> plans() {
    return Stream.concat(folders.values().stream().map(this::read), accepted(own())).toList();
  }

  /// Reads the user's own plans, those that can't be used among them. One that is broken hides no
  /// other.
  public List<OwnPlan> own() {
    return own.stream()
        .flatMap(all -> all.ids().stream().map(id -> all.read(id, folders.keySet(), language)))
        .toList();
  }

  /// Those that may be used.
  public static Stream<Plan> accepted(List<OwnPlan> own) {
    return own.stream()
        .flatMap(it -> it instanceof OwnPlan.Accepted(Plan plan) ? Stream.of(plan) : Stream.of());
  }

  /// Accepts a plan of the user's own, with the content that was shown.
  public void accept(OwnPlan.Unaccepted shown) {
    own.orElseThrow(() -> new IllegalStateException("there are no own plans")).accept(shown);
  }

  /// Where the user's own plans are put, if there is such a place.
  public Optional<OwnPlans> ownPlans() {
    return own;
  }

  /// Reads one plan.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is no such plan
  /// @throws NotAccepted if it is the user's own, and wasn't accepted as it is now
  /// @throws dev.groundwork.core.document.InvalidDocument if it can't be read, or breaks a promise
  public Plan plan(String id) {
    PlanFolder folder = folders.get(id);
    if (folder != null) {
      return read(folder);
    }
    return switch (own(id)) {
      case OwnPlan.Accepted(Plan plan) -> plan;
      case OwnPlan.Unaccepted _ -> throw new NotAccepted(id);
      case OwnPlan.Broken broken -> throw broken.reason();
    };
  }

  /// Reads one of the user's own plans.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is no such plan
  public OwnPlan own(String id) {
    return own.filter(all -> all.ids().contains(id))
        .map(all -> all.read(id, folders.keySet(), language))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no plan \"" + id + "\"" + hint(id, everyId())));
  }

  private Set<String> everyId() {
    Set<String> all = new LinkedHashSet<>(folders.keySet());
    own.ifPresent(it -> all.addAll(it.ids()));
    return all;
  }

  private Plan read(PlanFolder folder) {
    if (!(folder instanceof BundledFolder bundled)) {
      return PlanTemplates.checked(PlanReader.read(folder, language));
    }
    BundledPlan plan = new BundledPlan(bundled, language);
    return kept.computeIfAbsent(plan, it -> it).read();
  }

  private static String hint(String id, Set<String> known) {
    return Nearest.to(id, known)
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("; there are " + String.join(", ", known));
  }
}
