package org.outagraph.web;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.graph.sparql.Run;
import org.outagraph.web.queries.Client;
import org.outagraph.web.queries.QueryDesk;

/// Lets what a request costs wait for its turn among the requests of other clients.
///
/// @param desk where it waits
/// @param clients who asks
record Turns(QueryDesk desk, Clients clients) {
  /// What a request is marked with that has taken a turn.
  static final String TAKEN = "turn taken";

  /// Does the work when it is the client's turn.
  ///
  /// @param what what is asked, for whoever looks at the list
  /// @param usual what it may cost; more for those who have the key
  <T> T take(Request request, String what, QueryLimits usual, Function<Run, T> work) {
    return take(request, what, usual, limits -> limits, work);
  }

  /// The same with limits that the caller has made narrower.
  <T> T take(
      Request request,
      String what,
      QueryLimits usual,
      UnaryOperator<QueryLimits> narrower,
      Function<Run, T> work) {
    request.context().attribute(TAKEN, true);
    Client client = clients.of(request);
    Run run = Run.within(narrower.apply(Clients.limits(client, usual)));
    return desk.ask(client, what, run, () -> work.apply(run));
  }

  /// Does work that waits for its turn elsewhere, where whoever runs the server sees it and may
  /// stop it.
  <T> T accompany(Request request, String what, QueryLimits limits, Function<Run, T> work) {
    Run run = Run.within(limits);
    return desk.accompany(clients.of(request), what, run, () -> work.apply(run));
  }
}
