package org.outagraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// Brings the vocabulary in a graph up to the ontology.
///
/// The ontology owns what it names: everything under the ontology's address, every concept and
/// concept scheme, every subject that it speaks of itself, and whatever is marked as one of its
/// properties. What is said about those in the graph and not in the ontology goes away.
final class VocabularyUpdate {
  private VocabularyUpdate() {}

  static QuadChange of(Graph graph, Ontology ontology) {
    Set<Triple> stale = new HashSet<>();
    Set<Node> open = new HashSet<>(owned(graph, ontology));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Set<Node> next = new HashSet<>();
      for (Node subject : open) {
        if (seen.add(subject)) {
          graph.find(subject, Node.ANY, Node.ANY).forEach(stale::add);
        }
      }
      stale.stream()
          .map(Triple::getObject)
          .filter(Node::isBlank)
          .filter(node -> !seen.contains(node))
          .forEach(next::add);
      open = next;
    }
    Set<Triple> wanted = ontology.vocabulary().find().toSet();
    List<Triple> missing = wanted.stream().filter(triple -> !stale.contains(triple)).toList();
    stale.removeAll(wanted);
    return QuadChange.of(stale, missing);
  }

  private static Set<Node> owned(Graph graph, Ontology ontology) {
    Set<Node> owned = new HashSet<>(ontology.terms());
    graph
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(VocabularyUpdate::isOurTerm)
        .forEach(owned::add);
    for (Node mark : List.of(Vocabulary.REFERENCE_PROPERTY, Vocabulary.CLAIMED_PROPERTY)) {
      graph.find(Node.ANY, Vocabulary.TYPE, mark).mapWith(Triple::getSubject).forEach(owned::add);
    }
    return owned;
  }

  private static boolean isOurTerm(Node node) {
    if (!node.isURI()) {
      return false;
    }
    String iri = node.getURI();
    return iri.startsWith(Names.BASE + "ontology")
        || Kind.ofPath(schemePart(iri)).filter(Kind::isScheme).isPresent();
  }

  /// The segment of an address that may name a kind, or nothing.
  private static String schemePart(String iri) {
    if (!iri.startsWith(Names.BASE)) {
      return "";
    }
    String path = iri.substring(Names.BASE.length());
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
