package dev.groundwork.rehearsal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/// An AWS service as its clients address it: the name they sign for, the protocol they speak, and
/// the operations that are played. Operations are registered before the server starts.
public final class Service {
  private final String signingName;
  private final Protocol protocol;
  private final Map<String, Operation<?, ?, ?>> operations = new LinkedHashMap<>();

  private Service(String signingName, Protocol protocol) {
    this.signingName = signingName;
    this.protocol = protocol;
  }

  /// A service of the AWS Query protocol: form in, XML out.
  ///
  /// @param signingName the service in the credential scope
  /// @param namespace the XML namespace of the answers
  public static Service query(String signingName, String namespace) {
    return new Service(signingName, new QueryProtocol(namespace, QueryDialect.QUERY));
  }

  /// EC2, whose query protocol has rules of its own.
  public static Service ec2Query(String signingName, String namespace) {
    return new Service(signingName, new QueryProtocol(namespace, QueryDialect.EC2));
  }

  /// A service of the AWS JSON protocol, 1.0 or 1.1: the answer takes the request's version.
  public static Service json(String signingName) {
    return new Service(signingName, new JsonProtocol());
  }

  /// Registers an operation.
  ///
  /// @param name the operation's name on the wire
  /// @param builder the request's builder, such as `DescribeStacksRequest::builder`
  /// @param handler plays it
  /// @return this service
  public <B extends SdkBuilder<B, I> & SdkPojo, I, O extends SdkPojo> Service on(
      String name, Supplier<B> builder, Handler<I, O> handler) {
    if (operations.put(name, new Operation<>(name, builder, handler)) != null) {
      throw new IllegalArgumentException(signingName + " has two operations " + name);
    }
    return this;
  }

  /// The name in the credential scope.
  public String signingName() {
    return signingName;
  }

  /// The operations played, by their names on the wire.
  public Set<String> operations() {
    return Set.copyOf(operations.keySet());
  }

  Protocol protocol() {
    return protocol;
  }

  @Nullable Operation<?, ?, ?> operation(String name) {
    return operations.get(name);
  }
}
