package dev.groundwork.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns the end of the process (Ctrl-C) into an interrupt of the command's thread, and gives the
/// command a moment to say what goes on in AWS and to let go of what it holds.
final class Interruption implements AutoCloseable {
  private static final int MOMENT = 50;
  private static final long MOMENT_MILLIS = 100;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread command = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupt, "groundwork-interruption");

  private Interruption() {}

  /// Guards the calling thread until it is closed.
  static Interruption guard() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interrupt() {
    try {
      // Again and again: a call that is ended early may swallow the first one.
      for (int i = 0; i < MOMENT; i++) {
        command.interrupt();
        if (over.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending: the hook is at work, and has been told.
    }
  }
}
