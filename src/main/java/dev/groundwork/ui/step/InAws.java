package dev.groundwork.ui.step;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Status.StackState;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.ConsolePages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A stack of a step as it stands in AWS: its identifiers, and where to look at it.
///
/// @param console the console's page; empty where there is none
record InAws(String title, List<Identifier> identifiers, Optional<String> console) {
  InAws {
    identifiers = List.copyOf(identifiers);
  }

  /// Something to copy.
  ///
  /// @param name an output's name; empty for the stack's name, `ARN` for its ARN
  record Identifier(String name, String value) {}

  /// The stacks of a step that stand.
  static List<InAws> of(Situation now, Step step) {
    Set<String> stacks = now.stacksOf(step);
    return now.status().stream()
        .flatMap(it -> it.stacks().stream())
        .filter(it -> stacks.contains(it.stack()))
        .flatMap(it -> it.description().map(found -> of(now, it, found)).stream())
        .toList();
  }

  private static InAws of(Situation now, StackState stack, StackDescription found) {
    List<Identifier> identifiers = new java.util.ArrayList<>();
    identifiers.add(new Identifier("", found.name()));
    identifiers.add(new Identifier("ARN", found.stackId()));
    new TreeMap<>(found.outputs())
        .forEach((name, value) -> identifiers.add(new Identifier(name, value)));
    return new InAws(
        now.plan().stack(stack.stack()).title(),
        identifiers,
        now.inConsole() ? ConsolePages.stack(found.stackId()) : Optional.empty());
  }
}
