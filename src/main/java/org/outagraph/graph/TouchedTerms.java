package org.outagraph.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Names;

/// The terms by which a change could be noticed: predicates, classes, rules, and the predicates of
/// statements whose claims changed.
final class TouchedTerms {
  private TouchedTerms() {}

  static Set<Node> of(Edit edit, Set<Triple> statements) {
    Set<Node> terms = new HashSet<>();
    edit.quads().filter(Quad::isDefaultGraph).forEach(quad -> see(quad, terms));
    statements.forEach(statement -> terms.add(statement.getPredicate()));
    return terms;
  }

  private static void see(Quad quad, Set<Node> terms) {
    terms.add(quad.getPredicate());
    if (quad.getPredicate().equals(Vocabulary.TYPE)) {
      terms.add(quad.getObject());
    }
    if (quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(Names.RULES)) {
      terms.add(quad.getSubject());
    }
  }
}
