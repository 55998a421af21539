package dev.groundwork.ui.text;

import dev.groundwork.core.cost.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How money is written: dollars before tax, cents rounded once, at the end.
public final class Amounts {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int SMALL_DIGITS = 6;

  private Amounts() {}

  /// `$14.38`.
  public static String cents(Money money) {
    return sign(money) + "$" + grouped(money.rounded().abs());
  }

  /// `$65`: for a first impression.
  public static String dollars(Money money) {
    return sign(money) + "$" + grouped(money.amount().abs().setScale(0, RoundingMode.HALF_UP));
  }

  /// `+$14.38`, `−$2.00`, `±$0.00`: a difference.
  public static String change(Money money) {
    int sign = money.rounded().signum();
    return (sign > 0 ? "+" : sign == 0 ? "±" : "") + cents(money);
  }

  /// Like [#cents], but what is less than a cent has six places, so that a meter is seen to move.
  public static String fine(Money money) {
    boolean small = money.amount().signum() > 0 && money.amount().compareTo(CENT) < 0;
    return small
        ? "$" + money.amount().setScale(SMALL_DIGITS, RoundingMode.HALF_UP).toPlainString()
        : cents(money);
  }

  private static String sign(Money money) {
    return money.rounded().signum() < 0 ? "\u2212" : "";
  }

  private static String grouped(BigDecimal amount) {
    return String.format(java.util.Locale.ROOT, "%,." + amount.scale() + "f", amount);
  }
}
