package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Grounds;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How lines of an estimate are written.
record CostWords(Texts texts) {
  private static final Money CENT = Money.usd("0.01");
  private static final int MOST_DECIMALS = 4;

  String kind(ItemKind kind) {
    return switch (kind) {
      case KNOWN -> texts.get("cost.kind.known");
      case USAGE -> texts.get("cost.kind.usage");
      case ALLOWANCE -> texts.get("cost.kind.allowance");
      case UNKNOWN -> texts.get("cost.kind.unknown");
    };
  }

  /// `730 × $0.016 per hour`.
  String quantity(LineItem item) {
    return item.cost()
        .map(
            it ->
                texts.get(
                    "cost.line.quantity",
                    number(it.quantity()),
                    texts.amounts().exact(it.unitPrice()),
                    texts.price(it.unit())))
        .orElse("");
  }

  String amount(LineItem item) {
    return item.cost()
        .map(it -> small(it.monthly()))
        .orElseGet(() -> texts.get("cost.line.unknown"));
  }

  /// Less than a cent is still something.
  String small(Money money) {
    boolean tiny = money.amount().signum() != 0 && money.rounded().signum() == 0;
    if (!tiny) {
      return texts.amounts().cents(money);
    }
    return texts.get(
        money.amount().signum() < 0 ? "cost.line.tiny.less" : "cost.line.tiny",
        texts.amounts().cents(CENT));
  }

  /// Why a line is what it is: what it assumes, and what the rule says of it.
  String because(LineItem item) {
    return Stream.concat(
            item.grounds().assumptions().stream().map(this::assumption),
            item.note().map(texts::price).stream())
        .collect(Collectors.joining(" "));
  }

  private String assumption(Grounds.Assumption it) {
    String amount = number(it.amount());
    String unit = it.amounts().unit().map(texts::price).orElse(it.of().name());
    return switch (it.amounts().origin()) {
      case GIVEN -> texts.get("cost.line.stated", amount, unit);
      case PLAN, RULES ->
          it.amounts()
              .why()
              .map(why -> texts.get("cost.line.assumes", amount, unit, texts.price(why)))
              .orElseGet(() -> texts.get("cost.line.assumes.plain", amount, unit));
    };
  }

  String number(BigDecimal number) {
    BigDecimal rounded =
        number.scale() > MOST_DECIMALS
            ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
            : number;
    BigDecimal plain = rounded.stripTrailingZeros();
    int scale = Math.max(0, plain.scale());
    String text = String.format(texts.locale(), "%,." + scale + "f", plain.abs());
    return (plain.signum() < 0 ? "\u2212" : "") + text;
  }
}
