package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line touches no class of the window's: each would cost it a part of its tenth of a
/// second.
class CommandLineWithoutWindowTest {
  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "plans --json"})
  void worksWhereJavaFxIsNotThere(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Stream.concat(javaWithoutJavaFx(), Stream.of(command.split(" "))).toList())
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isNotBlank();
  }

  private static Stream<String> javaWithoutJavaFx() {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx-"))
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(java, "-cp", classPath, Main.class.getName());
  }
}
