package org.outagraph.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.SearchRequest;

/// How the parameters of an address say what to search for; the same at every door that searches.
final class SearchParameters {
  /// The words, and what narrows them: what a search means, wherever it is asked for.
  static final Set<String> MEANING = meaning();

  static final int USUAL = 20;
  static final int MOST = 100;

  private SearchParameters() {}

  private static Set<String> meaning() {
    Set<String> names = new LinkedHashSet<>(List.of("q"));
    names.addAll(SearchRequest.FIELDS);
    return names;
  }

  /// [#MEANING] and what else a door takes.
  static Set<String> and(String... more) {
    Set<String> names = new LinkedHashSet<>(MEANING);
    names.addAll(List.of(more));
    return names;
  }

  /// The first page of what is asked for.
  ///
  /// @param limit how many hits are wanted
  /// @param facets the fields to count
  static SearchRequest read(Request request, int limit, List<String> facets) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String field : SearchRequest.FIELDS) {
      if (!request.all(field).isEmpty()) {
        filters.put(field, request.all(field));
      }
    }
    return new SearchRequest(request.one("q").orElse(""), filters, limit, Optional.empty(), facets);
  }

  /// The page that `limit` and `cursor` ask for.
  static SearchRequest readPage(Request request, List<String> facets) {
    return read(request, request.number("limit", USUAL, 1, MOST), facets)
        .after(request.one("cursor"));
  }
}
