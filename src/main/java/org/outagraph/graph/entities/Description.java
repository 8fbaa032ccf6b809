package org.outagraph.graph.entities;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;

/// The triples that tell of a thing: its own, those of the claims about it or, for an article, of
/// the claims that cite it, those of its conflicts, and the names of what these point at.
final class Description {
  private static final List<Node> TIES =
      List.of(Vocabulary.SUBJECT, Vocabulary.REPORTED_IN, Vocabulary.ABOUT, Vocabulary.POSITION);

  private final Triples triples;

  Description(Triples triples) {
    this.triples = triples;
  }

  Set<Triple> of(Node thing) {
    Set<Triple> told = new LinkedHashSet<>(triples.about(thing));
    for (Node tie : TIES) {
      triples.subjects(tie, thing).forEach(tied -> told.addAll(triples.about(tied)));
    }
    told.addAll(names(told));
    return told;
  }

  private Set<Triple> names(Set<Triple> told) {
    Set<Node> named = new LinkedHashSet<>();
    told.stream().map(Triple::getObject).filter(Node::isURI).forEach(named::add);
    Set<Triple> names = new LinkedHashSet<>();
    for (Node node : named) {
      triples
          .objects(node, Vocabulary.LABEL)
          .forEach(name -> names.add(Triple.create(node, Vocabulary.LABEL, name)));
    }
    return names;
  }
}
