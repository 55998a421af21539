package dev.groundwork.ui.about;

import dev.groundwork.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What this program is, with what it runs, and what is inside.
public final class AboutViewModel {
  private final Path settings;
  private final LocalDate pricesAsOf;
  private final Runnable back;
  private final Texts texts;

  /// @param settings the folder of the user's settings
  /// @param pricesAsOf when the prices were last compared with AWS's list
  /// @param back leads to where the founder came from
  public AboutViewModel(Path settings, LocalDate pricesAsOf, Runnable back, Texts texts) {
    this.settings = settings;
    this.pricesAsOf = pricesAsOf;
    this.back = back;
    this.texts = texts;
  }

  /// A label and what stands beside it.
  public record Fact(String label, String value) {}

  /// Something of others that is inside.
  ///
  /// @param origin who it comes from, as Maven, npm or a typeface names it
  public record Part(String name, String licence, String origin, String page) {}

  /// The program and its version.
  public String version() {
    return resource("/cli/version.txt").strip();
  }

  /// With what it runs.
  public List<Fact> facts() {
    return List.of(
        new Fact(
            texts.get("about.java"), property("java.version") + " · " + property("java.vendor")),
        new Fact(texts.get("about.javafx"), property("javafx.runtime.version")),
        new Fact(
            texts.get("about.system"),
            property("os.name") + " " + property("os.version") + " · " + property("os.arch")),
        new Fact(texts.get("about.prices"), texts.date(pricesAsOf)),
        new Fact(texts.get("about.settings"), settings.toString()));
  }

  /// What is inside, one line each in `parts.txt`.
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (String line : resource("parts.txt").lines().toList()) {
      String[] columns = line.split("\\s*\\|\\s*", -1);
      if (columns.length != 4) {
        throw new IllegalStateException("not a line of parts.txt: " + line);
      }
      parts.add(new Part(columns[0], columns[1], columns[2], columns[3]));
    }
    return parts;
  }

  /// What whoever helps wants to know. Nothing in it says who or where the founder is.
  public String details() {
    return version()
        + "\n"
        + facts().stream()
            .filter(it -> !it.value().equals(settings.toString()))
            .map(it -> it.label() + ": " + it.value())
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /// Where the settings lie.
  public String settings() {
    return settings.toString();
  }

  /// Leads to where the founder came from.
  public void back() {
    back.run();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  private static String resource(String name) {
    try (InputStream in = AboutViewModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
