package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.ArticleUse;
import org.outagraph.model.Lookup;
import org.outagraph.model.Problem;
import org.outagraph.model.WebAddress;

/// `/api/lookup`: whether the article at an address is in, and what it supports.
final class LookupDoor {
  static final Set<String> PARAMETERS = Request.withStandpoint("url");

  private final KnowledgeBase base;

  LookupDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply lookup(Request request) {
    request.allow(PARAMETERS);
    String url =
        request
            .one("url")
            .orElseThrow(
                () ->
                    new Problem.Invalid(
                            "url",
                            "",
                            "give the address of an article, escaped: ?url=https%3A%2F%2F…")
                        .toException());
    WebAddress address = WebAddress.of(url);
    Lookup lookup = base.entities(request.standpoint()).lookup(address);
    ObjectNode node = Json.object().put("version", lookup.version()).put("url", url);
    node.put("canonical", address.toString()).put("known", !lookup.articles().isEmpty());
    node.set("articles", Json.list(lookup.articles(), LookupDoor::of));
    if (lookup.articles().isEmpty()) {
      node.set("nearest", Json.list(lookup.nearest(), ClaimJson::of));
    }
    return Json.reply(node).atVersion(lookup.version());
  }

  private static ObjectNode of(ArticleUse use) {
    ObjectNode node = ClaimJson.of(use.article());
    String rest = "/api/claims?article=" + use.article().id().curie();
    node.set(
        "supports",
        Some.of(
            use.things(),
            thing -> ValueJson.of(thing.thing()).put("claims", thing.claims()),
            rest));
    node.set("claims", Some.of(use.claims(), ClaimJson::of, rest));
    node.set("copies", Json.list(use.copies(), ClaimJson::of));
    return node;
  }
}
