package dev.groundwork.rehearsal.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The account's file. One process at a time holds it, by a lock on a file beside it; whatever
/// instant that process dies at, the file is the account before or after a change, never half.
public final class StateFile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Raised when an older program could not read what is written.
  private static final int VERSION = 1;

  /// What stands in the file.
  private record Saved(int version, Account account) {}

  private final Path file;
  private final FileChannel lockChannel;
  private final FileLock lock;

  private StateFile(Path file, FileChannel lockChannel, FileLock lock) {
    this.file = file;
    this.lockChannel = lockChannel;
    this.lock = lock;
  }

  /// Takes hold of the file, which need not exist yet.
  ///
  /// @throws IOException if another process has it, or the folder cannot be written
  public static StateFile open(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    FileChannel channel =
        FileChannel.open(
            absolute.resolveSibling(absolute.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IOException("Another rehearsal has this state open: " + file);
    }
    return new StateFile(absolute, channel, lock);
  }

  /// The account in the file, empty if there is no file yet.
  ///
  /// @throws IOException if it cannot be read
  public Optional<Account> read() throws IOException {
    return read(file);
  }

  /// The account in a file that another process may hold, empty if there is no file yet.
  ///
  /// @throws IOException if it cannot be read
  public static Optional<Account> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Saved saved = JSON.readValue(Files.readAllBytes(file), Saved.class);
      if (saved.version() != VERSION) {
        throw new IOException(
            "The rehearsal's state was written by another version of Groundwork: " + file);
      }
      return Optional.of(saved.account());
    } catch (JacksonException e) {
      throw new IOException("The rehearsal's state cannot be read: " + file, e);
    }
  }

  /// Replaces the account in the file; on return it is on the disk.
  public void write(Account account) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(new Saved(VERSION, account)));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try (lockChannel) {
      lock.release();
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }
}
