package org.outagraph.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When a thing was reported, when it happened, and when what is said of it was reported.
///
/// @param known when the thing was first reported: the first instant after all that the date of the
///   report may mean; [Instant#MIN] for what needs no report, [Instant#MAX] for what has none
/// @param facets facet field to its values to when they were first reported; a value that is not
///   here needs no report
/// @param events when it happened; empty if it is nothing that happens
/// @param valid when it is the case
/// @param published the date of its publication or first report
/// @param recorded when it, or the first claim about it, was recorded here
public record Timeline(
    Instant known,
    Map<String, Map<String, Instant>> facets,
    List<Period> events,
    List<Period> valid,
    Optional<PartialDate> published,
    Optional<PartialDate> recorded) {
  /// Of what has no dates at all.
  public static final Timeline NONE =
      new Timeline(
          Instant.MIN,
          Map.of(),
          List.of(),
          List.of(Period.ALWAYS),
          Optional.empty(),
          Optional.empty());

  /// When a facet value was first reported.
  public Instant known(String field, String value) {
    return facets.getOrDefault(field, Map.of()).getOrDefault(value, Instant.MIN);
  }
}
