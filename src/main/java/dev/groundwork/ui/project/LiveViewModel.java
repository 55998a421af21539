package dev.groundwork.ui.project;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Prospects;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Taking a rehearsed project to an account, or a project in an account to another profile of it.
public final class LiveViewModel {
  private final ProjectSession session;
  private final AccountViewModel account;
  private final Consumer<Target.Account> take;
  private final Runnable back;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<List<String>> crosses =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param take takes the project there and opens it again
  /// @param back leads to where the founder came from
  public LiveViewModel(
      ProjectSession session,
      AccountViewModel account,
      Consumer<Target.Account> take,
      Runnable back,
      Texts texts) {
    this.session = session;
    this.account = account;
    this.take = take;
    this.back = back;
    this.texts = texts;
    account.answer().subscribe(_ -> why.set(reason()));
  }

  /// Reads the profiles, and what would cross over.
  public void load() {
    account.load();
    fixed()
        .flatMap(Target.Account::profile)
        .ifPresent(
            it -> {
              account.profile().set(Optional.of(it));
              ask();
            });
    session.prospects(this::known, it -> problem.set(Optional.of(it)));
  }

  /// The profiles, and who the chosen one is.
  public AccountViewModel account() {
    return account;
  }

  /// Asks AWS who the chosen profile is. Makes nothing.
  public void ask() {
    account.ask(session.folder(), situation().project().region());
  }

  /// Whether the project is rehearsed so far.
  public boolean rehearsed() {
    return situation().rehearsal();
  }

  /// The headline.
  public String title() {
    return texts.get(rehearsed() ? "live.title" : "live.title.other", situation().project().name());
  }

  /// What goes along, a line each.
  public ReadOnlyObjectProperty<List<String>> crosses() {
    return crosses.getReadOnlyProperty();
  }

  /// What stays behind, a line each.
  public List<String> stays() {
    return List.of(
        texts.get("live.stays.stacks", situation().standing().size()),
        texts.get("live.stays.outputs"),
        texts.get("live.stays.ticks"),
        texts.get("live.stays.examples"));
  }

  /// What it will cost.
  public String price() {
    Situation now = situation();
    String month = texts.amounts().cents(now.estimate().total());
    return texts.get(
        now.estimate().complete() ? "live.price" : "live.price.incomplete",
        month,
        now.plan().weeks().size());
  }

  /// What is still to be answered there; empty if nothing is.
  public ReadOnlyStringProperty missing() {
    return missing.getReadOnlyProperty();
  }

  /// Why it can't be taken there; empty if it can.
  public ReadOnlyStringProperty why() {
    return why.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Takes it there.
  public void take() {
    if (why.get().isEmpty()) {
      account.target().ifPresent(take);
    }
  }

  /// Leaves it where it is.
  public void back() {
    back.run();
  }

  private Situation situation() {
    return session.situation().get();
  }

  private Optional<Target.Account> fixed() {
    return situation().target() instanceof Target.Account there
        ? Optional.of(there)
        : Optional.empty();
  }

  private String reason() {
    if (account.answer().get() instanceof AccountViewModel.Answer.Known(var who)) {
      Optional<String> only = fixed().flatMap(Target.Account::account);
      return only.filter(it -> !it.equals(who.account())).isPresent()
          ? texts.get("live.why.account", only.orElseThrow(), who.account())
          : "";
    }
    return texts.get("live.why.identity");
  }

  private void known(Prospects prospects) {
    Situation now = situation();
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("live.crosses.choices", now.project().values().size()));
    lines.add(texts.get("live.crosses.answers", prospects.given().size()));
    lines.add(
        texts.get(
            "live.crosses.phase",
            now.plan().phase(now.project().phase()).title(),
            now.project().region()));
    crosses.set(lines);
    missing.set(
        prospects.missing().isEmpty()
            ? ""
            : texts.get("live.missing", String.join(", ", prospects.missing())));
  }
}
