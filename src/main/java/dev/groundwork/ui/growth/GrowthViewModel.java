package dev.groundwork.ui.growth;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.growth.Figure;
import dev.groundwork.core.growth.MoveAdvice;
import dev.groundwork.core.growth.Sign;
import dev.groundwork.core.growth.Verdict;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// When to grow: what is advised about each move from here, and the numbers behind it. AWS is asked
/// when the screen is shown and when the founder wants it; typing a number asks nobody.
public final class GrowthViewModel {
  private final ProjectSession session;
  private final Consumer<Screen> go;
  private final Runnable back;
  private final Texts texts;
  private final Map<String, NumberRow> rows = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<MoveCard>> moves =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  /// @param go leads elsewhere
  /// @param back goes to where the founder came from
  public GrowthViewModel(ProjectSession session, Consumer<Screen> go, Runnable back, Texts texts) {
    this.session = session;
    this.go = go;
    this.back = back;
    this.texts = texts;
  }

  /// Numbers that belong together.
  ///
  /// @param title what they are
  public record Group(String title, List<NumberRow> rows) {
    /// Keeps a copy of the list.
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// Asks AWS for its numbers.
  public void load() {
    asking.set(true);
    problem.set(Optional.empty());
    session.advice(true, this::known, this::failed);
  }

  /// In which phase the project is.
  public String subtitle() {
    return texts.get("growth.subtitle", phase(session.situation().get().project().phase()));
  }

  /// What asking costs, or that it is going on.
  public ObservableValue<String> price() {
    boolean rehearsal = session.situation().get().rehearsal();
    String idle = texts.get(rehearsal ? "growth.again.pretend" : "growth.again.price");
    return asking.map(it -> it ? texts.get("growth.asking") : idle);
  }

  /// Said in place of moves, where the plan has none from here.
  public String nothing() {
    return texts.get(
        session.situation().get().plan().growth().signals().metrics().isEmpty()
            ? "growth.none"
            : "growth.last");
  }

  /// What is advised; empty until it is known.
  public ReadOnlyObjectProperty<List<MoveCard>> moves() {
    return moves.getReadOnlyProperty();
  }

  /// The numbers; empty until they are known. Their rows stay the same ones.
  public ReadOnlyObjectProperty<List<Group>> groups() {
    return groups.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether AWS is being asked.
  public ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /// Whether moves are walked act by act; before anything stands a phase is just chosen.
  public boolean walks() {
    return !session.situation().get().standing().isEmpty();
  }

  /// Leads to a move, or to where the phase is chosen.
  public void show(String phase) {
    go.accept(walks() ? new Screen.Move(phase) : new Screen.ProjectSettings());
  }

  /// Goes to where the founder came from.
  public void back() {
    back.run();
  }

  private void typed(String metric, Optional<String> number) {
    session.type(metric, number);
    session.advice(false, this::known, this::failed);
  }

  private void failed(Problem why) {
    asking.set(false);
    problem.set(Optional.of(why));
  }

  private void known(Advice advice) {
    asking.set(false);
    Map<String, String> signs = new LinkedHashMap<>();
    Map<String, Sign> held = new LinkedHashMap<>();
    for (MoveAdvice move : advice.moves()) {
      move.signs().forEach(it -> hold(it, "growth.group.signs", signs, held));
      move.conditions().forEach(it -> hold(it, "growth.group.conditions", signs, held));
    }
    for (Figure figure : advice.figures()) {
      String id = figure.metric().id();
      rows.computeIfAbsent(id, _ -> row(figure))
          .update(
              figure,
              Optional.ofNullable(held.get(id)),
              "growth.group.conditions".equals(signs.get(id)),
              figure.phases().map(it -> it.stream().map(this::phase).toList()));
    }
    if (groups.get().isEmpty()) {
      groups.set(
          List.of("growth.group.signs", "growth.group.conditions", "growth.group.others").stream()
              .map(key -> group(key, signs))
              .filter(it -> !it.rows().isEmpty())
              .toList());
    }
    moves.set(advice.moves().stream().map(this::card).toList());
  }

  private static void hold(
      Sign sign, String group, Map<String, String> groups, Map<String, Sign> held) {
    groups.putIfAbsent(sign.metric().id(), group);
    held.putIfAbsent(sign.metric().id(), sign);
  }

  private Group group(String key, Map<String, String> signs) {
    return new Group(
        texts.get(key),
        rows.values().stream()
            .filter(it -> signs.getOrDefault(it.metric().id(), "growth.group.others").equals(key))
            .toList());
  }

  private NumberRow row(Figure figure) {
    String id = figure.metric().id();
    return new NumberRow(
        figure.metric(),
        Optional.ofNullable(session.situation().get().project().numbers().get(id)),
        it -> typed(id, it),
        texts);
  }

  private MoveCard card(MoveAdvice advice) {
    Verdict verdict = advice.verdict();
    String word =
        switch (verdict) {
          case GO -> texts.get("growth.verdict.go");
          case CONSIDER -> texts.get("growth.verdict.consider");
          case STAY -> texts.get("growth.verdict.stay");
          case UNKNOWN -> texts.get("growth.verdict.unknown");
        };
    return new MoveCard(
        advice.move().to(),
        advice.move().title(),
        verdict,
        word,
        texts.say(advice.sentence()),
        price(session.costs().phase(advice.move().to())));
  }

  private String price(MonthlyChange change) {
    return texts.get(
        "review.price.change",
        texts.amounts().cents(change.now()),
        texts.amounts().cents(change.then(), change.complete()),
        texts.amounts().change(change.difference(), change.complete()));
  }

  private String phase(String id) {
    return session.situation().get().plan().phase(id).title();
  }
}
