package dev.groundwork.rehearsal.wire;

/// What a request says beside its body.
///
/// @param service the service's name in the credential scope, such as `cloudformation`
/// @param region the region in the credential scope, such as `eu-central-1`
/// @param requestId the id that the answer will carry
public record Call(String service, String region, String requestId) {}
