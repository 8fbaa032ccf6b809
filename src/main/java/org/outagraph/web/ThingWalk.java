package org.outagraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Resource;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Summary;

/// Walks over things in the order of their slugs, as they are at one version. It holds the ids of
/// one kind at a time, and one thing.
///
/// @param reader reads at the version
/// @param version the version
record ThingWalk(EntityReader reader, long version) {
  private static final int AT_A_TIME = 500;

  static ThingWalk at(KnowledgeBase base, long version) {
    return new ThingWalk(base.entities(Standpoint.NOW.pinned(version)), version);
  }

  /// Lends each thing of a kind.
  void each(Kind kind, Consumer<Entity> work) {
    for (Id id : ids(kind)) {
      reader.entity(id).ifPresent(work);
    }
  }

  /// Lends each thing of a kind with what stands behind it.
  void eachResource(Kind kind, Consumer<Resource> work) {
    for (Id id : ids(kind)) {
      reader.resource(id, List.of()).value().ifPresent(work);
    }
  }

  private List<Id> ids(Kind kind) {
    List<Id> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Summary> page = reader.list(kind, AT_A_TIME, cursor);
      page.results().forEach(summary -> ids.add(summary.id()));
      cursor = page.next();
    } while (cursor.isPresent());
    ids.sort(null);
    return ids;
  }
}
