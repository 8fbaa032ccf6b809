package org.outagraph.web;

import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Chronicle;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;

/// `/api/outages/{slug}/timeline`: when an outage happened, was published and was recorded.
final class TimelineDoor {
  static final Set<String> PARAMETERS = Set.of("limit");

  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final KnowledgeBase base;

  TimelineDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply timeline(Request request) {
    request.allow(PARAMETERS);
    Id outage = request.id(Kind.OUTAGES, request.part("slug"));
    int limit = request.number("limit", USUAL, 1, MOST);
    Chronicle chronicle =
        base.entities()
            .chronicle(outage, limit)
            .orElseThrow(
                () ->
                    new Problem.NotFound(outage.path(), base.entities().nearest(outage))
                        .toException());
    return Json.reply(ChronicleJson.of(chronicle, base.version()));
  }
}
