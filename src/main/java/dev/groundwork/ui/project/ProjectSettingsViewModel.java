package dev.groundwork.ui.project;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.PhaseWay;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Prospects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.SettingViewModel;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// What holds for the whole project: answers, region, phase, and where it lives.
public final class ProjectSettingsViewModel {
  private final ProjectSession session;
  private final Acts acts;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<SettingRow>> settings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Phases that the project gets to act by act.
  private Set<String> walks = Set.of();

  /// @param acts what leads away from here
  public ProjectSettingsViewModel(ProjectSession session, Acts acts, Texts texts) {
    this.session = session;
    this.acts = acts;
    this.texts = texts;
  }

  /// What leads away from here.
  ///
  /// @param go goes to a screen
  /// @param relocate takes the project to another region
  /// @param back goes to where the founder came from
  public record Acts(Consumer<Screen> go, Consumer<String> relocate, Runnable back) {}

  /// What is shown once it is known.
  ///
  /// @param regionFixed why the region can't be changed; empty if it can
  /// @param place where it lives
  /// @param placeAct what the button says that takes it elsewhere
  public record Shown(
      String region, String regionFixed, List<PhaseRow> phases, String place, String placeAct) {
    /// Keeps a copy of the list.
    public Shown {
      phases = List.copyOf(phases);
    }
  }

  /// What ends when another screen is shown.
  public Subscription whileShown() {
    return session.situation().subscribe(_ -> price());
  }

  /// Finds out what could be chosen.
  public void load() {
    problem.set(Optional.empty());
    session.prospects(this::known, why -> problem.set(Optional.of(why)));
  }

