package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.outagraph.model.Problem;
import org.outagraph.web.queries.Asked;
import org.outagraph.web.queries.QueryDesk;

/// `/admin/queries`: what is being asked, for whoever runs the server.
final class AdminDoor {
  private static final double MILLIS = 1_000.0;
  private static final Problem STOPPED =
      new Problem.Unavailable("An administrator stopped this query.", Duration.ofMinutes(1));

  private final QueryDesk queries;

  AdminDoor(QueryDesk queries) {
    this.queries = queries;
  }

  /// `GET /admin/queries`
  Reply list(Request request) {
    request.allow();
    List<Asked> present = queries.present();
    ObjectNode node = Json.object();
    node.put("running", present.stream().filter(Asked::isAtWork).count());
    node.put("waiting", present.stream().filter(asked -> !asked.isAtWork()).count());
    node.set("queries", Json.list(present, AdminDoor::query));
    return Json.reply(node);
  }

  private static ObjectNode query(Asked asked) {
    return Json.object()
        .put("id", asked.number())
        .put("state", asked.isAtWork() ? "running" : "waiting")
        .put("client", asked.client().name())
        .put("seconds", asked.age().toMillis() / MILLIS)
        .put("processorSeconds", asked.run().processorTime().toMillis() / MILLIS)
        .put("rows", asked.run().rows())
        .put("allocatedBytes", asked.run().allocated())
        .put("query", asked.text());
  }

  /// `DELETE /admin/queries/{id}`
  Reply stop(Request request) {
    request.allow();
    String id = request.part("id");
    if (!id.matches("[0-9]{1,18}") || !queries.stop(Long.parseLong(id), STOPPED)) {
      throw new Problem.NotFound("admin/queries/" + id, List.of()).toException();
    }
    return Json.reply(Json.object().put("stopped", Long.parseLong(id)));
  }
}
