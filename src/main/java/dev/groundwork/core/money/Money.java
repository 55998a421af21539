package dev.groundwork.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// An exact amount of money, before tax. Equal amounts are equal whatever their trailing zeros.
///
/// @param amount exact; rounded only by [#rounded]
/// @param currency its ISO 4217 code
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
  /// The only currency that AWS's price lists have here.
  public static final String USD = "USD";

  /// No dollars.
  public static final Money ZERO = usd(BigDecimal.ZERO);

  private static final int CENTS = 2;

  /// Drops trailing zeros.
  public Money {
    amount = Decimals.plain(amount);
    if (currency.length() != 3) {
      throw new IllegalArgumentException("not a currency's code: " + currency);
    }
  }

  /// Dollars.
  public static Money usd(BigDecimal amount) {
    return new Money(amount, USD);
  }

  /// Dollars, from decimal text.
  public static Money usd(String amount) {
    return usd(new BigDecimal(amount));
  }

  /// The sum; nothing is no dollars.
  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  /// The sum of both.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /// This without the other.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  /// This so many times.
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /// What it is below zero instead of above, and the other way round.
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /// The one final rounding: to cents, half a cent up.
  public BigDecimal rounded() {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }

  /// Rounded to cents, without a currency sign: `68.48`.
  public String display() {
    return rounded().toPlainString();
  }

  /// The exact amount as decimal text, without an exponent and without trailing zeros.
  public String exact() {
    return amount.toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  @Override
  public String toString() {
    return exact() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " don't add up");
    }
    return other;
  }
}
