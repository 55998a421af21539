package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Alerts;
import dev.groundwork.core.cost.Choice;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.session.WhatIf;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a month costs without visitors, with many, and with tax; when credits end; what would save.
final class WhatIfViewModel {
  private static final int MOST_SAVINGS = 8;

  private final ProjectSession session;
  private final Consumer<Problem> onFailed;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<WhatIfShown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty tax = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper taxProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper("");
  private Optional<BigDecimal> taxSaid;

  WhatIfViewModel(ProjectSession session, Consumer<Problem> onFailed, Texts texts) {
    this.session = session;
    this.onFailed = onFailed;
    this.texts = texts;
    this.taxSaid = situation().project().costs().taxPercent();
    taxSaid.ifPresent(it -> tax.set(texts.numbers().typed(it.toPlainString())));
    tax.subscribe(text -> taxed(text == null ? "" : text.strip()));
    if (!situation().rehearsal()) {
      session
          .costs()
          .credits(
              it -> balance.set(it.map(this::words).orElse("")),
              why -> balance.set(texts.get("cost.if.credits.unknown", texts.say(why.title()))));
    }
  }

  /// Prices it all anew.
  void load() {
    Situation now = situation();
    session.costs().whatIf(it -> shown.set(Optional.of(shown(now, it))), onFailed);
  }

  /// Empty until it is priced.
  ReadOnlyObjectProperty<Optional<WhatIfShown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The tax in percent, as typed; empty for none.
  StringProperty tax() {
    return tax;
  }

  /// Why that can't be a tax; empty if it can.
  ReadOnlyStringProperty taxProblem() {
    return taxProblem.getReadOnlyProperty();
  }

  /// What AWS says of the account's credits; empty until it did, and where there are none.
  ReadOnlyStringProperty balance() {
    return balance.getReadOnlyProperty();
  }

  /// Takes another choice. Nothing is made by that.
  void choose(WhatIfShown.Saving saving) {
    switch (saving.subject()) {
      case Choice.Subject.OfSetting(String id) -> session.answer(id, saving.value());
      case Choice.Subject.OfParameters(List<ParameterRef> parameters) ->
          parameters.forEach(it -> session.choose(it, saving.value()));
    }
  }

  private void taxed(String text) {
    Optional<BigDecimal> percent =
        Numbers.exact(texts.numbers().plain(text)).filter(CostChoices::validTax);
    boolean usable = text.isEmpty() || percent.isPresent();
    taxProblem.set(usable ? "" : texts.get("cost.if.tax.problem"));
    if (usable && !percent.equals(taxSaid)) {
      taxSaid = percent;
      session.costs().tax(percent);
    }
  }

  private WhatIfShown shown(Situation now, WhatIf it) {
    List<WhatIfShown.Month> months =
        new ArrayList<>(
            List.of(
                new WhatIfShown.Month(
                    texts.get("cost.if.none"),
                    texts.get("cost.if.none.note"),
                    texts.amounts().cents(it.outlook().noTraffic(), now.estimate().complete())),
                new WhatIfShown.Month(
                    texts.get("cost.if.ten"),
                    texts.get("cost.if.ten.note"),
                    texts.amounts().cents(it.outlook().tenTimes(), now.estimate().complete())),
                new WhatIfShown.Month(
                    texts.get("cost.if.first", texts.day(it.outlook().firstMonth().from())),
                    texts.get("cost.if.first.note"),
                    texts
                        .amounts()
                        .cents(
                            it.outlook().firstMonth().range().typical(),
                            now.estimate().complete()))));
    alerts(now).ifPresent(months::add);
    return new WhatIfShown(
        months,
        it.tax()
            .map(with -> texts.amounts().cents(with.monthly().typical(), now.estimate().complete()))
            .map(amount -> texts.get("cost.if.tax.amount", amount))
            .orElse(""),
        it.newAccount()
            .lastsUntil()
            .map(
                day ->
                    texts.get(
                        "cost.if.credits.new",
                        texts.amounts().dollars(it.newAccount().balance()),
                        texts.date(day)))
            .orElse(""),
        it.savings().stream().limit(MOST_SAVINGS).map(each -> saving(now, each)).toList());
  }

  /// When AWS writes; empty where the plan has no such alerts.
  private Optional<WhatIfShown.Month> alerts(Situation now) {
    List<String> mails =
        Alerts.foretold(now.resolved(), now.estimate(), OverLimit.limit(now.resolved())).stream()
            .map(this::words)
            .toList();
    return mails.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WhatIfShown.Month(texts.get("cost.if.alerts"), String.join(" \u00b7 ", mails), ""));
  }

  private String words(Alerts.Foretold mail) {
    String amount = texts.amounts().dollars(mail.amount());
    if (mail.day().isPresent()) {
      int day = mail.day().getAsInt();
      return texts.get(mail.sure() ? "cost.if.alert.day" : "cost.if.alert.latest", amount, day);
    }
    return texts.get(mail.sure() ? "cost.if.alert.never" : "cost.if.alert.unknown", amount);
  }

  private WhatIfShown.Saving saving(Situation now, Choice it) {
    String words = texts.get("cost.if.saving.words", words(it.instead()), words(it.now()));
    return new WhatIfShown.Saving(
        it.subject(),
        it.instead(),
        title(now.plan(), it.subject()),
        swapped(now.plan(), it.swap()).map(swap -> words + ". " + swap).orElse(words),
        texts.get("cost.if.saving.amount", texts.amounts().cents(it.difference().negated())));
  }

  private String title(Plan plan, Choice.Subject subject) {
    return switch (subject) {
      case Choice.Subject.OfSetting(String id) -> plan.setting(id).title();
      case Choice.Subject.OfParameters(List<ParameterRef> parameters) -> {
        ParameterRef first = parameters.getFirst();
        yield texts.get(
            "cost.if.saving.title",
            titles(plan, parameters.stream().map(ParameterRef::stack).toList()),
            plan.stack(first.stack()).label(first.parameter()));
      }
    };
  }

  private Optional<String> swapped(Plan plan, Choice.Swap swap) {
    String added = titles(plan, swap.added());
    String removed = titles(plan, swap.removed());
    if (added.isEmpty() && removed.isEmpty()) {
      return Optional.empty();
    }
    if (added.isEmpty() || removed.isEmpty()) {
      return Optional.of(
          added.isEmpty()
              ? texts.get("cost.if.saving.removed", removed)
              : texts.get("cost.if.saving.added", added));
    }
    return Optional.of(texts.get("cost.if.saving.swapped", added, removed));
  }

  private static String titles(Plan plan, List<String> stacks) {
    return String.join(", ", stacks.stream().map(it -> plan.stack(it).title()).toList());
  }

  private String words(String value) {
    return switch (value) {
      case "true" -> texts.get("step.field.yes");
      case "false" -> texts.get("step.field.no");
      default -> value;
    };
  }

  private String words(Credits credits) {
    String left = texts.amounts().cents(credits.balance());
    String lasts =
        credits
            .lastsUntil()
            .map(day -> texts.get("cost.if.credits.last", left, texts.date(day)))
            .orElseGet(() -> texts.get("cost.if.credits.stay", left));
    return credits
        .closes()
        .map(day -> lasts + " " + texts.get("cost.if.credits.closes", texts.date(day)))
        .orElse(lasts);
  }

  private Situation situation() {
    return session.situation().get();
  }
}
