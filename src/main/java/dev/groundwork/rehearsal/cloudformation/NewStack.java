package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.services.PretendIdentity;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Instant;
import java.util.List;

/// Makes stacks and their ARNs.
final class NewStack {
  private NewStack() {}

  /// A stack to which nothing has happened yet.
  static Stack of(Account account, String region, String name, Instant now) {
    return new Stack(
        arn(region, "stack", name, account.mint().uuid("stack" + name)),
        name,
        region,
        now,
        false,
        List.of(),
        List.of());
  }

  /// An ARN of CloudFormation.
  ///
  /// @param kind `stack` or `changeSet`
  static String arn(String region, String kind, String name, String uuid) {
    return "arn:aws:cloudformation:%s:%s:%s/%s/%s"
        .formatted(region, PretendIdentity.ACCOUNT_ID, kind, name, uuid);
  }
}
