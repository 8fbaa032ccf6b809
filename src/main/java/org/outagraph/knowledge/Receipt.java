package org.outagraph.knowledge;

/// What came of a change.
///
/// @param version the version of the graph with it
/// @param added how many statements it added, without what is derived from them
/// @param removed how many it took away
public record Receipt(long version, long added, long removed) {}