  /// What is shown; empty until it is known.
  public ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The plan's settings with their answers.
  public ReadOnlyObjectProperty<List<SettingRow>> settings() {
    return settings.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The project's name.
  public String name() {
    return session.situation().get().project().name();
  }

  /// What tells its stacks from everyone else's.
  public String id() {
    return session.situation().get().project().id();
  }

  /// Its folder.
  public String folder() {
    return session.folder().toString();
  }

  /// Takes the project to another region.
  public void relocate(String region) {
    if (!region.equals(session.situation().get().project().region())) {
      acts.relocate().accept(region);
    }
  }

  /// Chooses a phase, while nothing stands; leads to the way there once something does.
  public void phase(String id) {
    if (walks.contains(id)) {
      acts.go().accept(new Screen.Move(id));
    } else {
      session.phase(id);
      load();
    }
  }

  /// Leads to where another account is chosen.
  public void elsewhere() {
    acts.go().accept(new Screen.Live());
  }

  /// Goes to where the founder came from.
  public void back() {
    acts.back().run();
  }

  private void known(Prospects prospects) {
    Situation now = session.situation().get();
    if (settings.get().isEmpty()) {
      settings.set(now.plan().settings().stream().map(it -> row(now, it, prospects)).toList());
      price();
    }
    walks =
        prospects.phases().stream()
            .filter(it -> it.way() instanceof PhaseWay.Walk)
            .map(it -> it.phase().id())
            .collect(Collectors.toSet());
    Estimate here = estimate(prospects, now.project().phase());
    shown.set(
        Optional.of(
            new Shown(
                now.project().region(),
                prospects.built() ? texts.get("project.region.fixed") : "",
                prospects.phases().stream()
                    .map(it -> row(now, it, here, prospects.underWay()))
                    .toList(),
                place(now),
                texts.get(now.rehearsal() ? "project.place.live" : "project.place.other"))));
  }

  private static Estimate estimate(Prospects prospects, String phase) {
    return prospects.phases().stream()
        .filter(it -> it.phase().id().equals(phase))
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private SettingRow row(Situation now, Setting setting, Prospects prospects) {
    SettingViewModel field = new SettingViewModel(setting, texts);
    Optional.ofNullable(prospects.given().get(setting.id())).ifPresent(field::give);
    field.answer().subscribe((_, _) -> typed(field, field.given()));
    String example =
        now.rehearsal() ? now.resolved().answers().settings().getOrDefault(setting.id(), "") : "";
    boolean taken = !prospects.given().containsKey(setting.id()) && setting.proposal().isEmpty();
    return new SettingRow(field, taken ? example : "", note(now, setting));
  }

  /// What the other answer would do to a month, of each that is yes or no; of the limit, that a
  /// month costs more.
  private void price() {
    for (SettingRow row : settings.get()) {
      SettingViewModel field = row.setting();
      switch (field.setting().kind()) {
        case YES_NO -> {
          boolean other = !Boolean.parseBoolean(field.given());
          String id = field.setting().id();
          field.say(words(other, session.costs().answer(id, Boolean.toString(other))));
        }
        case MONEY -> field.say(tooLow());
        case EMAIL, DOMAIN, DATE, REGION, TEXT -> {}
      }
    }
  }

  private String tooLow() {
    Situation now = session.situation().get();
    Estimate estimate = now.estimate();
    return OverLimit.limit(now.resolved())
        .filter(it -> estimate.total().compareTo(it) > 0)
        .map(
            _ ->
                texts.get(
                    "welcome.setting.low",
                    texts.amounts().cents(estimate.total(), estimate.complete())))
        .orElse("");
  }

  private String words(boolean yes, MonthlyChange change) {
    Money difference = change.difference();
    String answer = texts.get(yes ? "step.field.yes" : "step.field.no");
    if (!change.complete() || difference.amount().signum() == 0) {
      return "";
    }
    return difference.amount().signum() > 0
        ? texts.get("step.field.adds", answer, texts.amounts().cents(difference))
        : texts.get("step.field.saves", answer, texts.amounts().cents(difference.negated()));
  }

  private void typed(SettingViewModel field, String text) {
    if (text.isEmpty()) {
      session.forget(field.setting().id());
    } else if (field.problem().get().isEmpty()) {
      session.answer(field.setting().id(), text);
    }
  }

  private String note(Situation now, Setting setting) {
    String where =
        texts.get(setting.personal() ? "project.setting.personal" : "project.setting.kept");
    String stacks =
        now.plan().stacks().stream()
            .filter(stack -> now.standing().contains(stack.id()) && uses(stack, setting))
            .map(StackDefinition::title)
            .collect(Collectors.joining(", "));
    return stacks.isEmpty() ? where : where + " " + texts.get("project.setting.effect", stacks);
  }

  private static boolean uses(StackDefinition stack, Setting setting) {
    return stack.parameters().values().stream()
        .anyMatch(
            it ->
                it instanceof ParameterSource.FromSetting from
                    && from.setting().equals(setting.id()));
  }

  private PhaseRow row(
      Situation now, Prospects.Prospect prospect, Estimate here, Optional<String> underWay) {
    boolean chosen = prospect.phase().id().equals(now.project().phase());
    Estimate there = prospect.estimate();
    String price = texts.get("project.phase.price", texts.amounts().cents(there.total()));
    MonthlyChange change =
        new MonthlyChange(here.total(), there.total(), here.complete() && there.complete());
    return new PhaseRow(
        prospect.phase().id(),
        prospect.phase().title(),
        prospect.phase().summary(),
        texts.amounts().atLeast(price, there.complete()),
        chosen ? "" : texts.amounts().change(change.difference(), change.complete()),
        chosen,
        chosen || possible(prospect.way(), underWay),
        chosen ? List.of(texts.get("project.phase.here")) : notes(now, prospect.way(), underWay));
  }

  /// While a move is under way, no other can begin.
  private static boolean possible(PhaseWay way, Optional<String> underWay) {
    return switch (way) {
      case PhaseWay.Free _ -> true;
      case PhaseWay.Walk(Move move) -> underWay.filter(it -> !it.equals(move.to())).isEmpty();
      case PhaseWay.Unknown _ -> false;
    };
  }

  private List<String> notes(Situation now, PhaseWay way, Optional<String> underWay) {
    List<String> notes = new ArrayList<>();
    switch (way) {
      case PhaseWay.Free _ -> notes.add(texts.get("project.phase.free"));
      case PhaseWay.Walk(Move move) -> {
        notes.add(move.summary());
        notes.add(texts.get("project.phase.overlap", move.overlap()));
        notes.add(texts.get("project.phase.downtime", move.downtime()));
        notes.add(
            underWay
                .map(to -> underWay(now, to, move))
                .orElseGet(() -> texts.get("project.phase.walk", move.acts().size())));
      }
      case PhaseWay.Unknown _ -> notes.add(texts.get("project.phase.unknown"));
    }
    return notes.stream().filter(it -> !it.isBlank()).toList();
  }

  private String underWay(Situation now, String to, Move move) {
    return to.equals(move.to())
        ? texts.get("project.phase.underWay")
        : texts.get("project.phase.other", now.plan().phase(to).title());
  }

  private String place(Situation now) {
    return switch (now.target()) {
      case Target.Rehearsal _ -> texts.get("project.place.rehearsal");
      case Target.Account account ->
          texts.get(
              account.account().isPresent() ? "project.place.account" : "project.place.open",
              account.account().orElse(""),
              account.profile().orElse(texts.get("project.place.environment")));
    };
  }
}
