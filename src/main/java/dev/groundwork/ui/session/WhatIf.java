package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Choice;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Outlook;
import dev.groundwork.core.cost.Tax;
import dev.groundwork.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What founders ask of a price besides a usual month.
///
/// @param today where the project lives
/// @param tax as the project has it
/// @param newAccount how long the credits last that AWS gives a new account, at typical use
/// @param savings what else could be chosen and saves, the most first
public record WhatIf(
    LocalDate today, Outlook outlook, Optional<Tax> tax, Credits newAccount, List<Choice> savings) {
  /// $100 for signing up, and five times $20 for trying things out (since July 2025).
  static final Money NEW_ACCOUNT = Money.usd("200");

  /// Keeps a copy of the list.
  public WhatIf {
    savings = List.copyOf(savings);
  }
}
