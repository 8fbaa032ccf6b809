package org.outagraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Keeps the promise that a claimed statement is in the graph exactly while a claim carries it.
///
/// Statements with reference properties are left alone: they stand without claims.
final class PlainTriples {
  private final Edit edit;
  private final Ontology ontology;

  PlainTriples(Edit edit, Ontology ontology) {
    this.edit = edit;
    this.ontology = ontology;
  }

  /// Adds or takes away each of the statements, as its claims are now.
  void settle(Collection<Triple> statements) {
    Map<Node, Set<Triple>> bySubject = new HashMap<>();
    for (Triple statement : statements) {
      if (isKept(statement)) {
        bySubject.computeIfAbsent(statement.getSubject(), s -> new HashSet<>()).add(statement);
      }
    }
    bySubject.forEach(this::settle);
  }

  /// Adds the statements of all claims, where none was added yet, and remembers none of them.
  void settleAll() {
    Graph graph = edit.graph();
    List<Node> claims =
        graph.find(Node.ANY, Vocabulary.SUBJECT, Node.ANY).mapWith(Triple::getSubject).toList();
    for (Node claim : claims) {
      if (Claims.stands(graph, claim)) {
        Claims.statements(
                edit.objects(claim, Vocabulary.SUBJECT),
                edit.objects(claim, Vocabulary.PREDICATE),
                edit.objects(claim, Vocabulary.OBJECT))
            .stream()
            .filter(this::isKept)
            .forEach(graph::add);
      }
    }
  }

  private boolean isKept(Triple statement) {
    return !statement.getSubject().isLiteral()
        && statement.getPredicate().isURI()
        && !ontology.isReference(statement.getPredicate());
  }

  private void settle(Node subject, Set<Triple> statements) {
    Set<Triple> standing = new HashSet<>();
    Graph graph = edit.graph();
    for (Node claim : claimsAbout(subject, statements)) {
      for (Triple statement : statementsOf(claim, subject)) {
        if (statements.contains(statement)
            && !standing.contains(statement)
            && Claims.stands(graph, claim)) {
          standing.add(statement);
        }
      }
    }
    for (Triple statement : statements) {
      if (standing.contains(statement)) {
        edit.add(statement);
      } else {
        edit.delete(statement);
      }
    }
  }

  private Collection<Node> claimsAbout(Node subject, Set<Triple> statements) {
    if (statements.size() == 1) {
      return Claims.about(edit.graph(), statements.iterator().next());
    }
    return edit.graph()
        .find(Node.ANY, Vocabulary.SUBJECT, subject)
        .mapWith(Triple::getSubject)
        .toList();
  }

  private Set<Triple> statementsOf(Node claim, Node subject) {
    return Claims.statements(
        Set.of(subject),
        edit.objects(claim, Vocabulary.PREDICATE),
        edit.objects(claim, Vocabulary.OBJECT));
  }
}
