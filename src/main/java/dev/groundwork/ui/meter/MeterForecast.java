package dev.groundwork.ui.meter;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.ui.meter.Shares.Share;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Remains;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What comes of what the founder looks at, in money.
final class MeterForecast {
  private static final int MOST = 6;

  private final ProjectSession session;
  private final Situation situation;
  private final Screen here;
  private final Texts texts;

  MeterForecast(ProjectSession session, Screen here, Texts texts) {
    this.session = session;
    this.situation = session.situation().get();
    this.here = here;
    this.texts = texts;
  }

  /// Whether everything goes, or something for good, so that what is left is asked for and not what
  /// is built.
  boolean leaving() {
    return switch (here) {
      case Screen.Teardown _, Screen.Removal _, Screen.Proof _ -> true;
      case Screen.Running _ ->
          run().filter(it -> it.kind() == Operation.Kind.TEARDOWN).isPresent() && !moving();
      case Screen.OfStep _, Screen.Review _, Screen.Failure _, Screen.Aside _ -> false;
    };
  }

  /// What is left where everything goes, in words; empty where something is built.
  Optional<String> remains() {
    if (!leaving()) {
      return Optional.empty();
    }
    // The certificate itself says what stays.
    boolean proved = here instanceof Screen.Proof;
    return Optional.of(left().filter(_ -> !proved).map(Remains::words).orElse(""));
  }

  /// What a month costs next.
  ///
  /// @param now what runs
  Money next(Money now) {
    if (here instanceof Screen.Proof it) {
      return Money.usd(it.certificate().runRateAfter());
    }
    if (moving() || (ended() && !leaving())) {
      return now;
    }
    Optional<Remains> left = left().filter(_ -> leaving());
    return left.map(Remains::monthly).orElseGet(() -> situation.priceOf(afterwards()));
  }

  /// Whether every price in that is known.
  ///
  /// @param now whether every price in what runs is
  boolean nextComplete(boolean now) {
    boolean asNow = leaving() || moving() || ended();
    return asNow ? now : situation.priced(afterwards());
  }

  /// What that is.
  String label() {
    if (moving()) {
      return texts.get("meter.next.cost");
    }
    return switch (here) {
      case Screen.OfStep _, Screen.Review _ -> texts.get("meter.next.step");
      case Screen.Aside _ -> texts.get("meter.next.cost");
      case Screen.Running _, Screen.Failure _ -> texts.get(finished());
      case Screen.Teardown _ -> texts.get("meter.next.teardown");
      case Screen.Removal _ -> texts.get("meter.next.removal");
      case Screen.Proof _ -> texts.get("meter.next.proof");
    };
  }

  /// An operation that has ended finishes nothing more.
  private String finished() {
    if (!ended()) {
      return "meter.next.finish";
    }
    return leaving() ? "meter.next.proof" : "meter.next.cost";
  }

  /// What a month costs in the end.
  Estimate whole() {
    return session.moves().underWay().get().map(Moving::after).orElseGet(situation::estimate);
  }

  /// What it is made of: what runs, while something is made, changed or taken down; otherwise the
  /// whole plan.
  Shares shares(Optional<MeterReading> meter) {
    boolean real = leaving() || moving() || here instanceof Screen.Running;
    return real
        ? new Shares(texts.get("meter.runs"), running(meter))
        : new Shares(texts.get("meter.shares"), planned());
  }

  private List<Share> running(Optional<MeterReading> meter) {
    Map<String, Money> runs = meter.map(MeterReading::perStack).orElse(Map.of());
    List<Share> shares = new ArrayList<>(shares(runs, false));
    shares.addAll(shares(soon(runs), true));
    return shares.subList(0, Math.min(MOST, shares.size()));
  }

  /// What the operation that runs will have made.
  private Map<String, Money> soon(Map<String, Money> runs) {
    Map<String, Money> soon = new LinkedHashMap<>();
    Optional<Run> building =
        run().filter(it -> it.kind() == Operation.Kind.APPLY && it.ending().get().open());
    for (StackRows stack : building.map(it -> it.rows().stacks()).orElse(List.of())) {
      if (!runs.containsKey(stack.stack())) {
        soon.put(stack.stack(), whole().ofStack(stack.stack()));
      }
    }
    return soon;
  }

  private List<Share> planned() {
    Map<String, Money> all = new LinkedHashMap<>();
    situation
        .resolved()
        .stacks()
        .forEach(it -> all.put(it.id(), situation.estimate().ofStack(it.id())));
    return shares(all, false).stream().limit(MOST).toList();
  }

  private List<Share> shares(Map<String, Money> stacks, boolean soon) {
    return stacks.entrySet().stream()
        .filter(it -> it.getValue().rounded().signum() > 0)
        .sorted(
            Map.Entry.<String, Money>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            it ->
                new Share(
                    soon ? texts.get("meter.soon", title(it.getKey())) : title(it.getKey()),
                    texts.amounts().cents(it.getValue()),
                    soon))
        .toList();
  }

  private String title(String stack) {
    return situation.plan().stacks().stream()
        .filter(it -> it.id().equals(stack))
        .map(StackDefinition::title)
        .findFirst()
        .orElse(stack);
  }

  private Optional<Run> run() {
    return session.run().get();
  }

  private boolean ended() {
    return here instanceof Screen.Running && run().filter(it -> it.ending().get().open()).isEmpty();
  }

  private Optional<Remains> left() {
    return session.costs().remains().get();
  }

  /// In the middle of a move stacks of both phases stand, and no phase's estimate has them all.
  private boolean moving() {
    return switch (here) {
      case Screen.Teardown _, Screen.Removal _, Screen.Proof _ -> false;
      case Screen.Running _ -> run().flatMap(Run::phase).isPresent();
      case Screen.OfStep _, Screen.Review _, Screen.Failure _, Screen.Aside _ ->
          session.moves().underWay().get().isPresent();
    };
  }

  /// The stacks that stand once what the founder looks at is done.
  private Set<String> afterwards() {
    Set<String> stacks = new LinkedHashSet<>(situation.standing());
    switch (here) {
      case Screen.OfStep it -> stacks.addAll(situation.stacksOf(situation.plan().step(it.step())));
      case Screen.Review it ->
          it.selection().steps().forEach(s -> stacks.addAll(situation.stacksOf(s)));
      case Screen.Running _, Screen.Failure _ -> run().ifPresent(it -> finish(it, stacks));
      case Screen.Removal it ->
          stacks.removeAll(situation.madeBy(situation.plan().step(it.step())));
      case Screen.Teardown _, Screen.Proof _ -> stacks.clear();
      case Screen.Aside _ -> {}
    }
    return stacks;
  }

  /// Adds what an operation will have made, or takes away what it will have removed.
  private static void finish(Run run, Set<String> stacks) {
    for (StackRows stack : run.rows().stacks()) {
      switch (run.kind()) {
        case APPLY -> stacks.add(stack.stack());
        case TEARDOWN -> stacks.remove(stack.stack());
      }
    }
  }
}
