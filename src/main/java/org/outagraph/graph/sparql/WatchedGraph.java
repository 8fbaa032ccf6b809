package org.outagraph.graph.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A graph that stops whoever walks it as soon as the query is to stop.
final class WatchedGraph extends GraphWrapper {
  private final ExecutionContext context;

  WatchedGraph(Graph graph, ExecutionContext context) {
    super(graph);
    this.context = context;
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    context.checkCancelSignal();
    return super.find(subject, predicate, object)
        .filterKeep(
            _ -> {
              context.checkCancelSignal();
              return true;
            });
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    return find(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return find(Node.ANY, Node.ANY, Node.ANY);
  }
}
