package dev.groundwork.rehearsal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Makes ids that look random and follow from a seed and what they are for, so that a repeated
/// rehearsal, or a restarted one, gives the same.
///
/// @param seed what the ids are derived from
public record Mint(String seed) {

  /// A mint for one purpose of this one.
  public Mint in(String purpose) {
    return new Mint(seed + ":" + purpose);
  }

  /// Lower-case hexadecimal digits.
  ///
  /// @param purpose what the id is for; equal purposes give equal ids
  /// @param length how many digits, at most 64
  public String hex(String purpose, int length) {
    return HexFormat.of().formatHex(hash(purpose)).substring(0, length);
  }

  /// Upper-case letters and digits, as CloudFormation appends them to generated names.
  public String suffix(String purpose, int length) {
    StringBuilder text = new StringBuilder();
    for (byte b : hash(purpose)) {
      text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(Byte.toUnsignedInt(b) % 36));
    }
    return text.substring(0, length);
  }

  /// Lower-case letters and digits.
  public String word(String purpose, int length) {
    return suffix(purpose, length).toLowerCase(Locale.ROOT);
  }

  /// Ten decimal digits.
  public String digits(String purpose) {
    return String.valueOf(1_000_000_000L + number(purpose, 99_999_999));
  }

  /// A UUID's text.
  public String uuid(String purpose) {
    String hex = hex(purpose, 32);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "4" + hex.substring(13, 16),
        "a" + hex.substring(17, 20),
        hex.substring(20));
  }

  /// A number from 0 to a bound, the bound excluded.
  public int number(String purpose, int bound) {
    return Integer.parseInt(hex(purpose, 7), 16) % bound;
  }

  private byte[] hash(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + ":" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
