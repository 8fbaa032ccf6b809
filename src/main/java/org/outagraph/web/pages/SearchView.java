package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchClock;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;

/// What a search found, with the ways to narrow it.
public final class SearchView {
  private final String query;
  private final SearchRequest request;
  private final Map<String, List<String>> filters;
  private final Map<String, List<String>> times;
  private final SearchResults results;
  private final Known known;

  SearchView(SearchRequest request, SearchResults results, Known known) {
    this.query = request.query();
    this.request = request;
    this.filters = results.filters();
    this.times = times(request);
    this.results = results;
    this.known = known;
  }

  private static Map<String, List<String>> times(SearchRequest request) {
    Map<String, List<String>> times = new LinkedHashMap<>();
    if (request.dates().isNarrow()) {
      times.put("date", List.of(request.dates().clock().word()));
    }
    put(times, "from", request.dates().from());
    put(times, "to", request.dates().to());
    put(times, "knownAt", request.standpoint().knownAt());
    put(times, "validAt", request.standpoint().validAt());
    return times;
  }

  private static void put(
      Map<String, List<String>> times, String name, Optional<PartialDate> date) {
    date.ifPresent(given -> times.put(name, List.of(given.lexical())));
  }

  /// What a field of the form holds.
  public String time(String name) {
    return times.getOrDefault(name, List.of("")).getFirst();
  }

  /// True if the search is narrowed by dates.
  public boolean isTimed() {
    return !times.isEmpty();
  }

  public SearchClock clock() {
    return request.dates().clock();
  }

  /// What a clock tells, in words.
  public static String words(SearchClock clock) {
    return switch (clock) {
      case EVENT -> "when it happened";
      case PUBLISHED -> "when it was published";
      case RECORDED -> "when it was recorded here";
    };
  }

  private String search(Map<String, List<String>> chosen) {
    return Addresses.search(query, with(chosen));
  }

  /// Filters together with the dates, which stay whatever else is chosen.
  private Map<String, List<String>> with(Map<String, List<String>> chosen) {
    Map<String, List<String>> all = new LinkedHashMap<>(chosen);
    all.putAll(times);
    return all;
  }

  /// One way to narrow a search, or to undo that.
  ///
  /// @param words what the value is called
  /// @param count how many hits have it
  /// @param href the search with it, or without it if it is chosen
  /// @param chosen whether it narrows the search now
  public record Choice(String words, String count, String href, boolean chosen) {}

  /// A field with its values.
  public record Facet(String title, List<Choice> choices) {}

  public String query() {
    return query;
  }

  public SearchResults results() {
    return results;
  }

  /// True if there are neither words nor filters: the page then says how to search.
  public boolean isBlank() {
    return query.isBlank() && filters.isEmpty() && times.isEmpty();
  }

  public boolean isEmpty() {
    return results.page().results().isEmpty();
  }

  /// `12 hits`, `more than 1,000 hits`.
  public String total() {
    long total = results.page().total();
    String hits = NumberWords.of(total) + (total == 1 ? " hit" : " hits");
    return results.exact() ? hits : "at least " + hits;
  }

