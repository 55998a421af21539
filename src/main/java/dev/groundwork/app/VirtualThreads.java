package dev.groundwork.app;

import dev.groundwork.core.engine.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// The engine's door to threads: a virtual one for each call, at most eight calls at once.
final class VirtualThreads implements Calls, AutoCloseable {
  private static final int AT_ONCE = 8;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(AT_ONCE);

  @Override
  public <T> void forEach(List<T> items, Consumer<T> action) throws InterruptedException {
    if (items.size() == 1) {
      action.accept(items.getFirst());
      return;
    }
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(
          threads.submit(
              () -> {
                free.acquireUninterruptibly();
                try {
                  action.accept(item);
                } finally {
                  free.release();
                }
              }));
    }
    try {
      awaitAll(running);
    } catch (InterruptedException e) {
      running.forEach(it -> it.cancel(true));
      throw e;
    }
  }

  private static void awaitAll(List<Future<?>> running) throws InterruptedException {
    RuntimeException first = null;
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        if (first == null && e.getCause() instanceof RuntimeException failure) {
          first = failure;
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
