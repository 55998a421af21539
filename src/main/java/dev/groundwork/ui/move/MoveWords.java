package dev.groundwork.ui.move;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.MoveOverlap;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.move.MoveShown.Fact;
import dev.groundwork.ui.move.MoveShown.Price;
import dev.groundwork.ui.move.Turn.Effect;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a move is, and what its next act would do.
final class MoveWords {
  private final Texts texts;

  MoveWords(Texts texts) {
    this.texts = texts;
  }

  MoveShown move(Moving it) {
    Move move = it.move();
    Plan plan = it.wanted().plan();
    String from = plan.phase(move.from()).title();
    String to = plan.phase(move.to()).title();
    boolean there = it.next().isEmpty();
    return new MoveShown(
        there ? texts.get("move.there", to) : move.title(),
        it.turnsBack() ? texts.get("move.turning", from, to) : move.summary(),
        new Price(
            texts.get("move.phases", from, to),
            texts.get("move.price", month(it.before()), month(it.after())),
            texts.get(
                "move.change",
                texts.amounts().change(it.change().difference(), it.change().complete()))),
        Stream.of(
                new Fact(texts.get("move.overlap"), overlap(it)),
                new Fact(texts.get("move.downtime"), move.downtime()),
                new Fact(texts.get("move.noReturn.label"), noReturn(it)))
            .filter(fact -> !fact.text().isBlank())
            .toList(),
        acts(it));
  }

  /// The project is there, and nobody remembers from where it came.
  MoveShown there(Situation now, String phase) {
    String title = now.plan().phase(phase).title();
    return new MoveShown(
        texts.get("move.there", title),
        now.plan().phase(phase).summary(),
        new Price(title, texts.get("move.month", month(now.estimate())), ""),
        List.of(),
        List.of());
  }

  /// What the next act would do, stack by stack.
  List<Effect> effects(Moving.Next next) {
    Plan plan = next.moving().wanted().plan();
    return Stream.concat(
            next.ahead().changes().stream()
                .map(it -> new Effect(it.title(), change(plan, it) + price(next.moving(), it))),
            next.ahead().goes().stream()
                .map(it -> new Effect(it.title(), goes(it) + price(next.moving(), it.stack()))))
        .toList();
  }

  private String price(Moving it, StackReview review) {
    return switch (review.kind()) {
      case NEW, CHANGED -> price(it, review.stack());
      case UNCHANGED, REFUSED -> "";
    };
  }

  /// What it does to a month; empty where it does nothing.
  private String price(Moving it, String stack) {
    boolean priced = it.after().priced(Set.of(stack));
    Money now = it.before().ofStack(stack);
    MonthlyChange change = new MonthlyChange(now, it.after().ofStack(stack), priced);
    return priced && change.difference().amount().signum() == 0
        ? ""
        : " \u00b7 " + texts.amounts().changeMonthly(change.difference(), priced);
  }

  /// What is paid twice, with what a day of that costs where something stays until it is deleted.
  private String overlap(Moving it) {
    Money twice = MoveOverlap.of(it.move(), it.before(), it.after());
    return twice.rounded().signum() == 0
        ? it.move().overlap()
        : it.move().overlap()
            + " "
            + texts
                .amounts()
                .atLeast(
                    texts.get("move.overlap.daily", texts.amounts().daily(twice)),
                    it.change().complete());
  }

  private String noReturn(Moving it) {
    OptionalInt first = it.pointOfNoReturn();
    return first.isPresent()
        ? texts.get(
            "move.noReturn.act",
            first.getAsInt() + 1,
            it.move().acts().get(first.getAsInt()).title())
        : texts.get("move.noReturn.none");
  }

  private String month(Estimate estimate) {
    return texts.amounts().cents(estimate.total(), estimate.complete());
  }

  private List<ActRow> acts(Moving it) {
    List<ActRow> rows = new ArrayList<>();
    for (MoveAct act : it.move().acts()) {
      rows.add(act(it, act, rows.size()));
    }
    return rows;
  }

  private ActRow act(Moving it, MoveAct act, int index) {
    ActRow.State state = state(index, it.done());
    return new ActRow(
        index + 1,
        act.title(),
        act.undo().isBlank() ? texts.get("move.undo.none") : texts.get("move.undo", act.undo()),
        state,
        PhaseMove.founders(act),
        it.pointOfNoReturn().equals(OptionalInt.of(index)),
        state == ActRow.State.NEXT && act instanceof MoveAct.Follow follow
            ? follow.guide().markdown()
            : "");
  }

  private static ActRow.State state(int index, int done) {
    if (index < done) {
      return ActRow.State.DONE;
    }
    return index == done ? ActRow.State.NEXT : ActRow.State.TO_COME;
  }

  private String change(Plan plan, StackReview it) {
    return switch (it.kind()) {
      case NEW -> texts.get("move.change.new", it.changes().size());
      case CHANGED ->
          it.changes().isEmpty()
              ? texts.get("move.change.values")
              : texts.get("move.change.changed", names(plan, it));
      case UNCHANGED -> texts.get("move.change.unchanged");
      case REFUSED ->
          texts.get(
              "move.change.refused", it.problem().map(why -> texts.say(why.sentence())).orElse(""));
    };
  }

  private String names(Plan plan, StackReview review) {
    return review.changes().stream()
        .map(it -> texts.resource(plan.stack(review.stack()), it.logicalId()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String goes(TeardownPlan.Row row) {
    int resources = row.resources().size();
    return row.data().isEmpty()
        ? texts.get("move.goes", resources)
        : texts.get("move.goes.data", resources);
  }
}
