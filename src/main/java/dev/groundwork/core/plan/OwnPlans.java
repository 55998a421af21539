package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The plans of a user's own: folders that were put into the folder `plans` of the user's settings.
/// Each is read when it is asked for, since it may be edited, and used only once what it makes was
/// accepted. Its methods block. Safe for many threads.
public final class OwnPlans {
  private static final String PLAN = "plan.yaml";

  private final Path folder;
  private final AcceptedPlans accepted;

  /// @param settings the folder of the user's settings
  public OwnPlans(Path settings) {
    this.folder = settings.resolve("plans");
    this.accepted = new AcceptedPlans(settings.resolve("accepted-plans.json"));
  }

  /// Where the folders are put.
  public Path folder() {
    return folder;
  }

  /// The names of the folders, in their order; none of them need be a plan.
  List<String> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .filter(it -> !it.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  /// Reads one folder.
  ///
  /// @param taken ids of plans that come with Groundwork, whose names no other may bear
  OwnPlan read(String id, Set<String> taken, Locale language) {
    try {
      Path path = folder.resolve(id);
      if (taken.contains(id)) {
        throw new InvalidDocument(
            Position.startOf(path.resolve(PLAN).toString()),
            "a plan that comes with Groundwork is called \"" + id + "\"; choose another name");
      }
      OwnFolder own = OwnFolder.read(path);
      Plan plan = PlanTemplates.checked(PlanReader.read(own, language));
      String digest = own.digest();
      return accepted.has(id, digest)
          ? new OwnPlan.Accepted(plan)
          : new OwnPlan.Unaccepted(plan, path, digest);
    } catch (InvalidDocument e) {
      return new OwnPlan.Broken(id, e);
    }
  }

  /// Accepts a plan with the content that was shown.
  public synchronized void accept(OwnPlan.Unaccepted shown) {
    accepted.add(shown.id(), shown.digest());
  }

  /// Puts a copy of a folder among the plans.
  ///
  /// @return its name, which is its plan's id if it can be read
  /// @throws InvalidDocument if it is no plan, its templates break a promise, or one of its name is
  ///   there already
  public String take(Path from) {
    OwnFolder own = OwnFolder.read(from.toAbsolutePath().normalize());
    PlanTemplates.checked(PlanReader.read(own));
    Path to = folder.resolve(own.id());
    if (Files.exists(to)) {
      throw new InvalidDocument(
          Position.startOf(to.resolve(PLAN).toString()), "there is a plan of this name already");
    }
    own.texts().forEach((name, text) -> write(to.resolve(name), text));
    return own.id();
  }

  /// Whether a folder looks like a plan.
  public static boolean looksLikeOne(Path folder) {
    return Files.isRegularFile(folder.resolve(PLAN));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
