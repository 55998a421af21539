package dev.groundwork.core.cost;

import dev.groundwork.core.price.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a line of an estimate rests on.
///
/// @param assumptions what was assumed for its quantity; empty if nothing was
/// @param price where its price comes from; empty exactly if it has none
public record Grounds(List<Assumption> assumptions, Optional<Provenance> price) {
  /// Nothing is known.
  public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

  /// Keeps a copy of the list.
  public Grounds {
    assumptions = List.copyOf(assumptions);
  }

  /// An amount of usage that can't be known before it happens.
  ///
  /// @param of which resource's, and the key by which a usage file changes it
  /// @param amount what was taken at the level that was asked for, in the key's own unit
  /// @param amounts at all three levels, with the words that explain them
  public record Assumption(Usage.Key of, BigDecimal amount, Usage.Amounts amounts) {}
}
