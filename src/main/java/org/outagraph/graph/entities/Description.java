package org.outagraph.graph.entities;

import java.util.Comparator;
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

  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);
  private static final Comparator<Triple> TYPE_FIRST =
      Comparator.comparing((Triple triple) -> !triple.getPredicate().equals(Vocabulary.TYPE))
          .thenComparing(Triple::getPredicate, BY_IRI)
          .thenComparing(Triple::getObject, BY_IRI);

  private final Triples triples;

  Description(Triples triples) {
    this.triples = triples;
  }

  /// The thing first, then what is tied to it and the names, both by IRI.
  Set<Triple> of(Node thing) {
    Set<Triple> told = new LinkedHashSet<>(about(thing));
    for (Node tie : TIES) {
      triples.subjects(tie, thing).stream()
          .sorted(BY_IRI)
          .forEach(tied -> told.addAll(about(tied)));
    }
    told.addAll(names(told));
    return told;
  }

  private List<Triple> about(Node node) {
    return triples.about(node).stream().sorted(TYPE_FIRST).toList();
  }

  private List<Triple> names(Set<Triple> told) {
    return told.stream()
        .map(Triple::getObject)
        .filter(Node::isURI)
        .distinct()
        .sorted(BY_IRI)
        .flatMap(
            node ->
                triples.objects(node, Vocabulary.LABEL).stream()
                    .map(name -> Triple.create(node, Vocabulary.LABEL, name)))
        .toList();
  }
}
