package org.outagraph.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchClock;
import org.outagraph.model.SearchDates;
import org.outagraph.model.SearchDates.Steps;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.Standpoint;

/// How the parameters of an address say what to search for; the same at every door that searches.
final class SearchParameters {
  /// What chooses dates and the point in time to look from.
  static final List<String> TIMES = List.of("date", "from", "to", "knownAt", "validAt");

  /// The words, and what narrows them: what a search means, wherever it is asked for.
  static final Set<String> MEANING = meaning();

  static final int USUAL = 20;
  static final int MOST = 100;

  private SearchParameters() {}

  private static Set<String> meaning() {
    Set<String> names = new LinkedHashSet<>(List.of("q"));
    names.addAll(SearchRequest.FIELDS);
    names.addAll(TIMES);
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
    return new SearchRequest(
        request.one("q").orElse(""),
        filters,
        limit,
        Optional.empty(),
        facets,
        dates(request),
        Standpoint.at(date(request, "knownAt"), date(request, "validAt")));
  }

  /// The page that `limit` and `cursor` ask for.
  static SearchRequest readPage(Request request, List<String> facets) {
    return read(request, request.number("limit", USUAL, 1, MOST), facets)
        .after(request.one("cursor"));
  }

  /// True if neither words nor anything that narrows them is given.
  static boolean isBlank(SearchRequest search) {
    return search.query().isBlank()
        && search.filters().isEmpty()
        && !search.dates().isNarrow()
        && search.standpoint().isNow();
  }

  /// The fields of `facets=type,region&facets=year`.
  static List<String> facets(Request request) {
    return request.all("facets").stream()
        .flatMap(some -> Arrays.stream(some.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /// How `histogram` asks to count over time.
  static Optional<Steps> histogram(Request request) {
    return request.one("histogram").map(SearchParameters::steps);
  }

  private static Steps steps(String word) {
    return Arrays.stream(Steps.values())
        .filter(steps -> steps.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new Problem.Invalid("histogram", word, "write year or month").toException());
  }

  private static SearchDates dates(Request request) {
    SearchClock clock = request.one("date").map(SearchParameters::clock).orElse(SearchClock.EVENT);
    return new SearchDates(clock, date(request, "from"), date(request, "to"), Optional.empty());
  }

  private static SearchClock clock(String word) {
    return SearchClock.of(word)
        .orElseThrow(
            () ->
                new Problem.Unknown("date", word, nearest(word, SearchClock.words()))
                    .toException());
  }

  private static List<String> nearest(String word, List<String> all) {
    List<String> nearest = Nearest.to(word, all);
    return nearest.isEmpty() ? all : nearest;
  }

  private static Optional<PartialDate> date(Request request, String name) {
    // A form sends fields that were left empty, too.
    return request.one(name).filter(String::isBlank).isPresent()
        ? Optional.empty()
        : request.date(name);
  }
}
