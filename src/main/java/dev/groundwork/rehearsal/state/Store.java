package dev.groundwork.rehearsal.state;

import dev.groundwork.rehearsal.clock.ClockAnchor;
import dev.groundwork.rehearsal.clock.RehearsalClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/// The account in use: read by anyone at any time, changed by one at a time, each change on the
/// disk before it is answered. It is also the account's clock. Safe to use from any thread.
public final class Store implements RehearsalClock, AutoCloseable {
  private static final Duration LONGEST_NAP = Duration.ofMillis(50);

  private final StateFile file;
  private final InstantSource realTime;
  private final ReentrantLock writing = new ReentrantLock();
  private final Condition changed = writing.newCondition();
  private volatile Account account;

  private Store(StateFile file, InstantSource realTime, Account account) {
    this.file = file;
    this.realTime = realTime;
    this.account = account;
  }

  /// Opens an account, or begins one.
  ///
  /// @param file where it is kept; closed with the store
  /// @param seed the seed of a new account
  /// @param speed how fast virtual time passes while something is under way
  /// @param realTime the computer's time
  public static Store open(StateFile file, String seed, double speed, InstantSource realTime)
      throws IOException {
    Instant now = realTime.instant();
    Instant begin = now.truncatedTo(ChronoUnit.MILLIS);
    Account account =
        file.read().orElseGet(() -> Account.empty(seed, new ClockAnchor(now, begin, speed)));
    Instant virtual = account.clock().virtualAt(now, account.busyUntil());
    Account anchored = account.pruned(virtual).withClock(new ClockAnchor(now, virtual, speed));
    file.write(anchored);
    return new Store(file, realTime, anchored);
  }

  /// The account as it is; what is true at `now()` has to be asked of it.
  public Account account() {
    return account;
  }

  /// Changes the account.
  ///
  /// @param operation from the account and the virtual instant to the account afterwards
  /// @return the operation's answer
  public <R> R change(BiFunction<Account, Instant, Change<R>> operation) {
    writing.lock();
    try {
      Account before = account.changedOnce();
      Instant real = realTime.instant();
      Instant exact = before.clock().virtualAt(real, before.busyUntil());
      Instant now = exact.truncatedTo(ChronoUnit.MILLIS);
      Change<R> change = operation.apply(before, now);
      if (change.account().equals(before)) {
        return change.answer();
      }
      ClockAnchor anchor = new ClockAnchor(real, exact, before.clock().speed());
      Account after = change.account().withClock(anchor);
      file.write(after);
      account = after;
      changed.signalAll();
      return change.answer();
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal's state cannot be written", e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Instant now() {
    Account current = account;
    return current
        .clock()
        .virtualAt(realTime.instant(), current.busyUntil())
        .truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void sleep(Duration virtual) throws InterruptedException {
    Instant until = now().plus(virtual);
    writing.lockInterruptibly();
    try {
      while (now().isBefore(until)) {
        Instant real = account.clock().realAt(until, account.busyUntil());
        Duration left = Duration.between(realTime.instant(), real).plusNanos(1_000_000);
        // An operation that begins meanwhile quickens the time; one nap is never long.
        Duration nap = left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
        changed.await(Math.max(nap.toNanos(), 1), TimeUnit.NANOSECONDS);
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
