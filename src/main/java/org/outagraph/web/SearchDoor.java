package org.outagraph.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.web.pages.Pages;

/// Full-text search, as JSON and as a page.
final class SearchDoor {
  private static final Set<String> PARAMETERS = parameters();
  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int SUGGESTIONS = 10;

  private final KnowledgeBase base;
  private final Pages pages;

  SearchDoor(KnowledgeBase base, Pages pages) {
    this.base = base;
    this.pages = pages;
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(List.of("q", "limit", "cursor", "facets"));
    names.addAll(SearchRequest.FIELDS);
    return names;
  }

  Reply json(Request request) {
    SearchRequest search = read(request, request.all("facets"));
    if (search.query().isBlank()) {
      throw new Problem.Invalid("q", "", "give the words to look for").toException();
    }
    return Json.reply(SearchJson.of(base.search(search), base.version()));
  }

  Reply page(Request request) {
    SearchRequest search = read(request, List.of("type", "region", "vendor", "year"));
    SearchResults results = base.search(search);
    return Reply.html(pages.search(search.query(), results.filters(), results, base.version()));
  }

  Reply suggest(Request request) {
    request.allow("q", "limit");
    String prefix = request.one("q").orElse("");
    var node = Json.object().put("version", base.version());
    node.set(
        "results", Json.words(base.suggest(prefix, request.number("limit", SUGGESTIONS, 1, MOST))));
    return Json.reply(node);
  }

  private static SearchRequest read(Request request, List<String> facets) {
    request.allow(PARAMETERS);
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String field : SearchRequest.FIELDS) {
      if (!request.all(field).isEmpty()) {
        filters.put(field, request.all(field));
      }
    }
    return new SearchRequest(
        request.one("q").orElse(""),
        filters,
        request.number("limit", USUAL, 1, MOST),
        request.one("cursor"),
        facets);
  }
}
