package dev.groundwork.rehearsal.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a signed request says it is going: `AKID/date/region/service/aws4_request`. The signature
/// itself is not checked, as any credentials are welcome in a rehearsal.
///
/// @param region such as `eu-central-1`
/// @param service such as `cloudformation`
record CredentialScope(String region, String service) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/,]+/\\d{8}/([^/,]+)/([^/,]+)/aws4_request");

  /// Reads an Authorization header.
  static Optional<CredentialScope> read(String authorization) {
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find()
        ? Optional.of(new CredentialScope(scope.group(1), scope.group(2)))
        : Optional.empty();
  }
}
