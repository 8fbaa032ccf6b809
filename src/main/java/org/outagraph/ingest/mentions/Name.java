package org.outagraph.ingest.mentions;

import org.outagraph.model.Id;

/// A name of a thing in the graph.
///
/// @param id the thing
/// @param text the name or alias
/// @param language its language as a BCP 47 tag; empty if it has none
public record Name(Id id, String text, String language) {}
