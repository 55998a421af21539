/// One engine for apply, update and teardown: observe AWS, compare with the target, journal, act,
/// wait.
///
/// The ports to AWS ([StackGateway], [IdentityGateway], [SnapshotGateway], [TargetClock]) lie here;
/// what to do next is the pure function [Decision].
@NullMarked
package dev.groundwork.core.engine;

import org.jspecify.annotations.NullMarked;
