package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.outagraph.model.Attribute;
import org.outagraph.model.Conflict;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Names;
import org.outagraph.model.Reference;
import org.outagraph.model.Resource;
import org.outagraph.model.Summary;
import org.outagraph.model.Value;

/// The JSON form of an entity with its facts, each with the claims behind it.
final class EntityJson {
  private static final int FACTS = 1_000;
  private static final int CLAIMS = 100;

  /// What others say of their things is theirs to tell: of each such statement, the first claims.
  private static final int CLAIMS_OF_MENTIONS = 5;

  private EntityJson() {}

  static ObjectNode of(Entity entity, long version) {
    ObjectNode node = Json.object().put("version", version).put("id", entity.id().iri());
    ValueJson.name(node, entity.id()).put("label", entity.label());
    node.set("types", Json.list(entity.types(), ValueJson::of));
    node.set("labels", Json.list(entity.labels(), ValueJson::of));
    node.set("aliases", Json.list(entity.aliases(), ValueJson::of));
    node.set("attributes", Json.list(entity.attributes(), EntityJson::of));
    node.set(
        "facts",
        Json.list(entity.facts().stream().limit(FACTS).toList(), fact -> of(fact, CLAIMS)));
    node.put("factsTotal", entity.facts().size());
    if (entity.facts().size() > FACTS) {
      node.put("factsMore", "/api/claims?subject=" + entity.id().curie());
    }
    node.set("mentions", Json.list(entity.mentions(), fact -> of(fact, CLAIMS_OF_MENTIONS)));
    node.put("mentionsTotal", entity.mentionsTotal());
    if (entity.mentionsTotal() > entity.mentions().size()) {
      node.put("mentionsMore", "/api/claims?mentions=" + entity.id().curie());
    }
    node.set("conflicts", Json.list(entity.conflicts(), EntityJson::of));
    return node;
  }

  /// The same with what stands behind it, and with the neighbours that were asked for.
  static ObjectNode of(Resource resource, long version) {
    Entity entity = resource.entity();
    ObjectNode node = of(entity, version);
    node.putObject("counts")
        .put("claims", resource.counts().claims())
        .put("articles", resource.counts().articles())
        .put("independentSources", resource.counts().independentSources())
        .put("statements", entity.facts().size())
        .put("mentioningStatements", entity.mentionsTotal());
    resource
        .included()
        .ifPresent(
            included ->
                node.set(
                    "included",
                    Some.of(
                        included, EntityJson::of, "/api/claims?mentions=" + entity.id().curie())));
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

  private static ObjectNode of(Fact fact, int most) {
    ObjectNode node = Json.object();
    node.set("subject", ValueJson.of(fact.subject()));
    node.set("property", ValueJson.of(fact.property()));
    node.set("value", ValueJson.of(fact.object()));
    node.put("standing", fact.standing().name().toLowerCase(Locale.ROOT))
        .put("independentSources", fact.independentSources());
    node.set("claims", Json.list(fact.claims().stream().limit(most).toList(), ClaimJson::of));
    node.put("claimsTotal", fact.claims().size());
    if (fact.claims().size() > most) {
      node.put("claimsMore", "/api/claims?" + rest(fact));
    }
    return node;
  }

  /// The filters that find all claims about a statement, as far as its parts are things.
  private static String rest(Fact fact) {
    String subject = fact.subject().id().map(id -> "subject=" + id.curie()).orElse("");
    String property =
        fact.property().iri().startsWith(Names.ONTOLOGY)
            ? "&property=og:" + fact.property().localName()
            : "";
    return fact.object() instanceof Value.Thing(Reference object) && object.id().isPresent()
        ? subject + property + "&object=" + object.id().get().curie()
        : subject + property;
  }

  private static ObjectNode of(Conflict conflict) {
    ObjectNode node = Json.object().put("id", conflict.iri()).put("topic", conflict.topic());
    node.put("kind", conflict.kind()).put("resolution", conflict.resolution());
    node.set("about", ValueJson.of(conflict.about()));
    node.set("positions", Json.list(conflict.positions(), ClaimJson::of));
    return node;
  }
}
