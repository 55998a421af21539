package dev.groundwork.core.plan;

import java.util.List;
import java.util.Optional;

/// The sizes that a plan has, the ways between them, and the copies that it is made in.
///
/// @param phases from small to large
/// @param moves ways between phases
/// @param environments the first is the default one
/// @param signals when which move is advised
public record Growth(
    List<Phase> phases, List<Move> moves, List<Environment> environments, Signals signals) {
  public Growth {
    phases = List.copyOf(phases);
    moves = List.copyOf(moves);
    environments = List.copyOf(environments);
  }

  /// The way from one phase to another, if the plan knows one.
  public Optional<Move> move(String from, String to) {
    return moves.stream().filter(it -> it.from().equals(from) && it.to().equals(to)).findFirst();
  }
}
