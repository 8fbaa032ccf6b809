package org.outagraph.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.outagraph.model.Names;

/// A rule that draws claims from claims: one CONSTRUCT query whose template describes each inferred
/// claim as a blank node with `rdf:subject`, `rdf:predicate`, `rdf:object` and `og:premise`.
///
/// @param name the file name without its ending
/// @param title what the rule says
/// @param why the reason for it
/// @param text the whole file
/// @param query the query
/// @param reads the terms that, when something changes about them, make the rule run again; empty
///   if it has to run after every change
public record Rule(
    String name, String title, String why, String text, Query query, Set<Node> reads) {
  private static final Set<Node> NEEDED =
      Set.of(Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT, Vocabulary.PREMISE);

  /// Understands a query file as a rule, or throws with the sentence that says why it is none.
  static Rule of(QueryFile file) {
    Query query = file.query();
    if (!query.isConstructType() || query.isConstructQuad()) {
      throw file.fault("A rule is one CONSTRUCT query.");
    }
    if (file.header("title").isEmpty() || file.header("why").isEmpty()) {
      throw file.fault("A rule starts with the lines \"# title: …\" and \"# why: …\".");
    }
    Set<Node> predicates = new HashSet<>();
    for (Triple triple : query.getConstructTemplate().getTriples()) {
      predicates.add(triple.getPredicate());
    }
    if (!predicates.containsAll(NEEDED)) {
      throw file.fault(
          "A rule constructs claims: rdf:subject, rdf:predicate, rdf:object and og:premise.");
    }
    QueryTerms terms = QueryTerms.of(query);
    if (terms.tripleTerms()) {
      throw file.fault(
          "A rule reads the stored form: write rdf:subject, rdf:predicate and rdf:object instead of"
              + " an annotation.");
    }
    return new Rule(
        file.name(),
        file.header("title"),
        file.header("why"),
        file.text(),
        query,
        terms.anything() ? Set.of() : terms.terms());
  }

  /// The rule's own name in the graph.
  Node node() {
    return NodeFactory.createURI(Names.RULES + name);
  }

  /// True if a change that touched these terms may change what the rule infers.
  boolean isTouchedBy(Set<Node> terms) {
    boolean readsAny = reads.isEmpty() && !terms.isEmpty();
    return readsAny || terms.contains(node()) || reads.stream().anyMatch(terms::contains);
  }
}
