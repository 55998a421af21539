package dev.groundwork.rehearsal.wire;

/// An answer ready to be sent.
///
/// @param status the HTTP status
/// @param contentType the Content-Type header
/// @param requestId the x-amzn-RequestId header
/// @param body the body
record Reply(int status, String contentType, String requestId, String body) {}
