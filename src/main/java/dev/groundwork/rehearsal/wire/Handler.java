package dev.groundwork.rehearsal.wire;

/// Plays one operation of one service. Called on the request's own virtual thread, so it may block
/// and must be safe to run beside itself.
///
/// @param <I> the SDK's request class
/// @param <O> the SDK's response class
@FunctionalInterface
public interface Handler<I, O> {
  /// Answers one request.
  ///
  /// @throws Refusal for what AWS would refuse
  O handle(I request, Call call);
}
