package org.outagraph.web;

import java.util.List;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchDates;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.web.pages.Pages;

/// Full-text search, as JSON and as a page.
final class SearchDoor {
  /// What `/api/search` takes.
  static final Set<String> PARAMETERS =
      SearchParameters.and("limit", "cursor", "facets", "histogram");

  /// What `/api/suggest` takes.
  static final Set<String> OF_SUGGESTIONS = Set.of("q", "limit", "type");

  private static final List<String> ON_PAGE =
      List.of("type", "region", "vendor", "sector", "cause", "year", "publisher", "language");

  private static final int SUGGESTIONS = 10;

  private final KnowledgeBase base;
  private final Pages pages;

  SearchDoor(KnowledgeBase base, Pages pages) {
    this.base = base;
    this.pages = pages;
  }

  Reply json(Request request) {
    request.allow(PARAMETERS);
    SearchRequest search = withHistogram(request, SearchParameters.facets(request));
    if (SearchParameters.isBlank(search)) {
      throw new Problem.Invalid("q", "", "give words to look for, or what narrows them")
          .toException();
    }
    SearchResults results = base.search(search);
    Reply reply = Json.reply(SearchJson.of(search, results)).atVersion(results.version());
    return results
        .page()
        .next()
        .map(
            cursor ->
                reply.with(
                    "Link", "<" + request.withParameter("cursor", cursor) + ">; rel=\"next\""))
        .orElse(reply);
  }

  private static SearchRequest withHistogram(Request request, List<String> facets) {
    SearchRequest search = SearchParameters.readPage(request, facets);
    SearchDates dates = search.dates();
    return search.during(
        new SearchDates(
            dates.clock(), dates.from(), dates.to(), SearchParameters.histogram(request)));
  }

  Reply page(Request request) {
    request.allow(PARAMETERS);
    SearchRequest search = withHistogram(request, ON_PAGE);
    SearchResults results = base.search(search);
    return Reply.html(pages.search(search, results)).atVersion(results.version());
  }

  Reply suggest(Request request) {
    request.allow(OF_SUGGESTIONS);
    return Json.reply(
        SearchJson.of(
            base.suggest(
                request.one("q").orElse(""),
                request.all("type"),
                request.number("limit", SUGGESTIONS, 1, SearchParameters.MOST)),
            base.version()));
  }
}
