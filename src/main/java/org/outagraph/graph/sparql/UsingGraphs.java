package org.outagraph.graph.sparql;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.graph.GraphName;

/// The graphs that a request puts in the place of the data set, as `USING` and `USING NAMED` do.
///
/// @param standard IRIs of the graphs that together are the default graph
/// @param named IRIs of the named graphs
public record UsingGraphs(List<String> standard, List<String> named) {
  /// The data set as it is.
  public static final UsingGraphs ALL = new UsingGraphs(List.of(), List.of());

  public UsingGraphs {
    standard.forEach(iri -> GraphName.checkAbsolute("using-graph-uri", iri));
    named.forEach(iri -> GraphName.checkAbsolute("using-named-graph-uri", iri));
    standard = List.copyOf(standard);
    named = List.copyOf(named);
  }

  boolean isAll() {
    return standard.isEmpty() && named.isEmpty();
  }

  static List<Node> nodes(Collection<String> iris) {
    return iris.stream().map(NodeFactory::createURI).toList();
  }
}
