package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.outagraph.model.Attribute;
import org.outagraph.model.Conflict;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Summary;

/// The JSON form of an entity with its facts, each with the claims behind it.
final class EntityJson {
  private EntityJson() {}

  static ObjectNode of(Entity entity, long version) {
    ObjectNode node = Json.object().put("version", version).put("id", entity.id().iri());
    ValueJson.name(node, entity.id()).put("label", entity.label());
    node.set("types", Json.list(entity.types(), ValueJson::of));
    node.set("labels", Json.list(entity.labels(), ValueJson::of));
    node.set("aliases", Json.list(entity.aliases(), ValueJson::of));
    node.set("attributes", Json.list(entity.attributes(), EntityJson::of));
    node.set("facts", Json.list(entity.facts(), EntityJson::of));
    node.set("mentions", Json.list(entity.mentions(), EntityJson::of));
    node.put("mentionsTotal", entity.mentionsTotal());
    node.set("conflicts", Json.list(entity.conflicts(), EntityJson::of));
    return node;
  }

  static ObjectNode of(Summary summary) {
    ObjectNode node = Json.object().put("id", summary.id().iri());
    ValueJson.name(node, summary.id()).put("label", summary.label());
    summary.description().ifPresent(description -> node.put("description", description));
    summary.date().ifPresent(date -> node.set("date", ValueJson.of(date)));
    return node;
  }

  private static ObjectNode of(Attribute attribute) {
    ObjectNode node = Json.object();
    node.set("property", ValueJson.of(attribute.property()));
    node.set("values", Json.list(attribute.values(), ValueJson::of));
    return node;
  }

  private static ObjectNode of(Fact fact) {
    ObjectNode node = Json.object();
    node.set("subject", ValueJson.of(fact.subject()));
    node.set("property", ValueJson.of(fact.property()));
    node.set("value", ValueJson.of(fact.object()));
    node.put("standing", fact.standing().name().toLowerCase(Locale.ROOT))
        .put("independentSources", fact.independentSources());
    node.set("claims", Json.list(fact.claims(), ClaimJson::of));
    return node;
  }

  private static ObjectNode of(Conflict conflict) {
    ObjectNode node = Json.object().put("id", conflict.iri()).put("topic", conflict.topic());
    node.put("kind", conflict.kind()).put("resolution", conflict.resolution());
    node.set("about", ValueJson.of(conflict.about()));
    node.set("positions", Json.list(conflict.positions(), ClaimJson::of));
    return node;
  }
}
