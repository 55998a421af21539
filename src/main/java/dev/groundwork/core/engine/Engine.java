package dev.groundwork.core.engine;

import dev.groundwork.core.engine.JournalEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Brings a project's stacks to their target: observe, compare, journal, act, wait.
///
/// One thread follows all stacks. It may be interrupted, or the process killed, at any instant: AWS
/// goes on with what it was asked, and the next run picks up where AWS is.
public final class Engine {
  private final StackGateway gateway;
  private final TargetClock clock;
  private final Journal journal;
  private final Calls calls;
  private final Pace pace = Pace.USUAL;

  /// An engine on one account and region.
  ///
  /// @param gateway should be a [Gate], so that no change passes unchecked
  public Engine(StackGateway gateway, TargetClock clock, Journal journal, Calls calls) {
    this.gateway = gateway;
    this.clock = clock;
    this.journal = journal;
    this.calls = calls;
  }

  /// Runs an operation, or goes on with the same one if it was begun before and did not end.
  ///
  /// @param confirmations asked before data is replaced or deleted
  /// @param listener told from this thread
  /// @throws InterruptedException when the thread is interrupted; the operation stays unfinished
  ///   and can be gone on with
  public OperationOutcome run(
      Operation operation,
      TargetState target,
      Confirmations confirmations,
      Consumer<Progress> listener)
      throws InterruptedException {
    return new Run(operation, target, confirmations, listener).toTheEnd();
  }

  /// The state of one run; lives as long as it does.
  private final class Run {
    private final Operation operation;
    private final TargetState target;
    private final Confirmations confirmations;
    private final Consumer<Progress> listener;
    private final Map<String, StackRecord> records;
    private final Map<String, ChangeSet> changeSets = new ConcurrentHashMap<>();
    private final EventFeed feed = new EventFeed(gateway, clock.instant());
    private Map<String, StackDescription> byName = Map.of();
    private Instant lastNews;
    private int failures;

    Run(
        Operation operation,
        TargetState target,
        Confirmations confirmations,
        Consumer<Progress> listener) {
      this.operation = operation;
      this.target = target;
      this.confirmations = confirmations;
      this.listener = listener;
      this.records = new ConcurrentHashMap<>(journal.records(operation));
      this.lastNews = clock.instant();
    }

    OperationOutcome toTheEnd() throws InterruptedException {
      boolean resumed =
          journal.unfinished().filter(it -> it.id().equals(operation.id())).isPresent();
      if (!resumed) {
        journal.append(JournalEntry.begun(operation));
      }
      listener.accept(new Progress.Begun(operation, resumed));
      while (true) {
        try {
          observe();
          while (actOnce()) {
            failures = 0;
          }
          if (settledAll()) {
            return end(Optional.empty());
          }
          feed.poll(byId(unsettled()), clock.instant()).forEach(this::tellEvents);
        } catch (AwsException e) {
          if (!e.problem().transientFailure()) {
            return end(Optional.of(e.problem()));
          }
          failures++;
          listener.accept(new Progress.Waiting(e.problem()));
        }
        clock.sleep(
            failures > 0 ? pace.afterFailure(failures) : pace.next(lastNews, clock.instant()));
      }
    }

    private void observe() {
      Map<String, StackDescription> seen = new HashMap<>();
      for (StackDescription stack : gateway.describeStacks()) {
        seen.put(stack.name(), stack);
      }
      if (!statuses(seen).equals(statuses(byName))) {
        lastNews = clock.instant();
      }
      byName = seen;
      records.replaceAll((_, record) -> record.looked());
      listener.accept(new Progress.Observed(byId(targets())));
    }

