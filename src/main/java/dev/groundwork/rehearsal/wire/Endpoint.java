package dev.groundwork.rehearsal.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The loopback HTTP server. It answers programs on this computer only: requests that a browser
/// page made (`Origin`), or that name another host (a rebound DNS name), are refused.
public final class Endpoint implements AutoCloseable {
  private static final int LARGEST_BODY = 16 * 1024 * 1024;
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(127\\.0\\.0\\.1|\\[::1]|localhost|[a-z0-9.-]+\\.localhost)(:\\d+)?");

  static {
    // Without it each answer waits some 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Endpoint(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Starts to listen on 127.0.0.1.
  ///
  /// @param port the port, 0 for any that is free
  /// @param services what is played
  /// @param gate asked before each call; a refusal there is the answer
  /// @throws IOException if the port is taken
  public static Endpoint start(
      int port, List<Service> services, Function<Call, Optional<Refusal>> gate) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rehearsal-", 0).factory());
    Router router = new Router(services, gate);
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(router, exchange));
    server.start();
    return new Endpoint(server, threads);
  }

  /// Where clients reach it: `http://127.0.0.1:PORT`.
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(Router router, HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getRequestHeaders();
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      Reply reply;
      if (headers.containsKey("Origin") || !LOCAL_HOST.matcher(first(headers, "Host")).matches()) {
        reply = plain(403, "A rehearsal answers programs on this computer, not web pages.");
      } else if (body.length > LARGEST_BODY) {
        reply = plain(413, "The request is too large.");
      } else {
        reply =
            router.route(
                new Received(
                    first(headers, "Authorization"),
                    first(headers, "X-Amz-Target"),
                    first(headers, "Content-Type"),
                    new String(body, StandardCharsets.UTF_8)));
      }
      send(exchange, reply);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.getResponseHeaders().set("x-amzn-RequestId", reply.requestId());
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Reply plain(int status, String sentence) {
    return new Reply(status, "text/plain", "none", sentence);
  }

  private static String first(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
