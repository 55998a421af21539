import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks that every Java file under `src` is as google-java-format writes it, or rewrites it.
///
/// Run by Maven in `verify` as `java src/build/Format.java FORMATTER.jar MODE`; `MODE` is `check`
/// or `apply`.
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean apply = args[1].equals("apply");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", args[0]));
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      System.err.println(
          apply
              ? "Some files cannot be formatted."
              : "The files named above are not formatted. Run: mvn -q generate-resources"
                  + " exec:exec@format-apply");
      System.exit(1);
    }
  }
}
