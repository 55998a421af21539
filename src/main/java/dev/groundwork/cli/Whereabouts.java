package dev.groundwork.cli;

import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Workspace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says where a project lives, before anything is changed there.
final class Whereabouts {
  private Whereabouts() {}

  /// A few lines. Against an account this asks STS.
  static List<String> of(Workspace workspace) {
    return switch (workspace.target()) {
      case Target.Rehearsal _ ->
          List.of("This is a rehearsal: nothing real is made, and nothing is billed.");
      case Target.Account account ->
          account(
              workspace.identity(),
              workspace.project().region(),
              account.profile(),
              workspace.connection().endpoint());
    };
  }

  static List<String> account(
      Identity identity, String region, Optional<String> profile, Optional<URI> endpoint) {
    List<String> lines = new ArrayList<>();
    lines.add("Account " + identity.account() + ", region " + region);
    lines.add("You are " + identity.arn() + profile.map(it -> " (profile " + it + ")").orElse(""));
    endpoint.ifPresent(it -> lines.add("Endpoint in force: " + it + ", in place of AWS"));
    if (identity.root()) {
      lines.add(
          "Warning: this is the account's root user. It can do everything, and nothing can stop it;"
              + " make a user or role of your own before you build.");
    }
    return lines;
  }

  /// A project that was fixed to one account is not taken to another.
  static void refuseOtherAccount(Target.Account target, Identity identity) {
    target
        .account()
        .filter(fixed -> !fixed.equals(identity.account()))
        .ifPresent(
            fixed -> {
              throw Refusal.failed(
                  "This project lives in account "
                      + fixed
                      + ", and these are the credentials of "
                      + identity.account()
                      + "; nothing was changed.");
            });
  }
}
