package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/// Looks up triples of the default graph by node: each method is one walk over one index.
final class Triples {
  private final Graph graph;

  Triples(Graph graph) {
    this.graph = graph;
  }

  /// All that is said of the subject.
  List<Triple> about(Node subject) {
    return collected(graph.find(subject, Node.ANY, Node.ANY), triple -> triple);
  }

  /// All triples that have the node as their object.
  List<Triple> naming(Node object) {
    return collected(graph.find(Node.ANY, Node.ANY, object), triple -> triple);
  }

  /// All triples with that property.
  List<Triple> of(Node property) {
    return collected(graph.find(Node.ANY, property, Node.ANY), triple -> triple);
  }

  List<Node> objects(Node subject, Node property) {
    return collected(graph.find(subject, property, Node.ANY), Triple::getObject);
  }

  List<Node> subjects(Node property, Node object) {
    return collected(graph.find(Node.ANY, property, object), Triple::getSubject);
  }

  /// One of the objects, for properties that have one at most.
  Optional<Node> object(Node subject, Node property) {
    ExtendedIterator<Triple> found = graph.find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      found.close();
    }
  }

  boolean has(Node subject, Node property, Node object) {
    return graph.contains(subject, property, object);
  }

  private static <T> List<T> collected(Iterator<Triple> found, Function<Triple, T> part) {
    List<T> parts = new ArrayList<>();
    found.forEachRemaining(triple -> parts.add(part.apply(triple)));
    return parts;
  }
}
