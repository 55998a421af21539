import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Makes what a user installs, with the JDK's jpackage: an app image, and from it this system's
/// kind of package, in `target/installer`. jpackage makes packages only for the system it runs on;
/// what differs between systems stands in `installer/linux`, `installer/mac`, `installer/windows`.
///
/// Run by Maven with `-Pinstaller` as `java src/build/Installer.java TARGET JAR VERSION`, after
/// [Image], whose runtime and jars it takes.
final class Installer {
  private final Path target;
  private final String jar;
  private final String version;
  private final Path output;

  private Installer(Path target, String jar, String version) {
    this.target = target;
    this.jar = jar;
    this.version = version;
    this.output = target.resolve("installer");
  }

  public static void main(String[] args) throws Exception {
    Installer installer = new Installer(Path.of(args[0]), args[1], args[2]);
    Folders.delete(installer.output);
    Files.createDirectories(installer.output);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      installer.mac();
    } else if (system.startsWith("windows")) {
      installer.windows();
    } else {
      installer.linux();
    }
  }

  private void linux() throws Exception {
    appImage(Path.of("installer/linux"));
    Path image = output.resolve("groundwork");
    // Our launcher takes the place of jpackage's: it starts a tenth of a second sooner and guards
    // the caches.
    for (String theirs :
        List.of("bin/groundwork", "lib/libapplauncher.so", "lib/app/groundwork.cfg")) {
      Files.delete(image.resolve(theirs));
    }
    new Caches(image, "lib/app", "lib/runtime", target).makeWithLauncher();
    jpackage(
        Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"),
        "@installer/linux/deb.options",
        "--app-image",
        image,
        "--app-version",
        version,
        "--dest",
        output.resolve("plain"));
    run(Map.of(), "sh", "installer/linux/finish-deb", output.toString());
  }

  private void mac() throws Exception {
    appImage(Path.of("installer/mac"));
    Path app = output.resolve("Groundwork.app");
    Caches caches = new Caches(app, "Contents/app", "Contents/runtime/Contents/Home", target);
    caches.makeWithConfigurations(Map.of("Groundwork.cfg", "window", "groundwork-cli.cfg", "cli"));
    jpackage(
        Map.of(),
        "@installer/mac/dmg.options",
        "--app-image",
        app,
        "--app-version",
        version,
        "--dest",
        output);
  }

  private void windows() throws Exception {
    appImage(Path.of("installer/windows"));
    Path image = output.resolve("Groundwork");
    Caches caches = new Caches(image, "app", "runtime", target);
    caches.makeWithConfigurations(Map.of("Groundwork.cfg", "window", "groundwork-cli.cfg", "cli"));
    jpackage(
        Map.of(),
        "@installer/windows/msi.options",
        "--app-image",
        image,
        "--app-version",
        version,
        "--dest",
        output);
  }

  private void appImage(Path options) throws Exception {
    Path input = output.resolve("input");
    Files.createDirectories(input);
    for (Path file : Folders.jarsOf(target.resolve("groundwork/lib"))) {
      Files.copy(file, input.resolve(file.getFileName()));
    }
    jpackage(
        Map.of(),
        "@" + options.resolve("app-image.options"),
        "--input",
        input,
        "--main-jar",
        jar,
        "--runtime-image",
        target.resolve("groundwork/runtime"),
        "--app-version",
        version,
        "--dest",
        output);
    Folders.delete(input);
  }

  private static void jpackage(Map<String, String> environment, Object... arguments)
      throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
    run(
        environment,
        Stream.concat(Stream.of(tool), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new));
  }

  private static void run(Map<String, String> environment, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    ProcessBuilder process = new ProcessBuilder(words).inheritIO();
    process.environment().putAll(environment);
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IOException("%s ended with %d".formatted(words.getFirst(), status));
    }
  }
}
