package org.outagraph.model;

import java.util.List;

/// Whether an address is that of an article in the graph.
///
/// @param version the version of the graph
/// @param articles those with that address; empty if it is not known
/// @param nearest articles of the same host whose addresses look like it, where it is not known
public record Lookup(long version, List<ArticleUse> articles, List<Citation> nearest) {}
