package dev.groundwork.ui.meter;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.MeterReading;
import dev.groundwork.core.cost.Money;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.Billed;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What runs now and what is to come, in money.
public final class MeterViewModel {
  private static final int MOST_SHARES = 6;

  private final ProjectSession session;
  private final ObservableValue<Screen> here;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Reading> reading;
  private final Subscription whileShown;

  /// @param here where the founder is; what comes next hangs on it
  /// @param go leads elsewhere
  public MeterViewModel(
      ProjectSession session, ObservableValue<Screen> here, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.here = here;
    this.go = go;
    this.texts = texts;
    this.reading = new ReadOnlyObjectWrapper<>(read());
    this.whileShown =
        Subscription.combine(
            session.situation().subscribe(this::show),
            session.meter().subscribe(this::show),
            session.billed().subscribe(this::show),
            session.moves().underWay().subscribe(this::show),
            here.subscribe(this::show));
  }

  /// Everything that the meter shows.
  ///
  /// @param now what runs, a month
  /// @param since when it began; may be empty
  /// @param next label and amount of what comes next
  /// @param all label and amount of the whole plan
  /// @param gauge amounts on one scale
  /// @param weeks what a month costs at the end of each week
  /// @param bill what AWS has billed; empty until it said so
  public record Reading(
      String title,
      String now,
      String since,
      String spent,
      Sum next,
      Sum all,
      Gauge gauge,
      List<Share> shares,
      List<Money> weeks,
      Optional<Bill> bill,
      String source) {
    /// Keeps copies of the lists.
    public Reading {
      shares = List.copyOf(shares);
      weeks = List.copyOf(weeks);
    }
  }

  /// What AWS has billed.
  ///
  /// @param words whose it is, and what our meter says for the same time
  public record Bill(String amount, String words) {}

  /// A label and an amount.
  public record Sum(String label, String amount) {}

  /// A part of the sum, the largest first.
  ///
  /// @param runs whether it is there already
  public record Share(String title, String amount, boolean runs) {}

  /// Amounts on one scale.
  ///
  /// @param now what runs
  /// @param next what will run next
  /// @param limit the most that the founder wants to spend; empty if nobody said
  public record Gauge(Money now, Money next, Money all, Optional<Money> limit) {
    /// The end of the scale.
    public Money end() {
      Money most = all.compareTo(next) > 0 ? all : next;
      return limit.filter(it -> it.compareTo(most) > 0).orElse(most);
    }
  }

  /// What it shows now.
  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /// What ends when the project is closed.
  public Subscription whileShown() {
    return whileShown;
  }

  /// Leads to every line of the estimate.
  public void showEveryLine() {
    go.accept(new Screen.Cost());
  }

  private void show() {
    reading.set(read());
  }

  private Reading read() {
    Situation situation = session.situation().get();
    Optional<MeterReading> meter = session.meter().get();
    boolean rehearsal = situation.rehearsal();
    Money now = meter.map(it -> it.runRate().total()).orElse(Money.ZERO);
    Money spent = meter.map(it -> it.spent().total()).orElse(Money.ZERO);
    Optional<Moving> move = session.moves().underWay().get();
    boolean asItIs = here.getValue() instanceof Screen.Proof || moving();
    Money next = asItIs ? now : situation.priceOf(afterwards(situation));
    Estimate whole = move.map(Moving::after).orElseGet(situation::estimate);
    Money all = whole.total();
    return new Reading(
        texts.get(rehearsal ? "meter.now.rehearsal" : "meter.now.real"),
        texts.amounts().cents(now),
        meter.flatMap(this::since).orElse(""),
        spent(rehearsal, now, spent),
        new Sum(nextLabel(), texts.amounts().cents(next)),
        new Sum(
            move.isPresent()
                ? texts.get("meter.moved")
                : texts.get("meter.all", situation.plan().weeks().size()),
            atLeast(whole)),
        new Gauge(now, next, all, limit(situation)),
        shares(situation),
        weekly(situation),
        session.billed().get().map(this::bill),
        texts.get(
            "meter.source",
            situation.project().region(),
            texts.date(situation.estimate().pricesAsOf())));
  }

  private String atLeast(Estimate whole) {
    String text = texts.amounts().cents(whole.total());
    return whole.complete() ? text : texts.get("meter.incomplete", text);
  }

  /// In the middle of a move stacks of both phases stand, and no phase's estimate has them all.
  private boolean moving() {
    return switch (here.getValue()) {
      case Screen.Teardown _, Screen.Removal _, Screen.Proof _ -> false;
      case Screen.Running _ -> session.run().get().flatMap(Run::phase).isPresent();
      case Screen.Welcome _,
          Screen.OfStep _,
          Screen.Review _,
          Screen.Failure _,
          Screen.Cost _,
          Screen.ProjectSettings _,
          Screen.Move _,
          Screen.Growth _,
          Screen.Live _,
          Screen.Settings _,
          Screen.About _ ->
          session.moves().underWay().get().isPresent();
    };
  }

