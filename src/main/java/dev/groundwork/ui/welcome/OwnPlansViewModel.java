package dev.groundwork.ui.welcome;

import dev.groundwork.core.disclosure.Disclosure;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.OwnPlan;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.ui.async.Background;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The user's own plans: those that can't be chosen, with the reason, and the way to accept them.
public final class OwnPlansViewModel {
  private final PlanCatalog catalog;
  private final Background background;
  private final Consumer<List<Plan>> onUsable;
  private final Consumer<Problem> onFailed;
  private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();

  OwnPlansViewModel(
      PlanCatalog catalog,
      Background background,
      Consumer<List<Plan>> onUsable,
      Consumer<Problem> onFailed) {
    this.catalog = catalog;
    this.background = background;
    this.onUsable = onUsable;
    this.onFailed = onFailed;
  }

  /// A plan that can't be chosen yet.
  public sealed interface Waiting {
    /// Nobody has accepted it as it is now.
    ///
    /// @param makes what to know before that
    record Unaccepted(OwnPlan.Unaccepted plan, Disclosure makes) implements Waiting {}

    /// It can't be read.
    ///
    /// @param reason with file, line and column
    record Broken(String id, String reason) implements Waiting {}
  }

  /// Those that can't be chosen yet.
  public ObservableList<Waiting> waiting() {
    return waiting;
  }

  /// Reads the folders again.
  public void load() {
    background.run(catalog::own, this::read, onFailed);
  }

  /// Accepts a plan as it was shown.
  public void accept(Waiting.Unaccepted shown) {
    background.run(
        () -> {
          catalog.accept(shown.plan());
          return catalog.own();
        },
        this::read,
        onFailed);
  }

  private void read(List<OwnPlan> own) {
    waiting.setAll(
        own.stream()
            .<Waiting>mapMulti(
                (plan, found) -> {
                  switch (plan) {
                    case OwnPlan.Accepted _ -> {}
                    case OwnPlan.Unaccepted it ->
                        found.accept(new Waiting.Unaccepted(it, Disclosure.of(it.plan())));
                    case OwnPlan.Broken it ->
                        found.accept(
                            new Waiting.Broken(it.id(), String.valueOf(it.reason().getMessage())));
                  }
                })
            .toList());
    onUsable.accept(PlanCatalog.accepted(own).toList());
  }
}
