package org.outagraph.web;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// After an answer that came before the whole body, takes and forgets the rest for a while.
///
/// To hang up on bytes that nobody has read resets the connection, and a reset makes the caller
/// forget an answer that it has not read yet (RFC 9112, 9.6).
final class LingeringClose extends Handler.Wrapper {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final long MOST_BYTES = 64L << 20;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getHeaders().contains(HttpHeader.EXPECT)) {
      return super.handle(request, response, callback); // to read would give leave to send
    }
    return super.handle(
        request,
        response,
        new Callback.Nested(callback) {
          @Override
          public void succeeded() {
            new Rest(request, System.nanoTime() + LONGEST.toNanos(), callback).take(0);
          }
        });
  }

  /// What is still to come of a body.
  private record Rest(Request request, long until, Callback callback) {
    void take(long before) {
      long taken = before;
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          long soFar = taken;
          request.demand(() -> take(soFar));
          return;
        }
        taken += chunk.remaining();
        boolean enough = chunk.isLast() || taken > MOST_BYTES || System.nanoTime() > until;
        chunk.release();
        if (enough) {
          callback.succeeded();
          return;
        }
      }
    }
  }
}
