package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hits of one page, best first.
///
/// @param page the hits
/// @param exact false if the total is a lower bound
/// @param facets field to values with their counts, most frequent first; those of a filtered field
///   are counted without its own filter
/// @param filters the filters as they were understood: field to values as they stand in the facets
/// @param suggestions other spellings, when nothing was found
/// @param nearest what has at least half of the words, when nothing has all of them
public record SearchResults(
    Page<Hit> page,
    boolean exact,
    Map<String, List<Count>> facets,
    Map<String, List<String>> filters,
    List<String> suggestions,
    List<Hit> nearest) {

  /// One hit.
  ///
  /// @param id the thing
  /// @param label the name to show
  /// @param score comparable within one answer only
  /// @param matched the field that matched best: `name`, `alias`, `description` or `text`; `facet`
  ///   if only a thing that it is about has the words for a name
  /// @param language the language of that field's words, or empty
  /// @param highlights pieces of text; the matching words stand between U+E000 and U+E001
  /// @param description one sentence
  /// @param date as in [SearchDocument]
  public record Hit(
      Id id,
      String label,
      double score,
      String matched,
      String language,
      List<String> highlights,
      Optional<String> description,
      Optional<PartialDate> date) {}

  /// How many hits have a facet value.
  public record Count(String value, long count) {}
}
