package dev.groundwork.ui.welcome;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.core.offer.PlanOffer.Price;
import dev.groundwork.core.offer.PlanOffer.Promised;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A plan's card: what it is, what it costs by our reckoning, and what was promised. So narrow that
/// all plans stand beside each other; for whom a plan is stands below, once it is chosen.
final class PlanCardView extends ChoiceCard {
  private final Texts texts;
  private final Label price = Nodes.label("", "price");
  private final Label more;
  private final Label effort = Nodes.wrapped("", "small");

  PlanCardView(PlanOffer offer, Texts texts) {
    this.texts = texts;
    this.more = Nodes.label(texts.get("welcome.card.more"), "small", "muted");
    setId("plan-" + offer.id());
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    HBox prices = new HBox(6, price, more);
    prices.setAlignment(Pos.BASELINE_LEFT);
    price.setMinWidth(USE_PREF_SIZE);
    setGraphic(
        new VBox(
            6,
            Nodes.wrapped(offer.words().title(), "strong"),
            prices,
            Nodes.wrapped(offer.words().summary(), "small", "muted"),
            filler,
            effort,
            promised(offer.promised())));
    shows(offer);
  }

  /// The same card, with what is known of its price now.
  PlanCardView shows(PlanOffer offer) {
    String cost = offer.price().map(this::cost).orElse(texts.get("welcome.card.pricing"));
    price.setText(
        offer
            .price()
            .map(it -> texts.amounts().dollars(it.monthly().typical()))
            .orElse(texts.get("welcome.card.pricing")));
    Nodes.show(more, offer.price().filter(it -> !it.complete()).isPresent());
    Promised promise = offer.promised();
    effort.setText(
        offer
            .grown()
            .map(it -> texts.get("welcome.card.grows", promise.weeks(), promise.hours(), cost(it)))
            .orElse(texts.get("welcome.card.effort", promise.weeks(), promise.hours())));
    Nodes.name(this, texts.get("welcome.card.name", offer.words().title(), cost));
    return this;
  }

  private String cost(Price price) {
    String typical = texts.amounts().dollars(price.monthly().typical());
    return price.complete() ? typical : texts.get("welcome.card.incomplete", typical);
  }

  private Label promised(Promised promise) {
    return Nodes.wrapped(
        texts.get("welcome.card.promised", texts.amounts().dollars(Money.usd(promise.monthly()))),
        "small",
        "muted");
  }
}
