package dev.groundwork.aws;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/// A server of this computer, which answers as a test wants and remembers what it was asked.
final class LoopbackServer implements AutoCloseable {
  final List<Request> asked = new CopyOnWriteArrayList<>();
  volatile int status = 200;
  private final HttpServer server;

  /// What a client sent.
  record Request(
      String path,
      Optional<String> target,
      Optional<String> authorization,
      Optional<String> contentType,
      String body) {}

  /// Serves at once.
  ///
  /// @param contentType of every answer
  /// @param answer by how often it was asked before
  LoopbackServer(String contentType, IntFunction<String> answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          int before = asked.size();
          var headers = exchange.getRequestHeaders();
          asked.add(
              new Request(
                  exchange.getRequestURI().getPath(),
                  Optional.ofNullable(headers.getFirst("X-Amz-Target")),
                  Optional.ofNullable(headers.getFirst("Authorization")),
                  Optional.ofNullable(headers.getFirst("Content-Type")),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          byte[] body = answer.apply(before).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", contentType);
          // Where a redirection would lead: to nobody.
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
