package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The values that stacks of a region offer to one another.
final class Exports {
  private Exports() {}

  /// One export.
  ///
  /// @param name its name, unique in the region
  /// @param value what is exported
  /// @param stack by whom
  record Export(String name, String value, Stack stack) {}

  /// All exports of a region at an instant.
  static List<Export> of(Account account, String region, Instant now) {
    List<Export> exports = new ArrayList<>();
    for (Stack stack : standing(account, region, now)) {
      stack.view(now).map(View::outputs).orElse(List.of()).stream()
          .filter(output -> output.exportName().isPresent())
          .map(output -> new Export(output.exportName().orElseThrow(), output.value(), stack))
          .forEach(exports::add);
    }
    return exports;
  }

  /// The names of the stacks that use an export.
  static List<String> importers(Account account, String region, String export, Instant now) {
    return standing(account, region, now).stream()
        .filter(stack -> stack.view(now).map(View::imports).orElse(List.of()).contains(export))
        .map(Stack::name)
        .toList();
  }

  /// The first export of a stack that another one uses, in CloudFormation's words.
  ///
  /// @param kept the names that will still be exported
  static Optional<String> inUse(Account account, Stack stack, List<String> kept, Instant now) {
    return of(account, stack.region(), now).stream()
        .filter(export -> export.stack().equals(stack) && !kept.contains(export.name()))
        .flatMap(
            export ->
                importers(account, stack.region(), export.name(), now).stream()
                    .map(
                        user ->
                            "Export %s cannot be deleted as it is in use by %s"
                                .formatted(export.name(), user)))
        .findFirst();
  }

  private static List<Stack> standing(Account account, String region, Instant now) {
    return account.stacks().stream()
        .filter(stack -> stack.region().equals(region))
        .filter(stack -> !new StackNow(stack, now).deleted())
        .toList();
  }
}
