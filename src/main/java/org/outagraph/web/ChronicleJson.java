package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.outagraph.model.Chronicle;
import org.outagraph.model.First;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// The JSON form of the three clocks of an outage. Each date has the instants between which it
/// lies: from `earliest` up to, not including, `latest`; both are the same for an instant.
final class ChronicleJson {
  private ChronicleJson() {}

  static ObjectNode of(Chronicle chronicle, long version) {
    ObjectNode node = Json.object().put("version", version);
    node.set("outage", ValueJson.of(chronicle.outage()));
    Id outage = chronicle.outage().id().orElseThrow();
    String claims = "/api/claims?subject=" + outage.curie();
    String articles = "/api/articles?about=" + outage.curie();
    node.set("events", Some.of(chronicle.events(), ChronicleJson::of, claims));
    node.set(
        "published",
        Some.of(chronicle.published(), publication -> of(publication, outage), articles));
    node.set(
        "undated", Some.of(chronicle.undated(), publication -> of(publication, outage), articles));
    node.set(
        "recorded",
        Some.of(
            chronicle.recorded(),
            recording ->
                withClaims(at(recording.date(), Json.object()), recording.claims(), claims),
            claims));
    return node;
  }

  private static ObjectNode of(Chronicle.Event event) {
    ObjectNode node =
        at(event.date(), Json.object())
            .put("event", event.kind().word())
            .put("standing", ClaimJson.lower(event.standing()));
    event.claims().items().stream()
        .flatMap(claim -> claim.qualifier("precision").stream())
        .findFirst()
        .ifPresent(precision -> node.set("exactness", ValueJson.of(precision)));
    node.set("thing", ValueJson.of(event.thing()));
    String rest =
        event.claims().items().stream()
            .findFirst()
            .flatMap(claim -> claim.subject().id())
            .map(subject -> "/api/claims?subject=" + subject.curie())
            .orElse("/api/claims");
    node.set("claims", Some.of(event.claims(), ClaimJson::of, rest));
    return node;
  }

  private static ObjectNode of(Chronicle.Publication publication, Id outage) {
    ObjectNode node = Json.object();
    publication.date().ifPresent(date -> at(date, node).put("inferred", publication.isInferred()));
    node.set("article", ClaimJson.of(publication.article()));
    String rest =
        "/api/claims?subject=" + outage.curie() + "&article=" + publication.article().id().curie();
    return withClaims(node, publication.claims(), rest);
  }

  private static ObjectNode at(PartialDate date, ObjectNode node) {
    node.set("date", ValueJson.of(date));
    return node.put("earliest", date.earliest().toString()).put("latest", date.latest().toString());
  }

  private static ObjectNode withClaims(ObjectNode node, First<Id> claims, String rest) {
    node.set("claims", Some.of(claims, id -> Json.text(id.iri()), rest));
    return node;
  }
}
