package dev.groundwork.core.engine;

/// Who we are to AWS.
///
/// @param account twelve digits
/// @param arn for example `arn:aws:iam::123456789012:user/ada`
public record Identity(String account, String arn) {
  /// Whether this is the account's root user, who should not build anything.
  public boolean root() {
    return arn.endsWith(":root");
  }
}
