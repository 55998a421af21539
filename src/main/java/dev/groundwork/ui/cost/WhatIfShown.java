package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Choice;
import java.util.List;

/// What founders ask besides a usual month, in words.
///
/// @param months other months than a usual one
/// @param taxed a usual month with tax; empty if the project names none
/// @param newAccount how long a new account's credits last
/// @param savings what else could be chosen, the most saved first
record WhatIfShown(List<Month> months, String taxed, String newAccount, List<Saving> savings) {
  WhatIfShown {
    months = List.copyOf(months);
    savings = List.copyOf(savings);
  }

  /// A month that isn't the usual one.
  ///
  /// @param note what is taken for granted
  record Month(String title, String note, String amount) {}

  /// Another answer.
  ///
  /// @param title stacks and parameter, or the setting
  /// @param words the value, and what it is now; what comes and goes with it
  /// @param amount what it saves a month
  record Saving(Choice.Subject subject, String value, String title, String words, String amount) {}
}
