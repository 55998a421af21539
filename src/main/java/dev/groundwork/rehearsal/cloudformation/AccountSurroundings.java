package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Surroundings;
import dev.groundwork.core.template.Unanswerable;
import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Mint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a template may ask about the pretend account; remembers which exports it asked for.
final class AccountSurroundings implements Surroundings {
  private final Account account;
  private final String region;
  private final Instant now;
  private final List<String> imported = new ArrayList<>();

  AccountSurroundings(Account account, String region, Instant now) {
    this.account = account;
    this.region = region;
    this.now = now;
  }

  /// The exports asked for so far.
  List<String> imported() {
    return List.copyOf(imported);
  }

  @Override
  public Value export(String name) {
    Exports.Export export =
        Exports.of(account, region, now).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Unanswerable("No export named " + name + " found."));
    if (!imported.contains(name)) {
      imported.add(name);
    }
    return Value.text(export.value());
  }

  /// AWS publishes the ids of its machine images as parameters; others can only be made by a stack.
  @Override
  public Value ssmParameter(String name) {
    if (name.startsWith("/aws/service/")) {
      return Value.text("ami-" + new Mint(region).hex(name, 17));
    }
    return account
        .existing("AWS::SSM::Parameter", region, now)
        .filter(each -> each.id().equals(name))
        .findFirst()
        .map(each -> Value.text(each.version(now).properties().path("Value").asString("")))
        .orElseThrow(
            () ->
                new Unanswerable(
                    "Unable to fetch parameters ["
                        + name
                        + "] from parameter store for this account."));
  }
}
