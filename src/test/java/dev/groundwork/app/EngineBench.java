package dev.groundwork.app;

import dev.groundwork.aws.AwsAccess;
import dev.groundwork.aws.AwsConnection;
import dev.groundwork.core.engine.Engine;
import dev.groundwork.core.engine.Gate;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.engine.JournalEntry;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackContent;
import dev.groundwork.core.engine.StackTags;
import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deploys and deletes eight small independent stacks through the engine, for
/// `src/build/bench-engine`. Prints two lines: `deploy SECONDS` and `delete SECONDS`, each from the
/// first call to the last, clients' first use included.
final class EngineBench {
  private static final int STACKS = 8;

  private static final String REGION = "us-east-1";

  /// The account that moto pretends to be.
  private static final String ACCOUNT = "123456789012";

  private static final String TEMPLATE =
      "{\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}},\"Outputs\":{\"Arn\":{\"Value\":{\"Ref\":\"Topic\"}}}}";

  private EngineBench() {}

  public static void main(String[] args) throws InterruptedException {
    String run = Long.toString(System.nanoTime(), 36);
    try (AwsConnection aws = AwsConnection.open(AwsAccess.rehearsal(REGION, URI.create(args[0])));
        VirtualThreads threads = new VirtualThreads()) {
      List<StackTarget> present = new ArrayList<>();
      List<StackTarget> absent = new ArrayList<>();
      StackContent content = new StackContent(TEMPLATE, Map.of(), Map.of(StackTags.PROJECT, run));
      for (int i = 0; i < STACKS; i++) {
        String name = "b" + run + "-" + i;
        present.add(new StackTarget.Present("s" + i, name, Set.of(), Optional.of(content)));
        absent.add(new StackTarget.Absent("s" + i, name, Set.of()));
      }
      System.out.println("deploy " + timed(aws, threads, run, Operation.Kind.APPLY, present));
      System.out.println("delete " + timed(aws, threads, run, Operation.Kind.TEARDOWN, absent));
    }
  }

  private static double timed(
      AwsConnection aws,
      VirtualThreads threads,
      String run,
      Operation.Kind kind,
      List<StackTarget> targets)
      throws InterruptedException {
    long begin = System.nanoTime();
    Engine engine =
        new Engine(
            new Gate(aws.stacks(REGION), aws.identity(), ACCOUNT, run),
            TargetClock.real(),
            new Memory(),
            threads);
    OperationOutcome outcome =
        engine.run(
            new Operation(
                run + kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                List.of(),
                Instant.EPOCH),
            _ -> targets,
            _ -> true,
            _ -> {});
    if (!outcome.reached()) {
      throw new IllegalStateException(outcome.toString());
    }
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  private static final class Memory implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public synchronized List<JournalEntry> entries() {
      return List.copyOf(entries);
    }

    @Override
    public synchronized void append(JournalEntry entry) {
      entries.add(entry);
    }
  }
}
