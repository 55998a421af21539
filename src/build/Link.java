import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
          "--generate-cds-archive",
          "--strip-debug",
          "--no-header-files",
          "--no-man-pages");

  /// Everything that the runtime depends on, as text.
  String inputs() throws IOException {
    StringBuilder inputs = new StringBuilder(System.getProperty("java.runtime.version"));
    inputs.append(' ').append(System.getProperty("java.home")).append(' ').append(OPTIONS);
    try (Stream<Path> jars = Files.list(javafx)) {
      for (Path jar : jars.sorted().toList()) {
        inputs.append('\n').append(jar.getFileName()).append(' ').append(Files.size(jar));
      }
    }
    return inputs.toString();
  }

  void run() throws IOException {
    ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
    List<String> arguments =
        Stream.concat(Stream.of("--module-path=" + javafx, "--output=" + output), OPTIONS.stream())
            .toList();
    int status = jlink.run(System.err, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IOException("jlink ended with " + status);
    }
  }
}
