package dev.groundwork.ui.cost;

import dev.groundwork.core.plan.ParameterRef;
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

  /// Another value of a parameter.
  ///
  /// @param title stack and parameter
  /// @param words the value, and what it is now
  /// @param amount what it saves a month
  record Saving(ParameterRef parameter, String value, String title, String words, String amount) {}
}
