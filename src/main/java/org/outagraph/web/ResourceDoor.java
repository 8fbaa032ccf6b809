package org.outagraph.web;

import java.util.Optional;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Summary;

/// `/api/{kind}` and `/api/{kind}/{slug}`: lists and things as JSON.
final class ResourceDoor {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final KnowledgeBase base;

  ResourceDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply list(Request request) {
    Page<Summary> page = page(request);
    var node = Json.object().put("version", base.version());
    node.putObject("total").put("value", page.total()).put("relation", "eq");
    node.set("results", Json.list(page.results(), EntityJson::of));
    page.next().ifPresent(next -> node.put("next", next));
    return Json.reply(node);
  }

  /// The page of a list that the request asks for.
  Page<Summary> page(Request request) {
    request.allow("limit", "cursor");
    Kind kind = request.kind();
    return entities().list(kind, request.number("limit", USUAL, 1, MOST), request.one("cursor"));
  }

  Reply thing(Request request) {
    request.allow();
    Entity entity = entity(request.id(request.kind(), request.part("slug")));
    return Json.reply(EntityJson.of(entity, base.version()));
  }

  /// The entity, or a problem that names the nearest known ones.
  Entity entity(Id id) {
    Optional<Entity> entity = entities().entity(id);
    return entity.orElseThrow(() -> unknown(id));
  }

  RuntimeException unknown(Id id) {
    return new Problem.NotFound(id.path(), entities().nearest(id)).toException();
  }

  private EntityReader entities() {
    return base.entities();
  }
}
