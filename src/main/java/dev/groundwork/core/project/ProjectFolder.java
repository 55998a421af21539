package dev.groundwork.core.project;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.plan.PlanCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A project's folder: `groundwork.yaml`, and `.groundwork/` for what belongs to this computer.
///
/// Reading is free; whoever writes or acts holds the [ProjectLock].
public final class ProjectFolder {
  private static final String PROJECT = "groundwork.yaml";

  private final Path folder;

  private ProjectFolder(Path folder) {
    this.folder = folder;
  }

  /// The folder, whether or not a project is in it yet.
  public static ProjectFolder at(Path folder) {
    return new ProjectFolder(folder.toAbsolutePath().normalize());
  }

  /// The folder's path.
  public Path path() {
    return folder;
  }

  /// Whether there is a project.
  public boolean exists() {
    return Files.exists(folder.resolve(PROJECT));
  }

  /// Reads `groundwork.yaml`.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument with file, line, column and reason
  public Project project() {
    return ProjectFile.read(node());
  }

  /// Reads `groundwork.yaml` and checks it against its plan.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument with file, line, column and reason
  public Project project(PlanCatalog plans) {
    Node node = node();
    Project project = ProjectFile.read(node);
    ProjectCheck.check(node, plans);
    return project;
  }

  /// Where the project lives; a folder that came from elsewhere without its local part is
  /// rehearsed.
  public Target target() {
    return local().map(LocalFile.Local::target).orElse(new Target.Rehearsal());
  }

  /// The folder of another environment of the same project, if this one was made beside it: both
  /// live in one account, and so in one rehearsal.
  public Optional<Path> beside() {
    return local().flatMap(LocalFile.Local::beside);
  }

  /// Puts a new project beside another environment of it: where that one lives, with its private
  /// settings.
  public void saveBeside(ProjectFolder other) {
    saveLocal(
        new LocalFile.Local(
            other.target(),
            other.privateSettings(),
            Optional.of(other.beside().orElse(other.path()))));
  }

  /// Where a further environment would be made: beside the first one's folder, named after both.
  public ProjectFolder forEnvironment(String environment) {
    Path wanted = first().resolveSibling(first().getFileName() + "-" + environment);
    Path free = wanted;
    for (int next = 2; Files.exists(free); next++) {
      free = wanted.resolveSibling(wanted.getFileName() + "-" + next);
    }
    return at(free);
  }

  /// This folder, and those beside or below it and below the first environment's that are other
  /// environments of the same project and live where it does. Folders that can't be read are not
  /// the project's.
  ///
  /// @param project the project's generated id
  public List<ProjectFolder> environments(String project) {
    Set<Path> places = new LinkedHashSet<>(List.of(folder));
    beside().ifPresent(places::add);
    for (Path known : List.copyOf(places)) {
      places.addAll(inside(known));
      Optional.ofNullable(known.getParent()).map(ProjectFolder::inside).ifPresent(places::addAll);
    }
    return places.stream()
        .map(ProjectFolder::at)
        .filter(it -> it.exists() && it.belongsTo(project))
        .filter(this::livesWith)
        .toList();
  }

  /// Whether both are in one rehearsal, which the first of them keeps, or in one account.
  private boolean livesWith(ProjectFolder other) {
    boolean together = first().equals(other.first());
    return switch (target()) {
      case Target.Rehearsal _ -> together && other.target() instanceof Target.Rehearsal;
      case Target.Account here ->
          other.target() instanceof Target.Account there
              && (together
                  || (here.account().isPresent() && here.account().equals(there.account())));
    };
  }

  /// The folder of the environment that was made first.
  private Path first() {
    return beside().orElse(folder);
  }

  private boolean belongsTo(String project) {
    try {
      return project().id().equals(project);
    } catch (InvalidDocument | UncheckedIOException someoneElses) {
      return false;
    }
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException | UncheckedIOException mayNotBeLookedInto) {
      return List.of();
    }
  }

  /// The file that keeps a rehearsal's account, which all environments of a project share. If the
  /// folder that kept it is gone, this one begins its own.
  public Path rehearsalState() {
    return beside()
        .map(ProjectFolder::at)
        .filter(ProjectFolder::exists)
        .orElse(this)
        .local("rehearsal/state.json");
  }

  /// Settings that must not be committed: e-mail, the founder's own address.
  public Map<String, String> privateSettings() {
    return local().map(LocalFile.Local::privateSettings).orElse(Map.of());
  }

  /// Writes `groundwork.yaml`.
  public void save(Project project) {
    DurableFile.replace(folder.resolve(PROJECT), ProjectFile.write(project));
  }

  /// Writes where the project lives.
  public void save(Target target) {
    saveLocal(new LocalFile.Local(target, privateSettings(), beside()));
  }

  /// Adds or replaces private settings.
  public void savePrivate(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(privateSettings());
    all.putAll(settings);
    saveLocal(new LocalFile.Local(target(), all, beside()));
  }

  /// Forgets a private setting.
  public void forgetPrivate(String setting) {
    Map<String, String> rest = new HashMap<>(privateSettings());
    rest.remove(setting);
    saveLocal(new LocalFile.Local(target(), rest, beside()));
  }

  /// The journal of where the project lives now.
  public Journal journal() {
    return new JournalFile(targetFile("journal.jsonl"));
  }

  /// A file about where the project lives now, for example `ledger.jsonl`. Each target has its own:
  /// nothing that was rehearsed crosses over to an account.
  public Path targetFile(String name) {
    String target =
        switch (target()) {
          case Target.Rehearsal _ -> "rehearsal";
          case Target.Account _ -> "account";
        };
    return local(target).resolve(name);
  }

  /// A file of this computer's part; the folder is made if need be.
  public Path local(String name) {
    return prepared().resolve(name);
  }

  /// Tries to become the one who writes; empty when another process is, see [ProjectLock#holder].
  public Optional<ProjectLock> tryLock() {
    return ProjectLock.tryAcquire(local("lock"));
  }

  private Node node() {
    return Documents.yaml(PROJECT, DurableFile.text(folder.resolve(PROJECT)));
  }

  private Optional<LocalFile.Local> local() {
    Path file = folder.resolve(".groundwork/local.yaml");
    return Files.exists(file)
        ? Optional.of(LocalFile.read(".groundwork/local.yaml", DurableFile.text(file)))
        : Optional.empty();
  }

  private void saveLocal(LocalFile.Local local) {
    DurableFile.replace(local("local.yaml"), LocalFile.write(local));
  }

  private Path prepared() {
    Path local = folder.resolve(".groundwork");
    try {
      if (!Files.exists(local)) {
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
          Files.createDirectory(
              local,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectory(local);
        }
        // Git must never take it in, whatever the project's own ignore file says.
        DurableFile.replace(local.resolve(".gitignore"), "*\n");
      }
      return local;
    } catch (IOException e) {
      throw new UncheckedIOException("could not make " + local, e);
    }
  }
}
