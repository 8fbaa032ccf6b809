package org.outagraph.web;

import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.JsonFields;
import org.outagraph.ingest.desk.Reviews.Reviewer;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;

/// `/api/merges`: two things that are one, and the way back.
final class MergeDoor {
  private final Desk desk;

  MergeDoor(Desk desk) {
    this.desk = desk;
  }

  /// `POST /api/merges`: `from` is a thing of the graph, or a newcomer that proposals speak of.
  Reply merge(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of("from", "into"));
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    Id into = body.id("into", body.needText("into"));
    var newcomer =
        body.node().path("from").isObject() ? body.object("from") : Optional.<JsonFields>empty();
    if (newcomer.isPresent()) {
      JsonFields named = newcomer.get().allow(Set.of("kind", "name"));
      Kind kind =
          Kind.ofPath(named.needText("kind"))
              .orElseThrow(
                  () ->
                      new Problem.Invalid(
                              "from.kind", named.needText("kind"), "it is a kind such as vendors")
                          .toException());
      long version =
          desk.reviews().identify(new Party.Newcomer(kind, named.needText("name")), into, reviewer);
      return Json.reply(
          Json.object()
              .put("version", version)
              .put("from", named.needText("name"))
              .put("into", into.curie()));
    }
    Id from = body.id("from", body.needText("from"));
    long version = desk.reviews().merge(from, into, reviewer);
    return Json.reply(
        Json.object()
            .put("version", version)
            .put("from", from.curie())
            .put("into", into.curie())
            .put("revert", "/api/merges/" + version + "/revert"));
  }

  /// `POST /api/merges/{version}/revert`
  Reply unmerge(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of());
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    String merge = request.part("version");
    long version =
        desk.reviews().unmerge(merge.matches("\\d{1,15}") ? Long.parseLong(merge) : 0, reviewer);
    return Json.reply(Json.object().put("version", version).put("reverted", merge));
  }
}
