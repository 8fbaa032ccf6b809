package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.SearchResults;

/// What a search found, with the ways to narrow it.
public final class SearchView {
  private final String query;
  private final Map<String, List<String>> filters;
  private final SearchResults results;
  private final Known known;

  SearchView(String query, Map<String, List<String>> filters, SearchResults results, Known known) {
    this.query = query;
    this.filters = filters;
    this.results = results;
    this.known = known;
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
    return query.isBlank() && filters.isEmpty();
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
            (field, counts) -> {
              List<Choice> choices = choices(field, counts);
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
        choices.add(choice(field, count.value(), NumberWords.of(count.count())));
      }
    }
    for (String chosen : filters.getOrDefault(field, List.of())) {
      if (counts.stream().noneMatch(count -> count.value().equals(chosen))) {
        choices.add(choice(field, chosen, "0"));
      }
    }
    return choices;
  }

  private Choice choice(String field, String value, String count) {
    boolean chosen = isChosen(field, value);
    return new Choice(
        name(field, value),
        count,
        Addresses.search(query, chosen ? without(field, value) : with(field, value)),
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
                            Addresses.search(query, without(field, value)),
                            true))));
    return chosen;
  }

  /// Other spellings, each with its search.
  public List<Choice> suggestions() {
    return results.suggestions().stream()
        .map(words -> new Choice(words, "", Addresses.search(words, Map.of()), false))
        .toList();
  }

  public Optional<String> next() {
    return results.page().next().map(cursor -> Addresses.search(query, filters, cursor));
  }

  /// The same search for programs.
  public String json() {
    return Addresses.searchJson(query, filters);
  }

  /// What the search is, as an address has it from its `?` on.
  public String parameters() {
    return json().substring(json().indexOf('?'));
  }

  /// The filters as hidden fields, so that another search keeps them.
  public Map<String, List<String>> filters() {
    return filters;
  }

  /// Why a hit was found.
  public static String matched(SearchResults.Hit hit) {
    String language = hit.language();
    String in =
        language.isEmpty() || language.equals("en") ? "" : ", in " + Languages.name(language);
    return switch (hit.matched()) {
      case "name" -> "its name matches" + in;
      case "alias" -> "another of its names matches" + in;
      case "description" -> "its description matches" + in;
      case "text" -> "what is said of it matches" + in;
      case "facet" -> "it is about something of that name" + in;
      default -> "its " + hit.matched() + " matches" + in;
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
