package dev.groundwork.rehearsal.wire;

/// A request as it arrived.
///
/// @param authorization the Authorization header, empty if there was none
/// @param target the X-Amz-Target header, empty if there was none
/// @param contentType the Content-Type header, empty if there was none
/// @param body the body as text, which it is in all these protocols
record Received(String authorization, String target, String contentType, String body) {}
