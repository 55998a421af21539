package dev.groundwork.ui.async;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.ui.UiTest;
import dev.groundwork.ui.text.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class FxBackgroundTest extends UiTest {
  private final Background background = new FxBackground(new Failures(TEXTS));
  private final List<String> told = new ArrayList<>();

  @Test
  void handsTheResultToTheToolkitsThread() throws Exception {
    Job job =
        fx(
            () ->
                background.run(
                    () -> Platform.isFxApplicationThread() ? "wrong thread" : "worked",
                    it -> told.add(it + Platform.isFxApplicationThread()),
                    problem -> told.add(problem.code())));

    until(job, Job.State.DONE);
    assertThat(told).containsExactly("workedtrue");
  }

  @Test
  void neverLosesAFailure() throws Exception {
    Job job =
        fx(
            () ->
                background.run(
                    () -> {
                      throw new StackOverflowError("of a sort");
                    },
                    _ -> told.add("done"),
                    problem -> told.add(problem.code())));

    until(job, Job.State.FAILED);
    assertThat(told).containsExactly("Unexpected");
  }

  @Test
  void interruptsWhatIsCancelledAndTellsNobody() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Job job =
        fx(
            () ->
                background.run(
                    () -> {
                      begun.countDown();
                      try {
                        Thread.sleep(Duration.ofMinutes(1));
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                      }
                      return "late";
                    },
                    told::add,
                    problem -> told.add(problem.code())));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    fx(
        () -> {
          job.cancel();
          return job;
        });

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    until(job, Job.State.CANCELLED);
    assertThat(told).isEmpty();
  }

  @Test
  void repeatsUntilItIsCancelled() throws Exception {
    Job job =
        fx(
            () ->
                background.repeat(
                    Duration.ofMillis(5), () -> "tick", told::add, FxBackgroundTest::refuse));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(told::size) >= 3);

    fx(
        () -> {
          job.cancel();
          return job;
        });
    int count = fx(told::size);
    WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);

    assertThat(fx(told::size)).isEqualTo(count);
  }

  @Test
  void tellsMuchAtOnceInOrder() throws Exception {
    List<List<Integer>> batches = new ArrayList<>();
    Consumer<Integer> teller = fx(() -> background.batched(batches::add));
    for (int i = 0; i < 10_000; i++) {
      teller.accept(i);
    }
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> fx(() -> batches.stream().mapToInt(List::size).sum()) == 10_000);

    assertThat(batches.stream().flatMap(List::stream).toList()).isSorted();
    assertThat(batches.size()).isLessThan(500);
  }

  private static void refuse(Problem problem) {
    throw new AssertionError(problem.title());
  }

  private static void until(Job job, Job.State state) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(() -> job.state().get() == state));
  }
}
