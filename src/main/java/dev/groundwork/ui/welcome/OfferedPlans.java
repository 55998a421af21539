package dev.groundwork.ui.welcome;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.offer.Offers;
import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.ui.async.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The plans that are offered, with their prices, and the one that is chosen.
final class OfferedPlans {
  private final Offers offers;
  private final Background background;
  private final Consumer<Problem> failed;
  private final OwnPlansViewModel own;
  private final ObservableList<PlanOffer> plans = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private String region = "";
  private List<PlanOffer> bundled = List.of();

  /// The user's own plans that can be chosen, and their offers.
  private List<Plan> mine = List.of();

  private List<PlanOffer> priced = List.of();

  OfferedPlans(Offers offers, Background background, Consumer<Problem> failed) {
    this.offers = offers;
    this.background = background;
    this.failed = failed;
    this.own = new OwnPlansViewModel(offers.plans(), background, this::use, failed);
  }

  /// In the catalog's order, the user's own last.
  ObservableList<PlanOffer> all() {
    return plans;
  }

  /// The user's own plans that can't be chosen yet.
  OwnPlansViewModel own() {
    return own;
  }

  /// The chosen plan's id.
  ObjectProperty<Optional<String>> chosen() {
    return chosen;
  }

  /// What is said of the chosen plan; empty until it is there.
  Optional<PlanOffer> choice() {
    return chosen.get().flatMap(id -> plans.stream().filter(it -> it.id().equals(id)).findFirst());
  }

  /// Offers them at a region's prices: what was printed with the program at once, and the rest as
  /// soon as it is computed.
  void in(String wanted) {
    region = wanted;
    plans.setAll(plans.stream().map(PlanOffer::unpriced).toList());
    background.run(() -> offers.printed(wanted), it -> printed(wanted, it), failed);
    use(mine);
  }

  /// Prices the user's own plans that can be chosen. One that has vanished is no longer chosen.
  private void use(List<Plan> usable) {
    mine = usable;
    String where = region;
    background.run(
        () -> offers.price(usable, where),
        it -> {
          if (where.equals(region)) {
            priced = it;
            show();
          }
        },
        failed);
  }

  private void printed(String where, List<PlanOffer> printed) {
    if (!where.equals(region)) {
      return;
    }
    if (!printed.isEmpty()) {
      show(printed);
    }
    if (!offers.complete(printed)) {
      background.run(() -> offers.compute(where), it -> computed(where, it), failed);
    }
  }

  private void computed(String where, List<PlanOffer> computed) {
    if (where.equals(region)) {
      show(computed);
    }
  }

  private void show(List<PlanOffer> offered) {
    bundled = offered;
    show();
  }

  private void show() {
    List<PlanOffer> all = Stream.concat(bundled.stream(), priced.stream()).toList();
    if (bundled.isEmpty() || all.equals(plans)) {
      return;
    }
    plans.setAll(all);
    if (choice().isEmpty()) {
      chosen.set(Optional.of(all.getFirst().id()));
    }
  }
}
