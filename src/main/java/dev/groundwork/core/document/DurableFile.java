package dev.groundwork.core.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Files that survive a kill at any instant: replaced whole, or appended line by line.
///
/// Every method blocks until the disk has it, and throws [UncheckedIOException] when the disk
/// won't.
public final class DurableFile {
  private DurableFile() {}

  /// Replaces a file: a reader sees the old text or the new one, never a part. Folders are made as
  /// needed.
  public static void replace(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
      try {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          writeAll(channel, text);
          channel.force(true);
        }
        move(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }

  /// Appends one line.
  ///
  /// @param line without a line break
  public static void append(Path file, String line) {
    append(file, List.of(line));
  }

  /// Appends lines at once. A last line that was torn by a kill, which [#lines] never shows, is cut
  /// off first, so that nothing is ever added to it.
  ///
  /// @param lines without line breaks
  public static void append(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        channel.truncate(wholeLines(channel));
        channel.position(channel.size());
        writeAll(channel, String.join("\n", lines) + "\n");
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not append to " + file, e);
    }
  }

  /// The size of a file without a last line that has no end.
  private static long wholeLines(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    while (size > 0 && channel.read(last.clear(), size - 1) == 1 && last.get(0) != '\n') {
      size--;
    }
    return size;
  }

  /// The whole lines of an appended file, none if it doesn't exist. A last line without its end was
  /// torn by a kill and is left out.
  public static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = text(file);
    int end = text.lastIndexOf('\n');
    return end < 0 ? List.of() : text.substring(0, end).lines().toList();
  }

  /// A file's text.
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private static void writeAll(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