    /// Decides for each stack and acts; says whether anything was done, so that there may be more
    /// to do at once.
    private boolean actOnce() throws InterruptedException {
      Map<StackTarget, Action> actions = new LinkedHashMap<>();
      for (StackTarget stack : unsettled()) {
        Optional<ChangeSet> compared =
            record(stack)
                .changeSet()
                .flatMap(made -> Optional.ofNullable(changeSets.get(made.id())));
        Action action =
            Decision.next(stack, Optional.ofNullable(byName.get(stack.name())), compared, records);
        if (!(action instanceof Action.Wait)) {
          actions.put(stack, action);
        }
      }
      List<Map.Entry<StackTarget, Action>> calling = new ArrayList<>();
      for (Map.Entry<StackTarget, Action> entry : actions.entrySet()) {
        if (entry.getValue() instanceof Action.Confirm confirm) {
          confirm(entry.getKey(), confirm);
        } else if (entry.getValue() instanceof Action.Settle settle) {
          settle(entry.getKey(), settle.outcome());
        } else {
          calling.add(entry);
        }
      }
      calls.forEach(calling, entry -> act(entry.getKey(), entry.getValue()));
      // A change set that AWS is still comparing is no reason to ask again at once.
      return actions.entrySet().stream()
          .anyMatch(
              it ->
                  !(it.getValue() instanceof Action.DescribeChangeSet describe
                      && pending(describe.changeSetId())));
    }

    private boolean pending(String changeSetId) {
      ChangeSet described = changeSets.get(changeSetId);
      return described == null || described.status() == ChangeSet.Status.PENDING;
    }

    private void act(StackTarget stack, Action action) {
      try {
        perform(stack, action);
      } catch (AwsException e) {
        if (e.problem().transientFailure()) {
          throw e;
        }
        settle(stack, new StackOutcome.Failed(e.problem(), Optional.empty()));
      }
    }

    private void perform(StackTarget stack, Action action) {
      switch (action) {
        case Action.CreateChangeSet create -> createChangeSet(stack, create);
        case Action.DescribeChangeSet describe -> {
          ChangeSet changeSet = gateway.describeChangeSet(describe.changeSetId());
          changeSets.put(describe.changeSetId(), changeSet);
          if (changeSet.status() != ChangeSet.Status.PENDING) {
            listener.accept(new Progress.Compared(stack.stack(), changeSet));
          }
        }
        case Action.ExecuteChangeSet execute -> {
          note(
              Kind.EXECUTING,
              stack,
              Optional.of(execute.changeSet().id()),
              Optional.of(execute.digest()));
          feed.follow(stack.stack(), execute.changeSet().stackId());
          gateway.executeChangeSet(execute.changeSet().id(), token(stack, "execute"));
          note(Kind.EXECUTED, stack, lastChange(stack), Optional.of(execute.digest()));
        }
        case Action.NoteExecuted executed ->
            note(Kind.EXECUTED, stack, Optional.empty(), Optional.of(executed.digest()));
        case Action.DiscardChangeSet discard -> {
          gateway.deleteChangeSet(discard.changeSetId());
          note(Kind.UNCHANGED, stack, Optional.empty(), Optional.of(discard.digest()));
        }
        case Action.DeleteStack delete -> {
          note(Kind.DELETING, stack, Optional.of(delete.stackId()), Optional.empty());
          feed.follow(stack.stack(), delete.stackId());
          gateway.deleteStack(delete.stackId(), token(stack, "delete-" + delete.attempt()));
          note(Kind.DELETION_ASKED, stack, lastChange(stack), Optional.empty());
        }
        case Action.Confirm _, Action.Settle _, Action.Wait _ ->
            throw new IllegalStateException("not a call: " + action);
      }
    }

    private Optional<String> lastChange(StackTarget stack) {
      return Optional.ofNullable(byName.get(stack.name()))
          .filter(it -> !it.status().absent())
          .map(it -> it.changed().orElse(it.created()).toString());
    }

