package dev.groundwork.ui.welcome;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Money;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Promise;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A plan's card: what it is, what it costs by our reckoning, and what was promised.
final class PlanCardView extends ChoiceCard {
  PlanCardView(PlanCard card, Texts texts) {
    Plan plan = card.plan();
    setId("plan-" + plan.id());
    String cost =
        card.estimate().map(it -> cost(it, texts)).orElse(texts.get("welcome.card.pricing"));
    Promise promise = plan.introduction().promise();
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    VBox content =
        new VBox(
            6,
            Nodes.label(plan.introduction().title(), "strong"),
            Nodes.label(cost, "price"),
            Nodes.wrapped(plan.introduction().summary(), "small", "muted"),
            Nodes.wrapped(plan.introduction().audience(), "small", "muted"),
            filler,
            Nodes.label(
                texts.get("welcome.card.effort", promise.weeks(), promise.hours()), "small"),
            promised(promise, texts));
    setGraphic(content);
    Nodes.name(this, texts.get("welcome.card.name", plan.introduction().title(), cost));
  }

  private static String cost(Estimate estimate, Texts texts) {
    String typical = texts.amounts().dollars(estimate.monthly().typical());
    return estimate.complete() ? typical : texts.get("welcome.card.incomplete", typical);
  }

  private static Label promised(Promise promise, Texts texts) {
    return Nodes.wrapped(
        texts.get("welcome.card.promised", texts.amounts().dollars(Money.usd(promise.monthly()))),
        "small",
        "muted");
  }
}
