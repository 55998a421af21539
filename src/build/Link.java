import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Links the JDK's modules and JavaFX's into one runtime. The SDK's jars stay outside: they are
/// automatic modules, which jlink refuses.
///
/// @param javafx a folder with JavaFX's jars for this system
/// @param output where the runtime goes; it must not exist
record Link(Path javafx, Path output) {
  private static final List<String> MODULES =
      List.of(
          "javafx.controls",
          "javafx.fxml",
          "java.desktop",
          "java.logging",
          "java.naming",
          "java.net.http",
          "java.xml",
          "java.management",
          "jdk.crypto.ec",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final List<String> OPTIONS =
      List.of(
          "--add-modules=" + String.join(",", MODULES),
          "--include-locales=en",
          "--exclude-resources=**.so,**.dylib,**.dll",
          "--generate-cds-archive",
          "--strip-debug",
          "--no-header-files",
          "--no-man-pages");

  /// Everything that the runtime depends on, as text.
  String inputs() throws IOException {
    StringBuilder inputs = new StringBuilder(System.getProperty("java.runtime.version"));
    inputs.append(' ').append(System.getProperty("java.home")).append(' ').append(OPTIONS);
    for (Path jar : Folders.jarsOf(javafx)) {
      inputs.append('\n').append(jar.getFileName()).append(' ').append(Files.size(jar));
    }
    return inputs.toString();
  }

  void run() throws IOException {
    ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
    List<String> arguments =
        Stream.concat(Stream.of("--module-path=" + javafx, "--output=" + output), OPTIONS.stream())
            .toList();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    if (jlink.run(out, out, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("jlink failed: " + said);
    }
    // For heaps of 32 GB and more: 13 MB that we never use.
    Files.deleteIfExists(output.resolve("lib/server/classes_nocoops.jsa"));
    for (Path jar : Folders.jarsOf(javafx)) {
      unpackLibraries(jar);
    }
  }

  /// Lays JavaFX's native libraries beside the JDK's, where JavaFX looks first. Inside the modules
  /// they would be unpacked into the user's home at the first start.
  private void unpackLibraries(Path jar) throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path place = output.resolve(windows ? "bin" : "lib");
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().matches("[^/]+\\.(so|dylib|dll)")) {
          Files.copy(
              file.getInputStream(entry),
              place.resolve(entry.getName()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
