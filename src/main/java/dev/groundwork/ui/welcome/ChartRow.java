package dev.groundwork.ui.welcome;

import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.core.offer.PlanOffer.PhaseOffer;
import dev.groundwork.core.offer.PlanOffer.Price;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One phase of one plan in the chart of all plans.
///
/// @param plan the plan's title; empty where the row above has the same
/// @param words its amounts in words
/// @param price empty until it was computed
/// @param spoken all of it in one sentence
record ChartRow(String plan, String phase, String words, Optional<Price> price, String spoken) {
  static List<ChartRow> of(List<PlanOffer> offers, Texts texts) {
    List<ChartRow> rows = new ArrayList<>();
    for (PlanOffer offer : offers) {
      String title = offer.words().title();
      String shown = title;
      for (PhaseOffer phase : offer.phases()) {
        String words =
            phase.price().map(it -> words(it, texts)).orElse(texts.get("welcome.card.pricing"));
        rows.add(
            new ChartRow(
                shown,
                phase.title(),
                words,
                phase.price(),
                texts.get("welcome.chart.row", title, phase.title(), words)));
        shown = "";
      }
    }
    return rows;
  }

  private static String words(Price price, Texts texts) {
    var monthly = price.monthly();
    String typical = texts.amounts().dollars(monthly.typical());
    String low = texts.amounts().dollars(monthly.low());
    String high = texts.amounts().dollars(monthly.high());
    String range =
        low.equals(high) ? typical : texts.get("welcome.chart.range", typical, low, high);
    return price.complete() ? range : texts.get("welcome.card.incomplete", range);
  }
}
