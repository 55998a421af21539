package dev.groundwork.rehearsal.wire;

import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// AWS JSON 1.0 and 1.1; the answer takes the version of the request's Content-Type.
record JsonProtocol() implements Protocol {

  @Override
  public Request open(Received received) {
    String target = received.target();
    try {
      JsonNode body =
          received.body().isEmpty()
              ? JsonMapper.shared().createObjectNode()
              : JsonMapper.shared().readTree(received.body());
      return new Body(target.substring(target.lastIndexOf('.') + 1), received.contentType(), body);
    } catch (JacksonException e) {
      throw Refusal.of("SerializationException", "The body is not JSON");
    }
  }

  @Override
  public Reply answer(Request request, SdkPojo output, String requestId) {
    return new Reply(200, request.contentType(), requestId, JsonWriter.write(output));
  }

  @Override
  public Reply refusal(Refusal refusal, String contentType, String requestId) {
    String body = JsonWriter.error(refusal.code(), refusal.message());
    return new Reply(refusal.status(), contentType, requestId, body);
  }

  @Override
  public String unknownOperationCode() {
    return "UnknownOperationException";
  }

  private record Body(String operation, String contentType, JsonNode body) implements Request {
    @Override
    public void fill(SdkPojo builder) {
      JsonFields.fill(builder, body);
    }
  }
}
