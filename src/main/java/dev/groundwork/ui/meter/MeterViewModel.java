package dev.groundwork.ui.meter;

import dev.groundwork.core.cost.Alerts;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.WeekCost;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.AccountBill;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What runs now and what is to come, in money.
public final class MeterViewModel {
  private final ProjectSession session;
  private final ObservableValue<Screen> here;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Reading> reading;
  private final ReadOnlyObjectWrapper<Optional<List<Billed>>> services =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper servicesProblem = new ReadOnlyStringWrapper("");
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
            session.costs().remains().subscribe(this::show),
            here.subscribe(this::show));
  }

  /// Everything that the meter shows.
  ///
  /// @param next what comes next
  /// @param remains what is left where everything goes, in words; empty where something is built
  /// @param all the whole plan; empty where everything goes
  /// @param gauge amounts on one scale
  /// @param weeks what a month costs at the end of each week; none where everything goes
  /// @param bill what AWS has billed; empty until it said so
  public record Reading(
      Now now,
      Sum next,
      Optional<String> remains,
      Optional<Sum> all,
      Gauge gauge,
      Shares shares,
      List<WeekBar> weeks,
      Optional<Bill> bill,
      String source) {
    /// Keeps a copy of the list.
    public Reading {
      weeks = List.copyOf(weeks);
    }
  }

  /// What a month costs at the end of a week.
  ///
  /// @param words the same for who points at it
  public record WeekBar(Money amount, String words) {}

  /// What runs.
  ///
  /// @param amount a month
  /// @param since when it began; may be empty
  public record Now(String title, String amount, String since, String spent) {}

  /// What AWS has billed.
  ///
  /// @param words whose it is, and what our meter says for the same time
  /// @param why why both differ, and what was there before the project
  public record Bill(String amount, String words, String why) {}

  /// What one service was billed.
  public record Billed(String service, String amount) {}

  /// A label and an amount.
  public record Sum(String label, String amount) {}

  /// Amounts on one scale.
  ///
  /// @param now what runs
  /// @param next what will run next
  /// @param limit the most that the founder wants to spend; empty if nobody said
  /// @param alerts amounts below the limit at which AWS writes
  /// @param spoken the same for who can't see it
  public record Gauge(
      Money now, Money next, Money all, Optional<Money> limit, List<Money> alerts, String spoken) {
    /// Keeps a copy of the list.
    public Gauge {
      alerts = List.copyOf(alerts);
    }

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

  /// What each service was billed, the most expensive first; empty until it was asked for.
  public ReadOnlyObjectProperty<Optional<List<Billed>>> services() {
    return services.getReadOnlyProperty();
  }

  /// Why Cost Explorer didn't answer; empty if it did, or wasn't asked.
  public ReadOnlyStringProperty servicesProblem() {
    return servicesProblem.getReadOnlyProperty();
  }

  /// Asks Cost Explorer what each service was billed. AWS bills the question with a cent.
  public void askByService() {
    servicesProblem.set("");
    session.costByService(
        costs ->
            services.set(
                Optional.of(
                    costs.stream()
                        .filter(it -> it.currency().equals(Money.USD))
                        .map(
                            it ->
                                new Billed(
                                    it.service(), texts.amounts().cents(Money.usd(it.amount()))))
                        .toList())),
        why -> servicesProblem.set(texts.say(why.title())));
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
    MeterForecast forecast = new MeterForecast(session, here.getValue(), texts);
    boolean rehearsal = situation.rehearsal();
    Money now = meter.map(it -> it.runRate().total()).orElse(Money.ZERO);
    Money spent = meter.map(it -> it.spent().total()).orElse(Money.ZERO);
    Money next = forecast.next(now);
    boolean complete = meter.map(MeterReading::runRateComplete).orElse(true);
    Estimate whole = forecast.whole();
    Sum comes =
        new Sum(forecast.label(), texts.amounts().cents(next, forecast.nextComplete(complete)));
    return new Reading(
        new Now(
            texts.get(rehearsal ? "meter.now.rehearsal" : "meter.now.real"),
            texts.amounts().cents(now, complete),
            meter.flatMap(this::since).orElse(""),
            spent(rehearsal, now, spent)),
        comes,
        forecast.remains(),
        forecast.leaving() ? Optional.empty() : Optional.of(all(situation, whole)),
        new Gauge(
            now,
            next,
            forecast.leaving() ? now : whole.total(),
            OverLimit.limit(situation.resolved()),
            alerts(situation),
            spoken(situation, texts.amounts().cents(now, complete), comes)),
        forecast.shares(meter),
        forecast.leaving() ? List.of() : weekly(situation),
        session.billed().get().map(this::bill),
        texts.get(
            "meter.source",
            situation.project().region(),
            texts.date(situation.estimate().pricesAsOf())));
  }

  private Sum all(Situation situation, Estimate whole) {
    String label =
        session.moves().underWay().get().isPresent()
            ? texts.get("meter.moved")
            : texts.get("meter.all", situation.plan().weeks().size());
    return new Sum(label, atLeast(whole));
  }

  private String atLeast(Estimate whole) {
    return texts.amounts().cents(whole.total(), whole.complete());
  }

  private String spent(boolean rehearsal, Money now, Money spent) {
    String soFar =
        texts.get(
            rehearsal ? "meter.spent.rehearsal" : "meter.spent.real", texts.amounts().fine(spent));
    return now.amount().signum() == 0
        ? soFar
        : texts.get("meter.hourly", soFar, texts.amounts().hourly(now));
  }

  private Bill bill(AccountBill it) {
    String metered = texts.amounts().cents(it.metered());
    String words =
        it.forecast()
            .map(month -> texts.get("meter.bill.forecast", metered, texts.amounts().cents(month)))
            .orElse(texts.get("meter.bill.words", metered));
    return new Bill(texts.amounts().cents(it.billed()), words, why(it));
  }

  private String why(AccountBill it) {
    Money difference = it.difference();
    String amount =
        texts.amounts().cents(difference.amount().signum() < 0 ? difference.negated() : difference);
    String why =
        switch (it.why()) {
          case AGREES -> texts.get("meter.bill.agrees");
          case BEGINS -> texts.get("meter.bill.begins");
          case BEHIND -> texts.get("meter.bill.behind", amount);
          case LESS -> texts.get("meter.bill.less", amount);
          case MORE -> texts.get("meter.bill.more", amount);
        };
    return it.before().rounded().signum() == 0
        ? why
        : texts.get("meter.bill.before", texts.amounts().cents(it.before())) + " " + why;
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

  private static List<Money> alerts(Situation situation) {
    Optional<Money> limit = OverLimit.limit(situation.resolved());
    return Alerts.of(situation.resolved()).stream()
        .filter(it -> limit.filter(most -> it.compareTo(most) >= 0).isEmpty())
        .toList();
  }

  /// The gauge in words.
  private String spoken(Situation situation, String now, Sum comes) {
    String scale = texts.get("meter.gauge", now, comes.label(), comes.amount());
    String limit =
        OverLimit.limit(situation.resolved())
            .map(it -> " " + texts.get("meter.gauge.limit", texts.amounts().dollars(it)))
            .orElse("");
    List<String> alerts =
        alerts(situation).stream().map(it -> texts.amounts().dollars(it)).toList();
    return scale
        + limit
        + (alerts.isEmpty()
            ? ""
            : " " + texts.get("meter.gauge.alerts", String.join(", ", alerts)));
  }

  private List<WeekBar> weekly(Situation situation) {
    List<WeekCost> weeks = WeekCost.of(situation.resolved(), situation.estimate());
    List<WeekBar> bars = new ArrayList<>();
    for (WeekCost week : weeks) {
      bars.add(
          new WeekBar(
              week.monthly(),
              texts.get(
                  "meter.week.spoken",
                  bars.size() + 1,
                  texts.amounts().cents(week.monthly(), week.complete()))));
    }
    return bars;
  }
}
