package dev.groundwork.ui.meter;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.MonthlyChange;
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
import java.util.LinkedHashSet;
import java.util.List;
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
      case Screen.Teardown _, Screen.Removal _, Screen.NoLongerChosen _, Screen.Proof _ -> true;
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
    if (leaving()) {
      return left().map(Remains::monthly).orElseGet(() -> situation.priceOf(afterwards()));
    }
    return brought().map(MonthlyChange::then).orElseGet(() -> situation.priceOf(afterwards()));
  }

  /// Whether every price in that is known.
  ///
  /// @param now whether every price in what runs is
  boolean nextComplete(boolean now) {
    if (leaving() || moving() || ended()) {
      return now;
    }
    return brought().map(MonthlyChange::complete).orElseGet(() -> situation.priced(afterwards()));
  }

  /// What bringing stacks to where the founder wants them comes to; empty where none are.
  private Optional<MonthlyChange> brought() {
    return switch (here) {
      case Screen.OfStep it ->
          Optional.of(session.costs().change(situation.stacksOf(situation.plan().step(it.step()))));
      case Screen.Review it -> Optional.of(session.costs().change(it.selection().stacks()));
      case Screen.Running _, Screen.Failure _ ->
          run()
              .filter(it -> it.kind() == Operation.Kind.APPLY)
              .map(it -> session.costs().change(Set.copyOf(stacks(it))));
      case Screen.Teardown _,
          Screen.Removal _,
          Screen.NoLongerChosen _,
          Screen.Proof _,
          Screen.Aside _ ->
          Optional.empty();
    };
  }

  private static List<String> stacks(Run run) {
    return run.rows().stacks().stream().map(StackRows::stack).toList();
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
      case Screen.Removal _, Screen.NoLongerChosen _ -> texts.get("meter.next.removal");
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
    MeterReading runs = meter.orElse(MeterReading.NOTHING);
    List<Part> parts = new ArrayList<>();
    runs.perStack().forEach((id, it) -> parts.add(new Part(id, it, runs.complete(id), false)));
    parts.addAll(soon(runs.perStack().keySet()));
    return shares(parts);
  }

  /// What the operation that runs will have made.
  private List<Part> soon(Set<String> runs) {
    Optional<Run> building =
        run().filter(it -> it.kind() == Operation.Kind.APPLY && it.ending().get().open());
    return building.map(MeterForecast::stacks).orElse(List.of()).stream()
        .filter(it -> !runs.contains(it))
        .map(it -> part(it, whole(), true))
        .toList();
  }

  private List<Share> planned() {
    return shares(
        situation.resolved().stacks().stream()
            .map(it -> part(it.id(), situation.estimate(), false))
            .toList());
  }

  /// What a stack costs.
  ///
  /// @param priced whether that is all of it
  private record Part(String stack, Money amount, boolean priced, boolean soon) {}

  private static Part part(String stack, Estimate estimate, boolean soon) {
    return new Part(stack, estimate.ofStack(stack), estimate.priced(Set.of(stack)), soon);
  }

  /// The largest, what comes behind what runs; the rest in one, so that all add up.
  private List<Share> shares(List<Part> parts) {
    List<Part> all =
        parts.stream()
            .filter(it -> it.amount().rounded().signum() > 0 || !it.priced())
            .sorted(
                Comparator.comparing(Part::soon)
                    .thenComparing(Part::amount, Comparator.reverseOrder())
                    .thenComparing(Part::stack))
            .toList();
    int shown = all.size() <= MOST ? all.size() : MOST - 1;
    List<Share> shares = new ArrayList<>();
    all.subList(0, shown).forEach(it -> shares.add(share(title(it.stack()), List.of(it))));
    if (shown < all.size()) {
      shares.add(share(texts.get("cost.shares.rest"), all.subList(shown, all.size())));
    }
    return shares;
  }

  private Share share(String title, List<Part> parts) {
    boolean soon = parts.stream().allMatch(Part::soon);
    return new Share(
        soon ? texts.get("meter.soon", title) : title,
        texts
            .amounts()
            .cents(
                Money.sum(parts.stream().map(Part::amount).toList()),
                parts.stream().allMatch(Part::priced)),
        soon);
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
      case Screen.Teardown _, Screen.Removal _, Screen.NoLongerChosen _, Screen.Proof _ -> false;
      case Screen.Running _ -> run().flatMap(Run::phase).isPresent();
      case Screen.OfStep _, Screen.Review _, Screen.Failure _, Screen.Aside _ ->
          session.moves().underWay().get().isPresent();
    };
  }

  /// What stands, as it was chosen since; without what the founder looks at to remove it.
  private Set<String> afterwards() {
    Set<String> stacks = new LinkedHashSet<>(situation.standing());
    switch (here) {
      case Screen.Running _, Screen.Failure _ ->
          run().ifPresent(it -> stacks(it).forEach(stacks::remove));
      case Screen.Removal it ->
          stacks.removeAll(situation.madeBy(situation.plan().step(it.step())));
      case Screen.Teardown _, Screen.Proof _ -> stacks.clear();
      // What is no longer chosen isn't among what stands as chosen.
      case Screen.OfStep _, Screen.Review _, Screen.NoLongerChosen _, Screen.Aside _ -> {}
    }
    return stacks;
  }
}
