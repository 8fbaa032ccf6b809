package org.outagraph.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Chronicle;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Versioned;

/// `/api/outages/{slug}/timeline`: when an outage happened, was published and was recorded.
final class TimelineDoor {
  static final Set<String> PARAMETERS =
      Stream.concat(Stream.of("limit"), Request.STANDPOINT.stream()).collect(Collectors.toSet());

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
    Versioned<Chronicle> seen =
        base.entities(request.standpoint())
            .chronicle(outage, limit)
            .orElseThrow(() -> ResourceDoor.unseen(outage, request, base));
    return Json.reply(ChronicleJson.of(seen.value(), seen.version())).atVersion(seen.version());
  }
}
