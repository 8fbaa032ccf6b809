package org.outagraph.web;

import java.util.List;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.web.pages.Pages;

/// Full-text search, as JSON and as a page.
final class SearchDoor {
  /// What `/api/search` takes.
  static final Set<String> PARAMETERS = SearchParameters.and("limit", "cursor", "facets");

  private static final int SUGGESTIONS = 10;

  private final KnowledgeBase base;
  private final Pages pages;

  SearchDoor(KnowledgeBase base, Pages pages) {
    this.base = base;
    this.pages = pages;
  }

  Reply json(Request request) {
    request.allow(PARAMETERS);
    SearchRequest search = SearchParameters.readPage(request, request.all("facets"));
    if (search.query().isBlank()) {
      throw new Problem.Invalid("q", "", "give the words to look for").toException();
    }
    return Json.reply(SearchJson.of(base.search(search), base.version()));
  }

  Reply page(Request request) {
    request.allow(PARAMETERS);
    SearchRequest search =
        SearchParameters.readPage(request, List.of("type", "region", "vendor", "year"));
    SearchResults results = base.search(search);
    return Reply.html(pages.search(search.query(), results.filters(), results, base.version()));
  }

  Reply suggest(Request request) {
    request.allow("q", "limit");
    String prefix = request.one("q").orElse("");
    var node = Json.object().put("version", base.version());
    node.set(
        "results",
        Json.words(
            base.suggest(prefix, request.number("limit", SUGGESTIONS, 1, SearchParameters.MOST))));
    return Json.reply(node);
  }
}
