package dev.groundwork.ui.text;

import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How money is written: dollars before tax, cents rounded once, at the end. In German as a German
/// writes it, `64,33 $`, although AWS's own German pages keep `64.33 USD`: a decimal point there
/// separates thousands, and a price must not be read a thousand times too high.
public final class Amounts {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal DAY = new BigDecimal(24);
  private static final BigDecimal HOURS = new BigDecimal(730);
  private static final BigDecimal LEAST_HOUR = new BigDecimal("0.001");
  private static final int SMALL_DIGITS = 6;

  private final Texts texts;

  /// In the language of the texts.
  Amounts(Texts texts) {
    this.texts = texts;
  }

  /// `$14.38`.
  public String cents(Money money) {
    return sign(money) + dollars(money.rounded().abs());
  }

  /// `$14.38`, or `$14.38 and more` where not every price in it is known.
  public String cents(Money money, boolean complete) {
    return atLeast(cents(money), complete);
  }

  /// An amount, `and more` where not every price in it is known.
  ///
  /// @param amount as it is shown
  public String atLeast(String amount, boolean complete) {
    return complete ? amount : texts.get("amount.more", amount);
  }

  /// `$65`: for a first impression.
  public String dollars(Money money) {
    return sign(money) + dollars(money.amount().abs().setScale(0, RoundingMode.HALF_UP));
  }

  /// `+$14.38`, `−$2.00`, `±$0.00`: a difference.
  public String change(Money money) {
    int sign = money.rounded().signum();
    return (sign > 0 ? "+" : sign == 0 ? "±" : "") + cents(money);
  }

  /// A difference of which not every price is known: it may be more, and what seems to be less may
  /// be none.
  public String change(Money money, boolean complete) {
    return complete || money.rounded().signum() > 0
        ? atLeast(change(money), complete)
        : texts.get("amount.change.unknown");
  }

  /// The same of a month: `+$14.38/mo`.
  public String changeMonthly(Money money, boolean complete) {
    return complete || money.rounded().signum() > 0
        ? atLeast(texts.get("amount.monthly", change(money)), complete)
        : texts.get("amount.change.unknown");
  }

  /// Like [#cents], but what is less than a cent has six places, so that a meter is seen to move.
  public String fine(Money money) {
    boolean small = money.amount().signum() > 0 && money.amount().compareTo(CENT) < 0;
    return small
        ? dollars(money.amount().setScale(SMALL_DIGITS, RoundingMode.HALF_UP))
        : cents(money);
  }

  /// `$0.00000167`, `$0.40`: a price for one unit, with every digit that it has and cents at least.
  public String exact(Money money) {
    BigDecimal amount = money.amount().abs();
    return sign(money) + dollars(amount.setScale(Math.max(CENT.scale(), amount.scale())));
  }

  /// `2.8¢`, `less than 0.1¢`, `$1.20`: what an hour costs of something that has a price a month of
  /// 730 hours.
  public String hourly(Money monthly) {
    BigDecimal hour = monthly.amount().divide(HOURS, SMALL_DIGITS, RoundingMode.HALF_UP);
    if (hour.signum() > 0 && hour.compareTo(LEAST_HOUR) < 0) {
      return texts.get("amount.fraction.less", number(LEAST_HOUR.movePointRight(2).setScale(1)));
    }
    return hour.abs().compareTo(BigDecimal.ONE) < 0
        ? texts.get(
            "amount.fraction", number(hour.movePointRight(2).setScale(1, RoundingMode.HALF_UP)))
        : cents(Money.usd(hour));
  }

  /// `$1.37`: what a day costs of something that has a price a month of 730 hours.
  public String daily(Money monthly) {
    return fine(
        Money.usd(
            monthly.amount().multiply(DAY).divide(HOURS, SMALL_DIGITS, RoundingMode.HALF_UP)));
  }

  /// `$1`, `$1,000`: a mark of a scale.
  public String whole(int dollars) {
    return dollars(BigDecimal.valueOf(dollars));
  }

  private static String sign(Money money) {
    return money.rounded().signum() < 0 ? "\u2212" : "";
  }

  private String dollars(BigDecimal amount) {
    return texts.get("amount.dollars", number(amount));
  }

  private String number(BigDecimal amount) {
    return String.format(texts.locale(), "%,." + amount.scale() + "f", amount);
  }
}
