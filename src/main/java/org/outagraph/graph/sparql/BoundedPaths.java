package org.outagraph.graph.sparql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEngineSPARQL;
import org.apache.jena.sparql.util.Context;

/// Follows a property path from one end, as Jena does, but walks closures with a list of its own:
/// Jena's engine calls itself for every step, and a long chain is the end of its stack.
final class BoundedPaths extends PathEngineSPARQL {
  private BoundedPaths(Graph graph, Context context) {
    super(graph, context);
  }

  /// What the path leads to from this node.
  static Iterator<Node> from(Node node, Path path, Graph graph, Context context) {
    return new BoundedPaths(graph, context).eval(path, node);
  }

  /// What leads to this node by the path.
  static Iterator<Node> to(Node node, Path path, Graph graph, Context context) {
    BoundedPaths paths = new BoundedPaths(graph, context);
    paths.flipDirection();
    return paths.eval(path, node);
  }

  @Override
  protected void doZeroOrMore(Path step, Node start, Collection<Node> output) {
    Set<Node> visited = new HashSet<>();
    visited.add(start);
    closure(step, visited, new ArrayDeque<>(visited));
    output.addAll(visited);
  }

  @Override
  protected void doOneOrMore(Path step, Node start, Collection<Node> output) {
    Set<Node> visited = new HashSet<>();
    Deque<Node> waiting = new ArrayDeque<>();
    follow(step, start, visited, waiting);
    closure(step, visited, waiting);
    output.addAll(visited);
  }

  private void closure(Path step, Set<Node> visited, Deque<Node> waiting) {
    while (!waiting.isEmpty()) {
      follow(step, waiting.pop(), visited, waiting);
    }
  }

  private void follow(Path step, Node node, Set<Node> visited, Deque<Node> waiting) {
    Run.check();
    Iter<Node> found = eval(step, node);
    while (found.hasNext()) {
      Node next = found.next();
      if (visited.add(next)) {
        waiting.push(next);
      }
    }
  }
}
