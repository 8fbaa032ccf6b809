package org.outagraph.model;

import java.util.List;

/// A thing of the graph with all that is said of it.
///
/// @param id its name
/// @param types its classes
/// @param label the name to show
/// @param labels the name in every language
/// @param aliases other names
/// @param attributes reference data
/// @param facts statements about it
/// @param mentions statements about other things that name it: as value, reason, speaker or source
/// @param mentionsTotal how many such statements there are; `mentions` has the first of them
/// @param conflicts matters about it on which sources disagree
public record Entity(
    Id id,
    List<Reference> types,
    String label,
    List<Text> labels,
    List<Text> aliases,
    List<Attribute> attributes,
    List<Fact> facts,
    List<Fact> mentions,
    long mentionsTotal,
    List<Conflict> conflicts) {}
