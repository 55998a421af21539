package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import dev.groundwork.ui.text.Amounts;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the open project costs, and what is assumed for that. Belongs to the toolkit's thread, like
/// the [ProjectSession] that it is a part of.
public final class Costs {
  private final ProjectSession session;
  private final Workspace workspace;
  private final Projects projects;
  private final Background background;
  private final Runs.Turn turn;
  private final ReadOnlyObjectWrapper<Optional<Remains>> remains =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Costs(
      ProjectSession session,
      Workspace workspace,
      Projects projects,
      Background background,
      Runs.Turn turn) {
    this.session = session;
    this.workspace = workspace;
    this.projects = projects;
    this.background = background;
    this.turn = turn;
  }

  /// What the teardown leaves that the founder looks at, or that was begun last; empty before.
  public ReadOnlyObjectProperty<Optional<Remains>> remains() {
    return remains.getReadOnlyProperty();
  }

  /// Says what the teardown leaves that the founder looks at; empty while that isn't known.
  public void remain(Optional<Remains> left) {
    remains.set(left);
  }

  /// What bringing stacks to where the project wants them does to what a month costs. Asks nobody.
  public MonthlyChange change(Set<String> stacks) {
    Situation now = session.situation().get();
    return MonthlyChange.of(now.resolved(), now.estimate(), metered(), stacks);
  }

  /// What another phase does to it, once everything stands. Asks nobody.
  public MonthlyChange phase(String phase) {
    return other(it -> it.inPhase(phase));
  }

  /// What another answer does to it, once everything stands. Asks nobody.
  public MonthlyChange answer(String setting, String value) {
    return other(it -> it.withSetting(setting, value));
  }

  private MonthlyChange other(UnaryOperator<Answers> answers) {
    Situation now = session.situation().get();
    Estimate here = now.estimate();
    Estimate there =
        now.estimates().of(now.resolved().answering(answers.apply(now.resolved().answers())));
    return new MonthlyChange(here.total(), there.total(), here.complete() && there.complete());
  }

  /// What that of one stack is, in words.
  public String change(StackReview review, Texts texts) {
    Set<String> stack = Set.of(review.stack());
    Estimate estimate = session.situation().get().estimate();
    MonthlyChange own =
        new MonthlyChange(
            metered().perStack().getOrDefault(review.stack(), Money.ZERO),
            estimate.ofStack(review.stack()),
            estimate.priced(stack));
    Amounts amounts = texts.amounts();
    return switch (review.kind()) {
      case NEW -> amounts.changeMonthly(own.difference(), own.complete());
      case CHANGED ->
          texts.get(
              "review.price.change",
              amounts.cents(own.now()),
              amounts.cents(own.then(), own.complete()),
              amounts.change(own.difference(), own.complete()));
      case UNCHANGED ->
          amounts.atLeast(texts.get("amount.monthly", amounts.cents(own.then())), own.complete());
      case REFUSED -> "";
    };
  }

  private MeterReading metered() {
    return session.meter().get().orElse(MeterReading.NOTHING);
  }

  /// Prices the plan in every way. Asks nobody.
  public Job sheet(Consumer<CostSheet> onDone, Consumer<Problem> onFailed) {
    Situation now = session.situation().get();
    return background.run(() -> projects.costs(now), onDone, onFailed);
  }

  /// Prices what founders ask besides a usual month, and what else could be chosen. Asks nobody.
  public Job whatIf(Consumer<WhatIf> onDone, Consumer<Problem> onFailed) {
    Situation now = session.situation().get();
    return background.run(
        () -> projects.whatIf(now, workspace.clock().instant()), onDone, onFailed);
  }

  /// Prices what else could be chosen. Asks nobody.
  public Job alternatives(ParameterForm form, Consumer<Alternatives> onDone) {
    Situation now = session.situation().get();
    return background.run(() -> projects.alternatives(now, form), onDone, session::failed);
  }

  /// Asks AWS what is left of the account's credits; empty where it has no plan.
  public Job credits(Consumer<Optional<Credits>> onDone, Consumer<Problem> onFailed) {
    return background.run(turn.of(() -> workspace.accountMoney().credits()), onDone, onFailed);
  }

  /// Says how much is used of something, in place of what the plan assumes.
  ///
  /// @param amount empty if the plan's assumption is to hold again
  public void assume(UsageRef which, Optional<BigDecimal> amount) {
    session.change(
        it -> {
          CostChoices costs = it.project().costs();
          it.assume(
              amount
                  .map(some -> costs.withUsage(Map.of(which, some)))
                  .orElseGet(() -> costs.withoutUsage(which)));
        });
    session.measure();
  }

  /// Says which tax is added to AWS's prices.
  ///
  /// @param percent empty if none is
  public void tax(Optional<BigDecimal> percent) {
    session.change(
        it -> {
          CostChoices costs = it.project().costs();
          it.assume(percent.map(costs::withTax).orElseGet(costs::withoutTax));
        });
  }
}
