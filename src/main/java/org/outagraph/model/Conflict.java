package org.outagraph.model;

import java.util.List;

/// A matter on which sources disagree, with our reading of it.
///
/// @param iri its name
/// @param about the outage or policy that it concerns
/// @param topic what the disagreement is about
/// @param kind `misprint`, `corrected report`, `dispute` …
/// @param positions the claims of all sides
/// @param resolution our reading, in words; empty if there is none
public record Conflict(
    String iri,
    Reference about,
    String topic,
    String kind,
    List<Claim> positions,
    String resolution) {}
