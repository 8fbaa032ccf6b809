package org.outagraph.graph.sparql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.outagraph.graph.Vocabulary;

/// The default graph as property paths see it, which cannot be rewritten as [Annotations] rewrites
/// patterns: each claim has `rdf:reifies` with what it says.
final class ReifyingGraph extends WrappedGraph {
  private ReifyingGraph(Graph graph) {
    super(graph);
  }

  /// The graph that a path is followed in: named graphs, and default graphs that a query puts
  /// together, have no claims.
  static Graph of(ExecutionContext context) {
    Graph active = context.getActiveGraph();
    return active instanceof GraphView view
            && (view.getGraphName() == null || Quad.isDefaultGraph(view.getGraphName()))
        ? new ReifyingGraph(active)
        : active;
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return Vocabulary.REIFIES.equals(predicate)
        ? reifiers(subject, object)
        : super.find(subject, predicate, object);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    return find(triple.getMatchSubject(), triple.getMatchPredicate(), triple.getMatchObject());
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    ExtendedIterator<Triple> found = find(subject, predicate, object);
    try {
      return found.hasNext();
    } finally {
      found.close();
    }
  }

  private ExtendedIterator<Triple> reifiers(Node subject, Node object) {
    Set<Triple> found =
        new LinkedHashSet<>(base.find(subject, Vocabulary.REIFIES, object).toList());
    boolean isTerm = object != null && object.isTripleTerm();
    if (isTerm || object == null || Node.ANY.equals(object)) {
      Node about = isTerm ? object.getTriple().getSubject() : Node.ANY;
      base.find(subject, Vocabulary.SUBJECT, about)
          .toList()
          .forEach(claim -> said(claim, object, found));
    }
    return WrappedIterator.create(found.iterator());
  }

  private void said(Triple claim, Node wanted, Set<Triple> found) {
    for (Node predicate : values(claim.getSubject(), Vocabulary.PREDICATE)) {
      for (Node object : values(claim.getSubject(), Vocabulary.OBJECT)) {
        Node term = NodeFactory.createTripleTerm(claim.getObject(), predicate, object);
        if (wanted == null || wanted.equals(Node.ANY) || wanted.equals(term)) {
          found.add(Triple.create(claim.getSubject(), Vocabulary.REIFIES, term));
        }
      }
    }
  }

  private List<Node> values(Node claim, Node property) {
    return base.find(claim, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
