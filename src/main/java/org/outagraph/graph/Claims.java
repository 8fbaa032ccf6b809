package org.outagraph.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Reads stored claims out of a graph.
final class Claims {
  private Claims() {}

  /// True if the node is a claim.
  static boolean isClaim(Graph graph, Node node) {
    return graph.contains(node, Vocabulary.SUBJECT, Node.ANY);
  }

  /// The statements of the triples `subject × predicate × object`; one in sound data.
  static Set<Triple> statements(
      Collection<Node> subjects, Collection<Node> predicates, Collection<Node> objects) {
    Set<Triple> statements = new HashSet<>();
    for (Node subject : subjects) {
      for (Node predicate : predicates) {
        for (Node object : objects) {
          statements.add(Triple.create(subject, predicate, object));
        }
      }
    }
    return statements;
  }

  /// True if the claim carries its statement: accepted, asserting and not deprecated.
  static boolean stands(Graph graph, Node claim) {
    return graph.contains(claim, Vocabulary.STATUS, Vocabulary.ACCEPTED)
        && graph.contains(claim, Vocabulary.STANCE, Vocabulary.ASSERTS)
        && !graph.contains(claim, Vocabulary.RANK, Vocabulary.DEPRECATED);
  }

  /// All claims about a statement.
  static List<Node> about(Graph graph, Triple statement) {
    return graph
        .find(Node.ANY, Vocabulary.SUBJECT, statement.getSubject())
        .mapWith(Triple::getSubject)
        .filterKeep(
            claim ->
                graph.contains(claim, Vocabulary.OBJECT, statement.getObject())
                    && graph.contains(claim, Vocabulary.PREDICATE, statement.getPredicate()))
        .toList();
  }
}
