package org.outagraph.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.outagraph.web.queries.Client;
import org.outagraph.web.queries.QueryDesk;
import org.outagraph.web.queries.Share;
import org.outagraph.web.queries.Visits;

/// Counts how often each client comes, and tells each what is left of its shares: `RateLimit` and
/// `RateLimit-Policy` (<https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/>).
///
/// @param clients who asks
/// @param visits how often each has come
/// @param queries what each has left of what queries take
record Doorkeeper(Clients clients, Visits visits, QueryDesk queries) {
  /// A supervisor asks as often as it likes, and a page has as many parts as it has.
  private static final List<String> UNCOUNTED = List.of("/health/", "/assets/");

  private static final String COUNTED = "counted";
  private static final int WINDOW = 60;

  /// Lets the request in, or throws [org.outagraph.model.Problem.TooMany].
  void admit(Context context) {
    if (UNCOUNTED.stream().anyMatch(context.path()::startsWith)) {
      return;
    }
    context.attribute(COUNTED, true);
    visits.count(clients.of(context));
  }

  /// Says what is left. Whoever has the key has no share to keep to.
  void tell(Context context) {
    Client client = clients.of(context);
    if (context.attribute(COUNTED) == null || client.isTrusted()) {
      return;
    }
    List<Share> shares = new ArrayList<>(List.of(visits.share(client)));
    if (context.attribute(Turns.TAKEN) != null) {
      shares.addAll(queries.shares(client));
    }
    context
        .header("RateLimit-Policy", each(shares, Doorkeeper::policy))
        .header("RateLimit", each(shares, Doorkeeper::left));
  }

  private static String each(List<Share> shares, Function<Share, String> form) {
    return shares.stream().map(form).collect(Collectors.joining(", "));
  }

  private static String policy(Share share) {
    String unit =
        share.unit() == Share.Unit.REQUESTS
            ? ""
            : ";qu=\"" + share.unit().name().toLowerCase(Locale.ROOT) + '"';
    return '"' + share.name() + "\";q=" + share.quota() + unit + ";w=" + WINDOW;
  }

  private static String left(Share share) {
    return '"' + share.name() + "\";r=" + share.left() + ";t=" + share.whole().toSeconds();
  }
}
