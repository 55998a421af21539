package dev.groundwork.ui.shell;

import dev.groundwork.core.project.Target;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.ConsolePages;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in the top bar about a project.
///
/// @param plan its title, and the environment's
/// @param target where it lives
/// @param real whether what happens there is billed
/// @param copies what of it can be copied
/// @param console its page in AWS's console; empty where there is none
public record Chips(
    String project,
    String plan,
    String region,
    String target,
    boolean real,
    List<Copy> copies,
    Optional<String> console) {
  /// Keeps a copy of the list.
  public Chips {
    copies = List.copyOf(copies);
  }

  /// Something to copy.
  ///
  /// @param label what the act is called
  public record Copy(String label, String text) {}

  static Chips of(Situation now, Texts texts) {
    return new Chips(
        now.project().name(),
        plan(now),
        now.project().region(),
        target(now, texts),
        !now.rehearsal(),
        copies(now, texts),
        now.inConsole()
            ? now.identity().flatMap(it -> ConsolePages.stacks(it.arn(), now.project().region()))
            : Optional.empty());
  }

  /// The plan, and which of its environments this is where there are more.
  private static String plan(Situation now) {
    String title = now.plan().introduction().title();
    return now.plan()
        .toldApart(now.project().environment())
        .map(it -> title + " \u00b7 " + it)
        .orElse(title);
  }

  private static List<Copy> copies(Situation now, Texts texts) {
    List<Copy> copies = new ArrayList<>();
    now.identity()
        .ifPresent(
            it -> {
              copies.add(new Copy(texts.get("shell.copy.account"), it.account()));
              copies.add(new Copy(texts.get("shell.copy.identity"), it.arn()));
            });
    now.endpoint()
        .ifPresent(it -> copies.add(new Copy(texts.get("shell.copy.endpoint"), it.toString())));
    copies.add(new Copy(texts.get("shell.copy.project"), now.project().id()));
    return copies;
  }

  private static String target(Situation now, Texts texts) {
    return switch (now.target()) {
      case Target.Rehearsal _ -> texts.get("shell.target.rehearsal");
      case Target.Account account -> {
        String who =
            now.identity()
                .map(it -> texts.get("shell.target.identity", it.account(), shortName(it.arn())))
                .or(() -> account.account().map(it -> texts.get("shell.target.account", it)))
                .orElse(texts.get("shell.target.asking"));
        yield now.endpoint().map(it -> texts.get("shell.target.endpoint", who, it)).orElse(who);
      }
    };
  }

  private static String shortName(String arn) {
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }
}
