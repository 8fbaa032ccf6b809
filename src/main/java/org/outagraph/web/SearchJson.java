package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.outagraph.model.SearchResults;
import org.outagraph.model.SearchResults.Hit;

/// The JSON form of search results; matching words are marked with `<mark>` in escaped HTML.
final class SearchJson {
  private SearchJson() {}

  static ObjectNode of(SearchResults results, long version) {
    ObjectNode node = Json.object().put("version", version);
    node.putObject("total")
        .put("value", results.page().total())
        .put("relation", results.exact() ? "eq" : "gte");
    node.set("results", Json.list(results.page().results(), SearchJson::of));
    ObjectNode facets = node.putObject("facets");
    results
        .facets()
        .forEach(
            (field, counts) ->
                facets.set(
                    field,
                    Json.list(
                        counts,
                        count ->
                            Json.object()
                                .put("value", count.value())
                                .put("count", count.count()))));
    ObjectNode filters = node.putObject("filters");
    results.filters().forEach((field, values) -> filters.set(field, Json.words(values)));
    node.set("suggestions", Json.words(results.suggestions()));
    node.set("nearest", Json.list(results.nearest(), SearchJson::of));
    results.page().next().ifPresent(next -> node.put("next", next));
    return node;
  }

  private static ObjectNode of(Hit hit) {
    ObjectNode node = Json.object().put("id", hit.id().iri());
    ValueJson.name(node, hit.id())
        .put("label", hit.label())
        .put("score", hit.score())
        .put("matched", hit.matched());
    if (!hit.language().isEmpty()) {
      node.put("language", hit.language());
    }
    node.set("highlights", Json.words(hit.highlights().stream().map(Marks::html).toList()));
    hit.description().ifPresent(description -> node.put("description", description));
    hit.date().ifPresent(date -> node.set("date", ValueJson.of(date)));
    return node;
  }
}
