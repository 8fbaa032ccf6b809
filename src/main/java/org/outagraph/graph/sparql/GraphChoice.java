package org.outagraph.graph.sparql;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphUnionRead;
import org.apache.jena.sparql.graph.GraphZero;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;

/// The graphs that a query asks, as the protocol or its FROM lines choose them among those of the
/// store (SPARQL 1.1 Query, section 13.2). Nothing is fetched: a graph that the store has not is
/// empty.
///
/// The store's own default graph can be chosen, too: it is [Names#DEFAULT_GRAPH], or Jena's
/// `urn:x-arq:DefaultGraph`; all named graphs together are `urn:x-arq:UnionGraph`.
///
/// @param defaults the graphs that make up the default graph together
/// @param named the graphs that GRAPH can reach
public record GraphChoice(List<String> defaults, List<String> named) {
  /// No choice: the whole store.
  public static final GraphChoice ALL = new GraphChoice(List.of(), List.of());

  public GraphChoice {
    defaults = List.copyOf(defaults);
    named = List.copyOf(named);
  }

  /// The choice of somebody who names graphs in parameters; relative names are resolved.
  public static GraphChoice named(
      String defaultField, List<String> defaults, String namedField, List<String> named) {
    return new GraphChoice(
        defaults.stream().map(name -> resolved(defaultField, name)).toList(),
        named.stream().map(name -> resolved(namedField, name)).toList());
  }

  private static String resolved(String field, String name) {
    try {
      return IRIs.resolve(Names.BASE, name);
    } catch (IRIException e) {
      throw new Problem.Invalid(field, name, "give the IRI of a graph").toException(e);
    }
  }

  static GraphChoice of(Query query) {
    return new GraphChoice(query.getGraphURIs(), query.getNamedGraphURIs());
  }

  boolean isAll() {
    return defaults.isEmpty() && named.isEmpty();
  }

  /// True if the store's own default graph is part of that of the query.
  boolean hasClaims() {
    return isAll() || defaults.stream().anyMatch(name -> Quad.isDefaultGraph(inStore(name)));
  }

  /// The chosen graphs of the store as a data set of their own.
  DatasetGraph of(DatasetGraph store) {
    if (isAll()) {
      return store;
    }
    DatasetGraph chosen = new DatasetGraphMapLink(defaultGraph(store));
    for (String name : named) {
      chosen.addGraph(NodeFactory.createURI(name), store.getGraph(inStore(name)));
    }
    chosen.getContext().putAll(store.getContext());
    return new DatasetGraphReadOnly(chosen);
  }

  /// One graph is taken as it is, because the store answers its own graphs faster than a union.
  private Graph defaultGraph(DatasetGraph store) {
    Set<Node> names = new LinkedHashSet<>();
    defaults.forEach(name -> names.add(inStore(name)));
    return switch (names.size()) {
      case 0 -> GraphZero.instance();
      case 1 -> store.getGraph(names.iterator().next());
      default -> new GraphUnionRead(store, new HashSet<>(names));
    };
  }

  private static Node inStore(String name) {
    return name.equals(Names.DEFAULT_GRAPH) ? Quad.defaultGraphIRI : NodeFactory.createURI(name);
  }
}
