package org.outagraph.graph.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.outagraph.graph.Vocabulary;

/// What DESCRIBE tells of a thing: its triples, the claims about it and the conflicts between them.
final class Description {
  /// How a claim points at what it is about, and a conflict at what it is about.
  private static final List<Node> ABOUT = List.of(Vocabulary.SUBJECT, Vocabulary.ABOUT);

  private final Graph graph;
  private final GraphAnswer answer;
  private final Set<Node> told = new HashSet<>();

  Description(Graph graph, GraphAnswer answer) {
    this.graph = graph;
    this.answer = answer;
  }

  /// Tells of the thing until there is no room for more.
  void of(Node thing) {
    if (!triples(thing)) {
      return;
    }
    for (Node about : ABOUT) {
      if (!allAbout(about, thing)) {
        return;
      }
    }
  }

  private boolean allAbout(Node about, Node thing) {
    ExtendedIterator<Triple> found = graph.find(Node.ANY, about, thing);
    try {
      while (found.hasNext()) {
        if (!triples(found.next().getSubject())) {
          return false;
        }
      }
      return true;
    } finally {
      found.close();
    }
  }

  /// The triples of a thing and of the blank nodes that hang on it.
  private boolean triples(Node thing) {
    Deque<Node> waiting = new ArrayDeque<>(List.of(thing));
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (!node.isLiteral() && told.add(node) && !triplesOf(node, waiting)) {
        return false;
      }
    }
    return true;
  }

  private boolean triplesOf(Node node, Deque<Node> waiting) {
    ExtendedIterator<Triple> found = graph.find(node, Node.ANY, Node.ANY);
    try {
      while (found.hasNext()) {
        Triple triple = found.next();
        if (!answer.add(triple)) {
          return false;
        }
        if (triple.getObject().isBlank()) {
          waiting.push(triple.getObject());
        }
      }
      return true;
    } finally {
      found.close();
    }
  }
}
