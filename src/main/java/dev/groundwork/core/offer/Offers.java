package dev.groundwork.core.offer;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.offer.PlanOffer.Price;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import java.util.List;
import java.util.Optional;

/// The plans that can be chosen, with their prices. Reading and pricing all of them takes most of a
/// program's start, so the build prints the offers of the plans that ship with the program beside
/// them: see src/docs/decisions/0002. Safe for many threads.
///
/// @param plans those that can be chosen
/// @param prices what they are priced with
public record Offers(PlanCatalog plans, PriceBook prices) {
  /// What was printed when the program was built: at once, in the catalog's order. Without prices
  /// where they were refreshed since; without a plan that isn't ours, and with nothing if nothing
  /// was printed.
  public List<PlanOffer> printed(String region) {
    return PrintedOffers.find(region, plans.language()).orElse(List.of()).stream()
        .filter(it -> plans.bundled(it.id()))
        .map(it -> prices.refreshed() ? it.unpriced() : it)
        .toList();
  }

  /// Whether nothing is to be added to what was printed.
  public boolean complete(List<PlanOffer> printed) {
    return printed.stream().map(PlanOffer::id).toList().equals(plans.ids())
        && printed.stream().allMatch(PlanOffer::priced);
  }

  /// Every plan but the user's own, read and priced now.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if one can't be read
  public List<PlanOffer> compute(String region) {
    return price(plans.ids().stream().map(plans::plan).toList(), region);
  }

  /// Plans that were read, priced now.
  public List<PlanOffer> price(List<Plan> read, String region) {
    Estimator estimator = new Estimator(prices);
    return read.stream()
        .map(
            plan -> PlanOffer.of(plan, phase -> Optional.of(price(estimator, plan, phase, region))))
        .toList();
  }

  private static Price price(Estimator estimator, Plan plan, String phase, String region) {
    Answers answers =
        Answers.none(plan, region).inPhase(phase).withExamples(plan.assumptions().examples());
    Estimate estimate =
        estimator.estimate(
            Scenario.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE)),
            UsageLevel.TYPICAL);
    return new Price(estimate.monthly(), estimate.complete(), estimate.pricesAsOf());
  }
}
