package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody looks for.
///
/// @param query the words as typed
/// @param filters facet field to the values of which one must match: as they stand in the facets,
///   or the last part, the IRI or a name of the thing
/// @param limit how many hits on this page, 1 to 100
/// @param cursor where the page starts, as given by the page before; empty for the first
/// @param facets the fields to count
/// @param dates what dates hits must have, and whether they are counted over time
/// @param standpoint from when somebody looks
public record SearchRequest(
    String query,
    Map<String, List<String>> filters,
    int limit,
    Optional<String> cursor,
    List<String> facets,
    SearchDates dates,
    Standpoint standpoint) {
  /// The fields that hits can be filtered and counted by.
  public static final List<String> FIELDS =
      List.of(
          "type",
          "vendor",
          "product",
          "region",
          "sector",
          "cause",
          "publisher",
          "year",
          "language");

  /// A search of everything that is known now, of all times.
  public SearchRequest(
      String query,
      Map<String, List<String>> filters,
      int limit,
      Optional<String> cursor,
      List<String> facets) {
    this(query, filters, limit, cursor, facets, SearchDates.ALL, Standpoint.NOW);
  }

  /// The same from where the page before ended; from the beginning without a cursor.
  public SearchRequest after(Optional<String> end) {
    return new SearchRequest(query, filters, limit, end, facets, dates, standpoint);
  }

  /// The same with other facets to count.
  public SearchRequest counting(List<String> fields) {
    return new SearchRequest(query, filters, limit, cursor, fields, dates, standpoint);
  }

  /// The same with other dates.
  public SearchRequest during(SearchDates other) {
    return new SearchRequest(query, filters, limit, cursor, facets, other, standpoint);
  }

  /// The same, seen from another point in time.
  public SearchRequest from(Standpoint other) {
    return new SearchRequest(query, filters, limit, cursor, facets, dates, other);
  }
}
