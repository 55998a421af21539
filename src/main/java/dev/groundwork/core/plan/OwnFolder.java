package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A plan of the user's own as its folder was at one moment, so that what was shown, what was
/// accepted and what is used are the same.
///
/// @param path where it lies
/// @param texts its files that a plan may have, by name with `/`
record OwnFolder(Path path, SortedMap<String, String> texts) implements PlanFolder {
  private static final List<String> KINDS = List.of(".yaml", ".yml", ".json", ".md");
  private static final int MOST_FILES = 300;
  private static final long MOST_BYTES = 8L << 20;

  /// Reads all of a folder.
  ///
  /// @throws InvalidDocument about a file that isn't text, a link, or far too much of either
  static OwnFolder read(Path path) {
    SortedMap<String, String> texts = new TreeMap<>();
    long bytes = 0;
    for (Path file : files(path)) {
      if (Files.isSymbolicLink(file)) {
        throw refused(file, "this is a link; a plan's files lie in its own folder");
      }
      String text = text(file);
      texts.put(path.relativize(file).toString().replace('\\', '/'), text);
      bytes += text.length();
      if (texts.size() > MOST_FILES || bytes > MOST_BYTES) {
        throw refused(path, "this is more than a plan can be: 300 files, or 8 MB of text");
      }
    }
    return new OwnFolder(path, texts);
  }

  private static List<Path> files(Path path) {
    try (Stream<Path> all = Files.find(path, 4, (_, _) -> true)) {
      return all.filter(it -> !hidden(path.relativize(it)))
          .filter(it -> KINDS.stream().anyMatch(it.toString()::endsWith))
          .filter(it -> !Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + path, e);
    }
  }

  private static boolean hidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw refused(file, "this isn't text in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  private static InvalidDocument refused(Path file, String reason) {
    return new InvalidDocument(Position.startOf(file.toString()), reason);
  }

  @Override
  public String id() {
    return path.getFileName().toString();
  }

  @Override
  public String label(String file) {
    return path.resolve(file).toString();
  }

  @Override
  public Optional<String> text(String file) {
    return Optional.ofNullable(texts.get(file));
  }

  /// Names the content: SHA-256 over the names and texts of all files, in hexadecimal. Lengths are
  /// part of it, so that no text can pass for the beginning of the next file.
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : texts.entrySet()) {
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        digest.update((file.getKey() + "\0" + text.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
