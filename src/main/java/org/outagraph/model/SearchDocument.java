package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What full-text search knows of one entity, article or claim.
///
/// @param id the thing
/// @param label the name to show
/// @param names labels in every language
/// @param aliases other names, in any script
/// @param descriptions what it is, in a sentence or two
/// @param texts longer words: summaries of its claims, notes, quotes
/// @param facets field name to values as curies or words: `type vendor product region sector cause
///   publisher year language`
/// @param date the day it began, was published or came into force
/// @param weight how well supported it is: the number of claims about it
/// @param timeline when it was reported and when it happened
public record SearchDocument(
    Id id,
    String label,
    List<Text> names,
    List<Text> aliases,
    List<Text> descriptions,
    List<Text> texts,
    Map<String, List<String>> facets,
    Optional<PartialDate> date,
    int weight,
    Timeline timeline) {}
