package org.outagraph.graph.sparql;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/// The rows of a SELECT while its transaction is open.
///
/// @param dataset the graph that they come from
/// @param rows the solutions, in order
/// @param complete false if rows were left out because of a limit
/// @param version the version of the graph
public record Rows(DatasetGraph dataset, List<Binding> rows, boolean complete, long version) {}
