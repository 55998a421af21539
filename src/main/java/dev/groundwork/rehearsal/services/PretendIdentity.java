package dev.groundwork.rehearsal.services;

/// Who everyone is in a rehearsal.
public final class PretendIdentity {
  /// The account's number: twelve digits, as AWS's tools insist, and plainly nobody's.
  public static final String ACCOUNT_ID = "000000000000";

  /// The ARN of whoever calls.
  public static final String ARN = "arn:aws:iam::" + ACCOUNT_ID + ":user/rehearsal";

  /// The caller's unique id.
  public static final String USER_ID = "AIDAREHEARSALREHEARSA";

  private PretendIdentity() {}
}
