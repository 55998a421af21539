package dev.groundwork.rehearsal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/// An HTTP client without a network: reads each request with the codec under test, and answers with
/// what the test wants to arrive.
final class MirrorHttpClient implements SdkHttpClient {
  private final Protocol protocol;
  private @Nullable SdkPojo emptyRequest;
  private @Nullable SdkPojo answer;
  private @Nullable Object arrived;

  MirrorHttpClient(Protocol protocol) {
    this.protocol = protocol;
  }

  /// Prepares one exchange.
  void expect(SdkPojo builder, SdkPojo response) {
    emptyRequest = builder;
    answer = response;
  }

  /// The request as the codec read it.
  Object arrived() {
    return Objects.requireNonNull(arrived, "no request came");
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return exchange(request);
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse exchange(HttpExecuteRequest request) {
    SdkHttpRequest http = request.httpRequest();
    String body = request.contentStreamProvider().map(p -> text(p.newStream())).orElse("");
    Received received =
        new Received(
            "",
            http.firstMatchingHeader("X-Amz-Target").orElse(""),
            http.firstMatchingHeader("Content-Type").orElse(""),
            body);
    Protocol.Request opened = protocol.open(received);
    SdkPojo builder = Objects.requireNonNull(emptyRequest);
    opened.fill(builder);
    arrived = ((Buildable) builder).build();
    Reply reply = protocol.answer(opened, Objects.requireNonNull(answer), "request-1");
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpFullResponse.builder()
                .statusCode(reply.status())
                .putHeader("Content-Type", reply.contentType())
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
