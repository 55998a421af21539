package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.wire.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms that names and tokens must have.
final class Names {
  private static final int LONGEST = 128;
  private static final String NAME = "[a-zA-Z][-a-zA-Z0-9]*";
  private static final String TOKEN = "[a-zA-Z0-9][-a-zA-Z0-9]*";

  private Names() {}

  /// Checks the name of a new stack.
  static String stack(@Nullable String name) {
    return check(name, "stackName", NAME);
  }

  /// Checks the name of a new change set.
  static String changeSet(@Nullable String name) {
    return check(name, "changeSetName", NAME);
  }

  /// Checks a ClientRequestToken.
  static void token(@Nullable String token) {
    if (token != null) {
      check(token, "clientRequestToken", TOKEN);
    }
  }

  private static String check(@Nullable String value, String member, String pattern) {
    if (value == null) {
      throw invalid("null", member, "Member must not be null");
    }
    if (value.length() > LONGEST) {
      throw invalid(value, member, "Member must have length less than or equal to " + LONGEST);
    }
    if (!Pattern.matches(pattern, value)) {
      throw invalid(value, member, "Member must satisfy regular expression pattern: " + pattern);
    }
    return value;
  }

  private static Refusal invalid(String value, String member, String constraint) {
    return Refusal.validation(
        "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: %s"
            .formatted(value, member, constraint));
  }
}
