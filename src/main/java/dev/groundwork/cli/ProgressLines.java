package dev.groundwork.cli;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Progress as lines for a person: what came to be or went, after how long of the target's time. At
/// a terminal the meter stands below them and is drawn over.
final class ProgressLines implements Narrator {
  private static final String OVER = "\r\u001b[K";

  private final Workspace workspace;
  private final PrintWriter out;
  private final boolean redraws;
  private final Map<String, String> statuses = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final int widest;
  private Instant begun;
  private int stacks;
  private String below = "";
  private Instant last = Instant.MIN;
  private boolean saidOrder;

  ProgressLines(Workspace workspace, Terminal terminal) {
    this.workspace = workspace;
    this.out = terminal.out();
    this.redraws = terminal.redraws();
    this.widest =
        workspace.plan().stacks().stream().mapToInt(it -> it.id().length()).max().orElse(0);
    this.begun = workspace.clock().instant();
  }

  @Override
  public synchronized void accept(Progress progress) {
    switch (progress) {
      case Progress.Begun(Operation operation, boolean resumed) -> {
        begun = operation.begun();
        stacks = operation.stacks().size();
        if (resumed) {
          out.println("Going on with what was interrupted.");
        }
      }
      case Progress.Observed _ -> drawBelow();
      case Progress.Compared _ -> {}
      case Progress.Events(String stack, List<StackEvent> events) ->
          events.forEach(event -> event(stack, event));
      case Progress.Settled(String stack, StackOutcome outcome) -> {
        settled.add(stack);
        line(stack, Outcomes.words(outcome), workspace.clock().instant());
      }
      case Progress.Waiting(Problem problem) ->
          line("", problem.title() + " Trying again.", workspace.clock().instant());
    }
  }

  /// Ends the line below, so that whatever follows begins on a line of its own.
  synchronized void end() {
    if (!below.isEmpty()) {
      out.print(OVER);
      out.flush();
      below = "";
    }
  }

  private void event(String stack, StackEvent event) {
    if (event.aboutStack()) {
      // The end of a stack is told when it has settled; a review is no change.
      boolean begins =
          event.status().endsWith("_IN_PROGRESS") && !event.status().startsWith("REVIEW");
      if (begins && !event.status().equals(statuses.put(stack, event.status()))) {
        line(stack, words(event.status()), event.at());
      }
    } else if (event.status().endsWith("_COMPLETE") || event.status().endsWith("_FAILED")) {
      String reason =
          event.reason().filter(_ -> event.rootFailure()).map(it -> ": " + it).orElse("");
      line(
          stack,
          event.logicalId() + " (" + event.type() + ") " + words(event.status()) + reason,
          event.at());
    }
  }

  private void line(String stack, String text, Instant at) {
    String shown = below;
    end();
    if (at.isBefore(last) && !saidOrder) {
      out.println(
          "         (AWS tells of the stacks in turn: a time may lie before the one above.)");
      saidOrder = true;
    }
    last = at;
    out.printf("%7s  %-" + Math.max(1, widest) + "s  %s%n", elapsed(at), stack, text);
    draw(shown);
  }

  private String elapsed(Instant at) {
    Duration since = Duration.between(begun, at);
    long seconds = Math.max(0, since.toSeconds());
    return seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60);
  }

  private void drawBelow() {
    draw(settled.size() + " of " + Sentences.count(stacks, "stack") + " done. " + cost(workspace));
  }

  private void draw(String text) {
    if (redraws && !text.isEmpty()) {
      out.print(OVER + text);
      out.flush();
      below = text;
    }
  }

  /// What the meter says.
  static String cost(Workspace workspace) {
    MeterReading meter = workspace.meter();
    return (workspace.rehearsal() ? "It would cost " : "It costs ")
        + Dollars.monthly(meter.runRate().total(), meter.runRateComplete())
        + ", before tax; so far "
        + Dollars.fine(meter.spent().total())
        + (meter.complete() ? "." : " and more.");
  }

  /// AWS's word in ours: `CREATE_IN_PROGRESS` is `create in progress`.
  private static String words(String status) {
    return status.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
