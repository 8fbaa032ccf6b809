package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Batch;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;

/// `/api/batch`: several things in one answer, all of one version.
final class BatchDoor {
  static final Set<String> PARAMETERS = Request.withStandpoint("id");
  private static final int MOST = 100;

  private final KnowledgeBase base;

  BatchDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply batch(Request request) {
    request.allow(PARAMETERS);
    List<String> given = request.all("id").stream().distinct().toList();
    if (given.isEmpty()) {
      throw new Problem.Invalid(
              "id", "", "give one or more, for example ?id=regions:CN&id=outages/kakao-2022-10")
          .toException();
    }
    if (given.size() > MOST) {
      throw new Problem.TooLarge("A batch of " + given.size() + " ids", MOST, "ids").toException();
    }
    List<Id> ids = new ArrayList<>();
    ArrayNode missing = Json.array();
    for (String text : given) {
      read(text)
          .ifPresentOrElse(
              ids::add, () -> missing.add(Json.object().put("id", text).put("reason", "no id")));
    }
    Batch batch = base.entities(request.standpoint()).batch(ids);
    ObjectNode node = Json.object().put("version", batch.version());
    node.putObject("total")
        .put("value", batch.items().stream().filter(item -> item.thing().isPresent()).count())
        .put("relation", "eq");
    ArrayNode results = node.putArray("results");
    ArrayNode moved = node.putArray("moved");
    for (Batch.Item item : batch.items()) {
      item.thing()
          .ifPresentOrElse(
              thing -> results.add(EntityJson.of(thing, batch.version())),
              () -> missing.add(missing(item)));
      if (item.fate().isPresent() && item.fate().get() instanceof Fate.Replaced(Id by)) {
        moved.addObject().put("id", item.asked().iri()).put("replacedBy", by.iri());
      }
    }
    node.set("missing", missing);
    return Json.reply(node).atVersion(batch.version());
  }

  private static Optional<Id> read(String text) {
    return Id.ofIri(text).or(() -> Id.ofCurie(text)).or(() -> Id.ofPath(text));
  }

  private static ObjectNode missing(Batch.Item item) {
    ObjectNode node = Json.object().put("id", item.asked().iri());
    if (item.fate().isPresent() && item.fate().get() instanceof Fate.Withdrawn(var at, var why)) {
      node.put("reason", "withdrawn").put("because", why.value());
      at.ifPresent(date -> node.set("withdrawnAt", ValueJson.of(date)));
      return node;
    }
    node.put("reason", "unknown");
    node.set("nearest", Json.words(item.nearest()));
    return node;
  }
}
