package dev.groundwork.rehearsal.wire;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/// One operation: how its request is built from the wire, and who plays it.
///
/// @param name the name on the wire, which is not always the class's (`DescribeDBInstances`,
///   `DescribeDbInstancesRequest`)
/// @param builder makes an empty request builder
/// @param handler plays the operation
record Operation<B extends SdkBuilder<B, I> & SdkPojo, I, O extends SdkPojo>(
    String name, Supplier<B> builder, Handler<I, O> handler) {

  O run(Protocol.Request request, Call call) {
    B empty = builder.get();
    request.fill(empty);
    return handler.handle(empty.build(), call);
  }
}
