import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Assembles `target/groundwork`, the folder from which Groundwork runs: a linked runtime with
/// JavaFX inside, our jar and its dependencies on the class path, start-up caches and the launcher.
///
/// Run by Maven in `package` as `java src/build/Image.java TARGET JAR CLASSPATH`. What was made
/// from the same inputs is not made again.
final class Image {
  private final Path target;
  private final Path folder;

  private Image(Path target) {
    this.target = target;
    this.folder = target.resolve("groundwork");
  }

  public static void main(String[] args) throws Exception {
    List<Path> jars =
        Stream.concat(Stream.of(args[1]), Stream.of(args[2].split(File.pathSeparator)))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .filter(jar -> !jar.getFileName().toString().startsWith("javafx-"))
            .sorted(Comparator.comparing(Path::getFileName))
            .toList();
    new Image(Path.of(args[0])).assemble(jars);
  }

  private void assemble(List<Path> asBuilt) throws Exception {
    boolean linked = linkRuntime();
    Path lib = folder.resolve("lib");
    List<Path> jars = new ArrayList<>();
    for (Path jar : asBuilt) {
      jars.add(OldClasses.raised(jar, target.resolve("raised")));
    }
    if (linked || !sameFiles(jars, lib)) {
      // First the launcher goes, so that no cache is ever read beside jars it was not made from.
      Folders.delete(folder.resolve("bin"));
      Folders.delete(lib);
      Files.createDirectories(lib);
      for (Path jar : jars) {
        Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    new Caches(folder, "lib", "runtime", target).makeWithLauncher();
  }

  private boolean linkRuntime() throws IOException {
    Link link = new Link(target.resolve("javafx"), folder.resolve("runtime"));
    String inputs = link.inputs();
    Path record = target.resolve("runtime.inputs");
    if (Files.exists(record) && Files.readString(record).equals(inputs)) {
      return false;
    }
    Files.deleteIfExists(record);
    Folders.delete(folder.resolve("runtime"));
    link.run();
    Files.writeString(record, inputs);
    return true;
  }

  private static boolean sameFiles(List<Path> jars, Path lib) throws IOException {
    List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
    if (!names.equals(Folders.jarsOf(lib).stream().map(j -> j.getFileName().toString()).toList())) {
      return false;
    }
    for (Path jar : jars) {
      if (Files.mismatch(jar, lib.resolve(jar.getFileName())) != -1) {
        return false;
      }
    }
    return true;
  }
}
