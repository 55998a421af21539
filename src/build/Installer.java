import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes what a user installs, with the JDK's jpackage: an app image, and from it this system's
/// kind of package, in `target/installer`. jpackage makes packages only for the system it runs on;
/// what differs between systems stands in `installer/linux`, `installer/mac`, `installer/windows`.
///
/// Run by Maven with `-Pinstaller` as `java src/build/Installer.java TARGET JAR VERSION`, after
/// [Image], whose runtime and jars it takes.
final class Installer {
  /// jpackage's launchers on macOS and Windows, and the cache of each.
  private static final Map<String, String> CONFIGURATIONS =
      Map.of("Groundwork.cfg", "window", "groundwork-cli.cfg", "cli");

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
    Path image = output.resolve("groundwork");
    appImage(Path.of("installer/linux"), image.resolve("lib/app"), image.resolve("lib/runtime"));
    // Our launcher takes the place of jpackage's: it starts a tenth of a second sooner and guards
    // the caches.
    for (String theirs :
        List.of("bin/groundwork", "lib/libapplauncher.so", "lib/app/groundwork.cfg")) {
      Files.delete(image.resolve(theirs));
    }
    new Caches(image, "lib/app", "lib/runtime", target).makeWithLauncher();
    jpackage(
        Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"),
        Path.of("installer/linux/deb.options"),
        Map.of("--app-image", image, "--dest", output.resolve("plain")));
    run(Map.of(), List.of("sh", "installer/linux/finish-deb", output.toString()));
  }

  private void mac() throws Exception {
    Path app = output.resolve("Groundwork.app");
    String lib = "Contents/app";
    String runtime = "Contents/runtime/Contents/Home";
    appImage(Path.of("installer/mac"), app.resolve(lib), app.resolve(runtime));
    new Caches(app, lib, runtime, target).nameInConfigurations(CONFIGURATIONS);
    jpackage(
        Map.of(),
        Path.of("installer/mac/dmg.options"),
        Map.of("--app-image", app, "--dest", output));
  }

  private void windows() throws Exception {
    Path image = output.resolve("Groundwork");
    appImage(Path.of("installer/windows"), image.resolve("app"), image.resolve("runtime"));
    new Caches(image, "app", "runtime", target).nameInConfigurations(CONFIGURATIONS);
    jpackage(
        Map.of(),
        Path.of("installer/windows/msi.options"),
        Map.of("--app-image", image, "--dest", output));
  }

  /// Makes an app image whose jars, caches and runtime are those of `target/groundwork`. A cache
  /// holds on to the dates of the jars and of the runtime's modules, which jpackage does not keep.
  private void appImage(Path options, Path lib, Path runtime) throws Exception {
    Path made = target.resolve("groundwork");
    Path input = output.resolve("input");
    Files.createDirectories(input);
    Files.copy(made.resolve("lib").resolve(jar), input.resolve(jar));
    jpackage(
        Map.of(),
        options.resolve("app-image.options"),
        Map.of(
            "--input", input,
            "--main-jar", jar,
            "--runtime-image", made.resolve("runtime"),
            "--dest", output));
    Folders.delete(input);
    for (String ending : List.of(".jar", ".aot")) {
      for (Path file : Folders.filesOf(made.resolve("lib"), ending)) {
        Files.copy(
            file,
            lib.resolve(file.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.setLastModifiedTime(
        runtime.resolve("lib/modules"),
        Files.getLastModifiedTime(made.resolve("runtime/lib/modules")));
  }

  private void jpackage(Map<String, String> environment, Path options, Map<String, Object> more)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
    command.addAll(List.of("@" + options, "--app-version", version));
    more.forEach((option, value) -> command.addAll(List.of(option, value.toString())));
    run(environment, command);
  }

  private static void run(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    process.environment().putAll(environment);
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IOException("%s ended with %d".formatted(command.getFirst(), status));
    }
  }
}
