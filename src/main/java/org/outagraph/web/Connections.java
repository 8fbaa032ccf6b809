package org.outagraph.web;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.outagraph.web.queries.Client;

/// Who is connected: so many connections for each address, and none that takes for ever over the
/// head of its request.
@OwnsState("the open connections; safe for use by several threads")
final class Connections implements Connection.Listener {
  private static final Duration FOR_A_HEAD = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Problem FULL =
      new Problem.TooMany("Your address has too many connections open.", Duration.ofSeconds(5));
  private static final Problem TOO_SLOW = new Problem.TooSlowlySent(1_000);

  private final int each;
  private final Optional<String> proxy;
  private final Map<Connection, String> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  /// @param each how many an address may have open
  /// @param proxy the address of a trusted proxy, which may have any number
  Connections(int each, Optional<String> proxy) {
    this.each = each;
    this.proxy = proxy;
  }

  @Override
  public void onOpened(Connection connection) {
    String from = from(connection);
    open.put(connection, from);
    if (counts.merge(from, 1, Integer::sum) > each && !isProxy(from)) {
      end(connection, FULL);
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Optional.ofNullable(open.remove(connection))
        .ifPresent(
            from -> counts.computeIfPresent(from, (key, count) -> count > 1 ? count - 1 : null));
  }

  private boolean isProxy(String from) {
    return proxy.map(Connections::network).filter(from::equals).isPresent();
  }

  private static String from(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
        ? network(address.getAddress().getHostAddress())
        : "";
  }

  private static String network(String address) {
    return Client.of(address, Optional.empty(), Optional.empty()).name();
  }

  /// Ends, now and then, whatever has sent part of a head for too long.
  void watch(Scheduler scheduler) {
    scheduler.schedule(() -> watch(scheduler), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    open.keySet().stream().filter(Connections::dawdles).forEach(slow -> end(slow, TOO_SLOW));
  }

  private static boolean dawdles(Connection connection) {
    if (!(connection instanceof HttpConnection http)) {
      return false;
    }
    HttpParser parser = http.getParser();
    return parser.inHeaderState()
        && !parser.isStart()
        && System.nanoTime() - parser.getBeginNanoTime() > FOR_A_HEAD.toNanos();
  }

  /// Says why, as far as the caller listens, and hangs up.
  private static void end(Connection connection, Problem why) {
    Reply reply = ProblemReply.of(why).with("Connection", "close");
    StringBuilder head =
        new StringBuilder(
            "HTTP/1.1 %d %s\r\n".formatted(reply.status(), HttpStatus.getMessage(reply.status())));
    reply
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append(
        "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(reply.contentType(), reply.body().length));
    EndPoint caller = connection.getEndPoint();
    caller.write(
        Callback.from(caller::close),
        ByteBuffer.wrap(head.toString().getBytes(StandardCharsets.US_ASCII)),
        ByteBuffer.wrap(reply.body()));
  }
}
