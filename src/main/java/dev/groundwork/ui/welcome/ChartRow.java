package dev.groundwork.ui.welcome;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One phase of one plan in the chart of all plans.
///
/// @param plan the plan's title; empty where the row above has the same
/// @param price its amounts in words
/// @param estimate empty until it was computed
/// @param spoken all of it in one sentence
record ChartRow(
    String plan, String phase, String price, Optional<Estimate> estimate, String spoken) {
  static List<ChartRow> of(List<PlanCard> cards, Texts texts) {
    List<ChartRow> rows = new ArrayList<>();
    for (PlanCard card : cards) {
      String title = card.plan().introduction().title();
      String shown = title;
      for (Phase phase : card.plan().growth().phases()) {
        Optional<Estimate> estimate = card.estimate(phase.id());
        String price =
            estimate.map(it -> price(it, texts)).orElse(texts.get("welcome.card.pricing"));
        rows.add(
            new ChartRow(
                shown,
                phase.title(),
                price,
                estimate,
                texts.get("welcome.chart.row", title, phase.title(), price)));
        shown = "";
      }
    }
    return rows;
  }

  private static String price(Estimate estimate, Texts texts) {
    var monthly = estimate.monthly();
    String typical = texts.amounts().dollars(monthly.typical());
    String low = texts.amounts().dollars(monthly.low());
    String high = texts.amounts().dollars(monthly.high());
    String range =
        low.equals(high) ? typical : texts.get("welcome.chart.range", typical, low, high);
    return estimate.complete() ? range : texts.get("welcome.card.incomplete", range);
  }
}
