package dev.groundwork.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the command line reads and writes.
///
/// @param out results; with `--json` nothing but JSON
/// @param err messages
/// @param keyboard a person at a terminal; empty when nobody can be asked
/// @param redraws whether a line may be drawn over
public record Terminal(
    PrintWriter out, PrintWriter err, Optional<Keyboard> keyboard, boolean redraws) {
  /// A person who can be asked.
  @FunctionalInterface
  public interface Keyboard {
    /// Shows a question and waits for a line; empty when the input has ended.
    Optional<String> ask(String question);
  }

  /// The process's own.
  public static Terminal ofProcess() {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    Charset charset =
        console
            .map(Console::charset)
            .filter(it -> !it.equals(StandardCharsets.US_ASCII))
            .orElse(StandardCharsets.UTF_8);
    boolean plain = "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        console.map(it -> question -> Optional.ofNullable(it.readLine("%s", question))),
        console.isPresent() && !plain);
  }

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }
}
