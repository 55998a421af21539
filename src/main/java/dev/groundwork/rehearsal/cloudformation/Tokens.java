package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.wire.Refusal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Request tokens: the same request again does nothing again.
final class Tokens {
  private Tokens() {}

  /// Whether a request was carried out already.
  ///
  /// @param kinds the kinds of operation that the request begins
  /// @throws Refusal if another operation of the region has the token
  static boolean repeated(Lookup lookup, Stack stack, @Nullable String token, Set<String> kinds) {
    Names.token(token);
    if (token == null) {
      return false;
    }
    for (Stack each : lookup.all()) {
      Optional<Operation> first =
          each.operations().stream()
              .filter(operation -> operation.token().filter(token::equals).isPresent())
              .findFirst();
      if (first.isPresent()) {
        if (each.id().equals(stack.id()) && kinds.contains(first.get().kind())) {
          return true;
        }
        throw Refusal.of(
            "TokenAlreadyExistsException",
            "ClientRequestToken " + token + " is already used by another operation");
      }
    }
    return false;
  }
}
