package dev.groundwork.core.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One writer a project: a lock of the operating system, so that a kill frees it.
public final class ProjectLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private ProjectLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static Optional<ProjectLock> tryAcquire(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // The first byte is locked; the holder's name follows it, so that others may read it on every
      // system.
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (" process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
          0);
      return Optional.of(new ProjectLock(channel, lock));
    } catch (IOException e) {
      throw new UncheckedIOException("could not lock " + file, e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock(0, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /// Who writes, for a person who has to wait.
  public static String holder(ProjectFolder folder) {
    try {
      return Files.readString(folder.local("lock")).strip();
    } catch (IOException e) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException("could not unlock the project", e);
    }
  }
}