    private void createChangeSet(StackTarget stack, Action.CreateChangeSet create) {
      StackContent content = create.content();
      String id =
          gateway.createChangeSet(
              new ChangeSetRequest(
                  "groundwork-"
                      + operation.id()
                      + "-"
                      + content.digest()
                      + "-"
                      + record(stack).deletions(),
                  stack.name(),
                  create.create(),
                  content.templateBody(),
                  content.parameters(),
                  content.tags()));
      note(Kind.CHANGE_SET, stack, Optional.of(id), Optional.of(content.digest()));
    }

    private void confirm(StackTarget stack, Action.Confirm confirm) throws InterruptedException {
      List<RedStop> redStops = RedStop.of(stack.stack(), confirm.changeSet().changes());
      if (confirmations.confirm(redStops)) {
        note(Kind.CONFIRMED, stack, Optional.empty(), Optional.of(confirm.digest()));
      } else {
        gateway.deleteChangeSet(confirm.changeSet().id());
        settle(stack, new StackOutcome.Declined(redStops));
      }
    }

    private void settle(StackTarget stack, StackOutcome outcome) {
      feed.last(stack.stack()).forEach(this::tellEvents);
      StackOutcome explained = feed.explain(stack.stack(), outcome);
      note(Kind.SETTLED, stack, Optional.of(explained.word()), Optional.empty());
      records.merge(
          stack.stack(),
          StackRecord.NONE.withSettled(explained),
          (record, _) -> record.withSettled(explained));
      listener.accept(new Progress.Settled(stack.stack(), explained));
    }

    private void note(
        Kind kind, StackTarget stack, Optional<String> reference, Optional<String> digest) {
      JournalEntry entry =
          JournalEntry.about(operation, clock.instant(), kind, stack.stack(), reference, digest);
      journal.append(entry);
      records.merge(stack.stack(), StackRecord.NONE.with(entry), (record, _) -> record.with(entry));
      lastNews = entry.at();
    }

    private OperationOutcome end(Optional<Problem> stopped) {
      Map<String, StackOutcome> outcomes = new LinkedHashMap<>();
      for (StackTarget stack : targets()) {
        record(stack).settled().ifPresent(outcome -> outcomes.put(stack.stack(), outcome));
      }
      OperationOutcome outcome = new OperationOutcome(operation, outcomes, stopped);
      if (stopped.isEmpty()) {
        journal.append(
            JournalEntry.ended(
                operation, clock.instant(), outcome.reached() ? "reached" : "failed"));
      }
      return outcome;
    }

    private List<StackTarget> targets() {
      Map<String, Map<String, String>> outputs = new HashMap<>();
      for (StackDescription stack : byName.values()) {
        if (stack.status().ready()) {
          outputs.put(stack.name(), stack.outputs());
        }
      }
      return target.given(outputs);
    }

    private List<StackTarget> unsettled() {
      return targets().stream().filter(stack -> record(stack).settled().isEmpty()).toList();
    }

    private boolean settledAll() {
      return unsettled().isEmpty();
    }

    private StackRecord record(StackTarget stack) {
      return records.getOrDefault(stack.stack(), StackRecord.NONE);
    }

    private Map<String, StackDescription> byId(List<StackTarget> stacks) {
      Map<String, StackDescription> found = new LinkedHashMap<>();
      for (StackTarget stack : stacks) {
        StackDescription description = byName.get(stack.name());
        if (description != null) {
          found.put(stack.stack(), description);
        }
      }
      return found;
    }

    private void tellEvents(String stack, List<StackEvent> events) {
      if (!events.isEmpty()) {
        lastNews = clock.instant();
        listener.accept(new Progress.Events(stack, events));
      }
    }

    private String token(StackTarget stack, String act) {
      return "groundwork-" + operation.id() + "-" + stack.stack() + "-" + act;
    }
  }

  private static Map<String, StackStatus> statuses(Map<String, StackDescription> stacks) {
    Map<String, StackStatus> statuses = new HashMap<>();
    stacks.forEach((name, stack) -> statuses.put(name, stack.status()));
    return statuses;
  }
}