  public List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    results
        .facets()
        .forEach(
            (field, facet) -> {
              List<Choice> choices = choices(field, facet.counts());
              if (choices.size() > 1 || choices.stream().anyMatch(Choice::chosen)) {
                facets.add(new Facet(title(field), choices));
              }
            });
    return facets;
  }

  private List<Choice> choices(String field, List<SearchResults.Count> counts) {
    List<Choice> choices = new ArrayList<>();
    for (SearchResults.Count count : counts) {
      if (count.count() > 0 || isChosen(field, count.value())) {
        choices.add(choice(field, count.value(), count.label(), count.count()));
      }
    }
    for (String chosen : filters.getOrDefault(field, List.of())) {
      if (counts.stream().noneMatch(count -> count.value().equals(chosen))) {
        choices.add(choice(field, chosen, name(field, chosen), 0));
      }
    }
    return choices;
  }

  private Choice choice(String field, String value, String label, long count) {
    boolean chosen = isChosen(field, value);
    return new Choice(
        Id.ofCurie(value).isPresent() ? label : name(field, value),
        NumberWords.of(count),
        search(chosen ? without(field, value) : with(field, value)),
        chosen);
  }

  /// The filters that narrow the search now, each with the search without it.
  public List<Choice> chosen() {
    List<Choice> chosen = new ArrayList<>();
    filters.forEach(
        (field, values) ->
            values.forEach(
                value ->
                    chosen.add(
                        new Choice(
                            title(field) + ": " + name(field, value),
                            "",
                            search(without(field, value)),
                            true))));
    times.forEach((name, values) -> chosenTime(name, values.getFirst()).ifPresent(chosen::add));
    return chosen;
  }

  private Optional<Choice> chosenTime(String name, String value) {
    Map<String, List<String>> others = with(filters);
    others.remove(name);
    return switch (name) {
      case "from" -> Optional.of(timed("from", value, others));
      case "to" -> Optional.of(timed("to", value, others));
      case "knownAt" -> Optional.of(timed("known by", value, others));
      case "validAt" -> Optional.of(timed("going on", value, others));
      default -> Optional.empty();
    };
  }

  private Choice timed(String words, String value, Map<String, List<String>> others) {
    String date = DateWords.of(PartialDate.parse(value));
    return new Choice(words + " " + date, "", Addresses.search(query, others), true);
  }

  /// Other spellings, each with its search.
  public List<Choice> suggestions() {
    return results.suggestions().stream()
        .map(words -> new Choice(words, "", Addresses.search(words, with(filters)), false))
        .toList();
  }

  public Optional<String> next() {
    return results.page().next().map(cursor -> Addresses.search(query, with(filters), cursor));
  }

  /// The same search for programs.
  public String json() {
    return Addresses.searchJson(query, with(filters));
  }

  /// What the search is, as an address has it from its `?` on.
  public String parameters() {
    return json().substring(json().indexOf('?'));
  }

  /// The filters as hidden fields, so that another search keeps them.
  public Map<String, List<String>> filters() {
    return filters;
  }

  /// The label with the words that match.
  public static List<Highlight.Piece> title(SearchResults.Hit hit) {
    return hit.highlights().stream()
        .filter(piece -> isTitle(piece, hit))
        .findFirst()
        .map(piece -> Highlight.pieces(piece.text()))
        .orElseGet(() -> Highlight.pieces(hit.label()));
  }

  /// The other pieces that match.
  public static List<SearchResults.Highlight> below(SearchResults.Hit hit) {
    return hit.highlights().stream().filter(piece -> !isTitle(piece, hit)).toList();
  }

  private static boolean isTitle(SearchResults.Highlight piece, SearchResults.Hit hit) {
    return Highlight.pieces(piece.text()).stream()
        .map(Highlight.Piece::text)
        .collect(Collectors.joining())
        .equals(hit.label());
  }

  /// Why a hit was found.
  public static String matched(SearchResults.Hit hit) {
    String language = hit.matched().language();
    String in =
        language.isEmpty() || language.equals("en") ? "" : ", in " + Languages.name(language);
    return switch (hit.matched().field()) {
      case "name" -> "its name matches" + in;
      case "alias" -> "another of its names matches" + in;
      case "description" -> "its description matches" + in;
      case "text" -> "what is said of it matches" + in;
      case "filter" -> "it has what was chosen";
      case "facet" -> "it is about something of that name" + in;
      default -> "its " + hit.matched().field() + " matches" + in;
    };
  }

  private boolean isChosen(String field, String value) {
    return filters.getOrDefault(field, List.of()).contains(value);
  }

  private Map<String, List<String>> with(String field, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(filters);
    List<String> values = new ArrayList<>(filters.getOrDefault(field, List.of()));
    values.add(value);
    more.put(field, values);
    return more;
  }

  private Map<String, List<String>> without(String field, String value) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(filters);
    List<String> values = new ArrayList<>(filters.getOrDefault(field, List.of()));
    values.remove(value);
    if (values.isEmpty()) {
      fewer.remove(field);
    } else {
      fewer.put(field, values);
    }
    return fewer;
  }

  private static String title(String field) {
    return field.equals("type") ? "Kind" : KindWords.capital(field);
  }

  private String name(String field, String value) {
    if (field.equals("type")) {
      return Kind.ofPath(value).map(KindWords::title).orElseGet(() -> KindWords.capital(value));
    }
    if (field.equals("language")) {
      return Languages.name(value);
    }
    return Id.ofCurie(value).map(id -> Arguments.name(id, known)).orElse(value);
  }
}
