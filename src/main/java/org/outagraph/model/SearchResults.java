package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hits of one page, best first.
///
/// @param version the version of the graph that was searched; pages that follow each other have one
/// @param page the hits
/// @param exact false if the total is a lower bound
/// @param facets field to its counts, for the fields that were asked for
/// @param histogram the hits over time, if that was asked for
/// @param filters the filters as they were understood: field to values as they stand in the facets
/// @param suggestions other spellings, when nothing was found
/// @param nearest what comes nearest, when nothing was found
public record SearchResults(
    long version,
    Page<Hit> page,
    boolean exact,
    Map<String, Facet> facets,
    Optional<Histogram> histogram,
    Map<String, List<String>> filters,
    List<String> suggestions,
    List<Hit> nearest) {

  /// One hit.
  ///
  /// @param id the thing
  /// @param label the name to show
  /// @param score comparable within one answer only
  /// @param matched why it was found
  /// @param highlights the pieces of text with words of the query
  /// @param description one sentence
  /// @param date as in [SearchDocument]
  public record Hit(
      Id id,
      String label,
      double score,
      Matched matched,
      List<Highlight> highlights,
      Optional<String> description,
      Optional<PartialDate> date) {}

  /// Why a hit was found.
  ///
  /// @param field the field that matched best: `name`, `alias`, `description` or `text`; `facet` if
  ///   only a thing that it is about has the words for a name, or if nothing was asked for but
  ///   filters
  /// @param language the language of the words that matched, or empty
  /// @param name the name or alias that matched, if one did
  public record Matched(String field, String language, Optional<String> name) {}

  /// A piece of text with words of the query.
  ///
  /// @param field where it stands: `name`, `alias`, `description` or `text`
  /// @param language its language, or empty
  /// @param text the piece; the matching words stand between U+E000 and U+E001
  public record Highlight(String field, String language, String text) {}

  /// How hits are spread over the values of a field.
  ///
  /// The counts of a filtered field are those without its own filter, so that whoever chose one
  /// value sees what the others would bring.
  ///
  /// @param counts most frequent first; a hit with several values counts for each
  /// @param without how many hits have no value
  public record Facet(List<Count> counts, long without) {}

  /// How many hits have a facet value.
  ///
  /// @param value as filters take it
  /// @param label what people call it
  public record Count(String value, String label, long count) {}

  /// How hits are spread over time: each counts once, by the first of its dates.
  ///
  /// @param bars from the first year or month with a hit to the last, those between with none, too
  /// @param coarse how many hits have a year only, where months are counted
  /// @param without how many hits have no date
  public record Histogram(List<Bar> bars, long coarse, long without) {}

  /// How many hits begin in a year or month.
  public record Bar(String time, long count) {}
}
