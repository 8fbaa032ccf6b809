package org.outagraph.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.web.queries.Client;

/// Tells who asks, and what a query of theirs may cost.
final class Clients {
  private static final String CLIENT = "client";
  private static final Duration LIMIT_WITH_KEY = Duration.ofSeconds(30);

  private final WriteKey key;
  private final Optional<String> proxy;

  /// @param proxy the address of a proxy that is trusted to tell for whom it asks
  Clients(WriteKey key, Optional<String> proxy) {
    this.key = key;
    this.proxy = proxy;
  }

  Client of(Request request) {
    return of(request.context());
  }

  /// Found once for each request.
  Client of(Context context) {
    Client known = context.attribute(CLIENT);
    if (known != null) {
      return known;
    }
    Client client =
        key.isIn(Headers.all(context, "Authorization"))
            ? Client.KEY_HOLDER
            : Client.of(
                context.req().getRemoteAddr(), Headers.all(context, "X-Forwarded-For"), proxy);
    context.attribute(CLIENT, client);
    return client;
  }

  /// Whoever has the key may take longer.
  static QueryLimits limits(Client client, QueryLimits usual) {
    boolean longer = client.isTrusted() && usual.time().compareTo(LIMIT_WITH_KEY) < 0;
    return longer ? new QueryLimits(LIMIT_WITH_KEY, usual.rows(), usual.bytes()) : usual;
  }
}
