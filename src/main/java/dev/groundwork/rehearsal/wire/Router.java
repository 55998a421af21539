package dev.groundwork.rehearsal.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds who plays a request, by the service it is signed for and the operation it names.
final class Router {
  /// How errors look where no service is known that could say.
  private static final Protocol PLAIN = new QueryProtocol("", QueryDialect.QUERY);

  private final Map<String, Service> services;
  private final Function<Call, Optional<Refusal>> gate;

  /// @param services who plays what, each for its own signing name
  /// @param gate asked before each call; a refusal there ends it (throttling)
  Router(List<Service> services, Function<Call, Optional<Refusal>> gate) {
    this.services =
        services.stream().collect(Collectors.toMap(Service::signingName, Function.identity()));
    this.gate = gate;
  }

  /// Answers a request; whatever goes wrong becomes an error on the wire.
  Reply route(Received received) {
    String requestId = UUID.randomUUID().toString();
    @Nullable CredentialScope scope = CredentialScope.read(received.authorization()).orElse(null);
    if (scope == null) {
      Refusal unsigned =
          new Refusal(
              403,
              "MissingAuthenticationToken",
              "This is a Groundwork rehearsal of AWS: sign the request with any credentials");
      return PLAIN.refusal(unsigned, received.contentType(), requestId);
    }
    @Nullable Service service = services.get(scope.service());
    if (service == null) {
      Refusal unknown =
          Refusal.of("UnknownService", "This rehearsal does not play " + scope.service());
      Protocol protocol = received.target().isEmpty() ? PLAIN : new JsonProtocol();
      return protocol.refusal(unknown, received.contentType(), requestId);
    }
    return answer(service, received, new Call(scope.service(), scope.region(), requestId));
  }

  private Reply answer(Service service, Received received, Call call) {
    Protocol protocol = service.protocol();
    try {
      Protocol.Request request = protocol.open(received);
      @Nullable Operation<?, ?, ?> operation = service.operation(request.operation());
      if (operation == null) {
        throw Refusal.of(
            protocol.unknownOperationCode(),
            "This is a rehearsal, which does not play the operation %s:%s"
                .formatted(service.signingName(), request.operation()));
      }
      Optional<Refusal> stopped = gate.apply(call);
      if (stopped.isPresent()) {
        throw stopped.get();
      }
      return protocol.answer(request, operation.run(request, call), call.requestId());
    } catch (Refusal refusal) {
      return protocol.refusal(refusal, received.contentType(), call.requestId());
    } catch (RuntimeException bug) {
      System.getLogger(Router.class.getName())
          .log(
              System.Logger.Level.ERROR,
              "The rehearsal failed at a " + call.service() + " call",
              bug);
      Refusal internal = new Refusal(500, "InternalFailure", "The rehearsal failed: " + bug);
      return protocol.refusal(internal, received.contentType(), call.requestId());
    }
  }
}
