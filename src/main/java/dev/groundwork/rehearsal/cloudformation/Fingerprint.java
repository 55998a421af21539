package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Mint;

/// What is kept of a secret: enough to see that it changed, and nothing to learn it from but by
/// guessing it.
final class Fingerprint {
  private static final String PREFIX = "sha256:";

  private Fingerprint() {}

  /// Whether a text is one already.
  static boolean is(String text) {
    return text.startsWith(PREFIX) && text.length() == PREFIX.length() + 64;
  }

  /// The fingerprint of a text; a fingerprint's is itself.
  static String of(String text) {
    return is(text) ? text : PREFIX + new Mint("secret").hex(text, 64);
  }
}
