package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchDates;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.SearchResults.Facet;
import org.outagraph.model.SearchResults.Highlight;
import org.outagraph.model.SearchResults.Histogram;
import org.outagraph.model.SearchResults.Hit;
import org.outagraph.model.SearchResults.Matched;
import org.outagraph.model.Suggestion;

/// The JSON form of search results; matching words are marked with `<mark>` in escaped HTML.
final class SearchJson {
  private SearchJson() {}

  static ObjectNode of(SearchRequest request, SearchResults results) {
    ObjectNode node = Json.object().put("version", results.version());
    node.putObject("total")
        .put("value", results.page().total())
        .put("relation", results.exact() ? "eq" : "gte");
    node.set("results", Json.list(results.page().results(), SearchJson::of));
    ObjectNode facets = node.putObject("facets");
    results.facets().forEach((field, facet) -> facets.set(field, of(facet)));
    results.histogram().ifPresent(bars -> node.set("histogram", of(bars, request.dates())));
    node.set("filters", filters(request, results));
    node.set("suggestions", Json.words(results.suggestions()));
    node.set("nearest", Json.list(results.nearest(), SearchJson::of));
    results.page().next().ifPresent(next -> node.put("next", next));
    return node;
  }

  /// What narrows the search, as it was understood.
  private static ObjectNode filters(SearchRequest request, SearchResults results) {
    ObjectNode filters = Json.object();
    results.filters().forEach((field, values) -> filters.set(field, Json.words(values)));
    if (request.dates().isNarrow()) {
      filters.put("date", request.dates().clock().word());
    }
    put(filters, "from", request.dates().from());
    put(filters, "to", request.dates().to());
    put(filters, "knownAt", request.standpoint().knownAt());
    put(filters, "validAt", request.standpoint().validAt());
    return filters;
  }

  private static void put(ObjectNode node, String name, Optional<PartialDate> date) {
    date.ifPresent(given -> node.put(name, given.lexical()));
  }

  private static ObjectNode of(Facet facet) {
    ObjectNode node = Json.object();
    node.set(
        "values",
        Json.list(
            facet.counts(),
            count ->
                Json.object()
                    .put("value", count.value())
                    .put("label", count.label())
                    .put("count", count.count())));
    return node.put("without", facet.without());
  }

  private static ObjectNode of(Histogram histogram, SearchDates dates) {
    ObjectNode node = Json.object().put("date", dates.clock().word());
    dates.steps().ifPresent(steps -> node.put("steps", steps.name().toLowerCase(Locale.ROOT)));
    node.set(
        "bars",
        Json.list(
            histogram.bars(),
            bar -> Json.object().put("time", bar.time()).put("count", bar.count())));
    return node.put("coarse", histogram.coarse()).put("without", histogram.without());
  }

  private static ObjectNode of(Hit hit) {
    ObjectNode node = Json.object().put("id", hit.id().iri());
    ValueJson.name(node, hit.id()).put("label", hit.label()).put("score", hit.score());
    node.set("matched", of(hit.matched()));
    node.set("highlights", Json.list(hit.highlights(), SearchJson::of));
    hit.description().ifPresent(description -> node.put("description", description));
    hit.date().ifPresent(date -> node.set("date", ValueJson.of(date)));
    return node;
  }

  private static ObjectNode of(Matched matched) {
    ObjectNode node = Json.object().put("field", matched.field());
    putLanguage(node, matched.language());
    matched.name().ifPresent(name -> node.put("name", name));
    return node;
  }

  private static ObjectNode of(Highlight highlight) {
    ObjectNode node = Json.object().put("field", highlight.field());
    putLanguage(node, highlight.language());
    return node.put("html", Marks.html(highlight.text()));
  }

  private static void putLanguage(ObjectNode node, String language) {
    if (!language.isEmpty()) {
      node.put("language", language);
    }
  }

  /// Things to complete what somebody types.
  static ObjectNode of(List<Suggestion> suggestions, long version) {
    ObjectNode node = Json.object().put("version", version);
    node.set("results", Json.list(suggestions, SearchJson::of));
    return node;
  }

  private static ObjectNode of(Suggestion suggestion) {
    ObjectNode node = Json.object().put("id", suggestion.id().iri());
    ValueJson.name(node, suggestion.id())
        .put("label", suggestion.label())
        .put("name", suggestion.name().value());
    putLanguage(node, suggestion.name().language());
    return node.put("corrected", suggestion.corrected());
  }
}
