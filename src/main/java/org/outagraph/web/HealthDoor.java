package org.outagraph.web;

import org.outagraph.knowledge.Health;
import org.outagraph.knowledge.KnowledgeBase;

/// Tells a supervisor whether the process lives, and whether it should get requests.
final class HealthDoor {
  private final KnowledgeBase base;

  HealthDoor(KnowledgeBase base) {
    this.base = base;
  }

  /// The process answers; the store is not asked.
  Reply live(Request request) {
    request.allow();
    return Json.reply(Json.object().put("status", "up"));
  }

  /// The store reads, the writer moves, the index keeps up, the disk has room.
  Reply ready(Request request) {
    request.allow();
    Health health = base.health();
    var node = Json.object().put("status", health.ready() ? "ready" : "not ready");
    node.put("version", base.version());
    node.set("reasons", Json.words(health.reasons()));
    return Json.reply(node).withStatus(health.ready() ? 200 : 503);
  }
}
