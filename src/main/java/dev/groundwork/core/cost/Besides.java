package dev.groundwork.core.cost;

import java.util.List;
import java.util.Optional;

/// What founders ask of an estimate besides a month's sums.
///
/// @param tax if one is stated
/// @param credits if a balance is stated
/// @param elsewhere if another environment counts what they share
/// @param alerts the e-mails that AWS will write
/// @param choices what might be chosen instead, the largest saving first
public record Besides(
    Outlook outlook,
    Optional<Tax> tax,
    Optional<Credits> credits,
    Optional<Estimator.Elsewhere> elsewhere,
    List<Alerts.Foretold> alerts,
    List<Choice> choices) {
  /// Keeps copies of the lists.
  public Besides {
    alerts = List.copyOf(alerts);
    choices = List.copyOf(choices);
  }
}
