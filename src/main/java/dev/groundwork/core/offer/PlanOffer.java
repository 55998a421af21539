package dev.groundwork.core.offer;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.Growth;
import dev.groundwork.core.plan.Introduction;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Promise;
import dev.groundwork.core.plan.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is said of a plan before it is chosen.
///
/// @param id the plan's
/// @param promised what the founding document says of effort and price
/// @param begins the id of the phase that a new project begins in
/// @param phases from small to large
/// @param settings what it asks of a project
public record PlanOffer(
    String id,
    Words words,
    Promised promised,
    String begins,
    List<PhaseOffer> phases,
    List<Setting> settings) {
  /// Keeps copies of the lists.
  public PlanOffer {
    phases = List.copyOf(phases);
    settings = List.copyOf(settings);
  }

  /// How a plan introduces itself.
  ///
  /// @param title a few words
  /// @param summary one sentence
  /// @param audience for whom it is
  public record Words(String title, String summary, String audience) {}

  /// What a founding document says.
  ///
  /// @param monthly dollars a month in the first phase
  /// @param hours the founder's own, altogether
  /// @param weeks how many
  public record Promised(BigDecimal monthly, BigDecimal hours, int weeks) {}

  /// A phase and its price.
  ///
  /// @param price empty until it was computed
  public record PhaseOffer(String id, String title, Optional<Price> price) {}

  /// What a month costs with the plan's examples, before tax.
  ///
  /// @param monthly at low, typical and high use
  /// @param complete whether every line has a price; if not, the real sum is higher
  /// @param asOf when the region's prices were last compared with AWS's list
  public record Price(Estimate.Range monthly, boolean complete, LocalDate asOf) {}

  /// A plan with the price of each phase, as far as there is one.
  static PlanOffer of(Plan plan, Function<String, Optional<Price>> prices) {
    Introduction about = plan.introduction();
    Promise promise = about.promise();
    Growth growth = plan.growth();
    return new PlanOffer(
        plan.id(),
        new Words(about.title(), about.summary(), about.audience()),
        new Promised(promise.monthly(), promise.hours(), promise.weeks()),
        growth.environments().getFirst().phase(),
        growth.phases().stream()
            .map(it -> new PhaseOffer(it.id(), it.title(), prices.apply(it.id())))
            .toList(),
        plan.settings());
  }

  /// The same without its prices.
  public PlanOffer unpriced() {
    return new PlanOffer(
        id,
        words,
        promised,
        begins,
        phases.stream().map(it -> new PhaseOffer(it.id(), it.title(), Optional.empty())).toList(),
        settings);
  }

  /// Whether every phase has its price.
  public boolean priced() {
    return phases.stream().allMatch(it -> it.price().isPresent());
  }

  /// What it costs in the phase that it begins with; empty until that was computed.
  public Optional<Price> price() {
    return phases.stream()
        .filter(it -> it.id().equals(begins))
        .findFirst()
        .flatMap(PhaseOffer::price);
  }

  /// What its last phase costs, if it has more than one and that was computed.
  public Optional<Price> grown() {
    PhaseOffer last = phases.getLast();
    return last.id().equals(begins) ? Optional.empty() : last.price();
  }
}
