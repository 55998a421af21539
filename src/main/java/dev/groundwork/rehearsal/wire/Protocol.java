package dev.groundwork.rehearsal.wire;

import software.amazon.awssdk.core.SdkPojo;

/// How requests are read and answers are written. The two dialects of the query protocol and JSON
/// implement it; no operation is known to it by name.
interface Protocol {
  /// Reads enough of a request to know its operation.
  ///
  /// @throws Refusal if the body is not of this protocol
  Request open(Received received);

  /// Writes a success.
  Reply answer(Request request, SdkPojo output, String requestId);

  /// Writes an error.
  Reply refusal(Refusal refusal, String contentType, String requestId);

  /// What AWS calls an operation that a service does not have.
  String unknownOperationCode();

  /// An opened request.
  interface Request {
    /// The operation's name on the wire.
    String operation();

    /// The request's Content-Type.
    String contentType();

    /// Sets the fields of a request builder.
    ///
    /// @throws Refusal if a value cannot be read
    void fill(SdkPojo builder);
  }
}
