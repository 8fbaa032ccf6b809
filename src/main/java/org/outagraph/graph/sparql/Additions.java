package org.outagraph.graph.sparql;

import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;

/// What our own functions ask, whichever graphs the query has chosen.
///
/// @param names the graph of names and claims
/// @param index answers searches
record Additions(Graph names, Function<SearchRequest, SearchResults> index) {
  /// Without full-text search.
  static Additions of(Graph names) {
    return new Additions(names, TextSearch::none);
  }
}
