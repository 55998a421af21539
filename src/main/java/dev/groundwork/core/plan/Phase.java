package dev.groundwork.core.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A size of the plan: the stacks that are present, and the values that parameters take from it.
///
/// @param id by which sources and moves name it
/// @param promised dollars a month in the founding document, if it has a price
/// @param stacks ids of the stacks that this phase has
/// @param stayWhile reasons to stay
/// @param goWhen reasons to go on
public record Phase(
    String id,
    String title,
    String summary,
    Optional<BigDecimal> promised,
    List<String> stacks,
    List<String> stayWhile,
    List<String> goWhen) {
  public Phase {
    stacks = List.copyOf(stacks);
    stayWhile = List.copyOf(stayWhile);
    goWhen = List.copyOf(goWhen);
  }
}