  /// The stacks that stand once what the founder looks at is done.
  private Set<String> afterwards(Situation situation) {
    Set<String> stacks = new LinkedHashSet<>(situation.standing());
    switch (here.getValue()) {
      case Screen.OfStep it -> stacks.addAll(situation.stacksOf(situation.plan().step(it.step())));
      case Screen.Review it ->
          it.selection().steps().forEach(s -> stacks.addAll(situation.stacksOf(s)));
      case Screen.Running _, Screen.Failure _ ->
          session.run().get().ifPresent(it -> finish(it, stacks));
      case Screen.Removal it ->
          stacks.removeAll(situation.madeBy(situation.plan().step(it.step())));
      case Screen.Teardown _, Screen.Proof _ -> stacks.clear();
      case Screen.Welcome _,
          Screen.Cost _,
          Screen.ProjectSettings _,
          Screen.Move _,
          Screen.Growth _,
          Screen.Live _,
          Screen.Settings _,
          Screen.About _ -> {}
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

  private String spent(boolean rehearsal, Money now, Money spent) {
    String soFar =
        texts.get(
            rehearsal ? "meter.spent.rehearsal" : "meter.spent.real", texts.amounts().fine(spent));
    return now.amount().signum() == 0
        ? soFar
        : texts.get("meter.hourly", soFar, texts.amounts().hourly(now));
  }

  private Bill bill(Billed it) {
    String metered = texts.amounts().cents(it.metered());
    return new Bill(
        texts.amounts().cents(it.billed()),
        it.forecast()
            .map(month -> texts.get("meter.bill.forecast", metered, texts.amounts().cents(month)))
            .orElse(texts.get("meter.bill.words", metered)));
  }

  private String nextLabel() {
    if (moving()) {
      return texts.get("meter.next.cost");
    }
    return switch (here.getValue()) {
      case Screen.OfStep _, Screen.Review _ -> texts.get("meter.next.step");
      case Screen.Welcome _,
          Screen.Cost _,
          Screen.ProjectSettings _,
          Screen.Move _,
          Screen.Growth _,
          Screen.Live _,
          Screen.Settings _,
          Screen.About _ ->
          texts.get("meter.next.cost");
      case Screen.Running _, Screen.Failure _ -> texts.get("meter.next.finish");
      case Screen.Teardown _, Screen.Removal _ -> texts.get("meter.next.teardown");
      case Screen.Proof _ -> texts.get("meter.next.proof");
    };
  }

  private Optional<String> since(MeterReading meter) {
    return meter.lines().stream()
        .map(line -> line.interval().from())
        .min(Comparator.naturalOrder())
        .map(from -> texts.get("meter.since", day(from)));
  }

  private String day(Instant at) {
    return texts.day(at.atZone(ZoneId.systemDefault()));
  }

  private static Optional<Money> limit(Situation situation) {
    var settings = situation.resolved().answers().settings();
    return situation.plan().settings().stream()
        .filter(it -> it.kind() == SettingKind.MONEY)
        .map(Setting::id)
        .findFirst()
        .flatMap(
            id ->
                Optional.ofNullable(settings.get(id))
                    .or(() -> situation.plan().setting(id).proposal()))
        .map(text -> Money.usd(new BigDecimal(text)));
  }

  private List<Share> shares(Situation situation) {
    Set<String> standing = situation.standing();
    List<ResolvedStack> byPrice =
        situation.resolved().stacks().stream()
            .filter(it -> situation.estimate().ofStack(it.id()).rounded().signum() > 0)
            .sorted(
                Comparator.comparing((ResolvedStack it) -> situation.estimate().ofStack(it.id()))
                    .reversed())
            .toList();
    List<Share> shares = new ArrayList<>();
    for (ResolvedStack stack : byPrice.subList(0, Math.min(MOST_SHARES, byPrice.size()))) {
      shares.add(
          new Share(
              stack.definition().title(),
              texts.amounts().cents(situation.estimate().ofStack(stack.id())),
              standing.contains(stack.id())));
    }
    return shares;
  }

  private static List<Money> weekly(Situation situation) {
    Set<String> stacks = new LinkedHashSet<>();
    List<Money> weekly = new ArrayList<>();
    for (Week week : situation.plan().weeks()) {
      for (Step step : week.steps()) {
        stacks.addAll(situation.stacksOf(step));
      }
      weekly.add(situation.priceOf(stacks));
    }
    return weekly;
  }
}
