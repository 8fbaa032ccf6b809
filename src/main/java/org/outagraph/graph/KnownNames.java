package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Names;
import org.outagraph.model.Nearest;

/// The names under our addresses that mean something, to find those that do not.
final class KnownNames {
  private static final Set<Node> DECLARING =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.REIFIES,
          Vocabulary.SUBJECT,
          Vocabulary.IS_REPLACED_BY,
          Vocabulary.WITHDRAWN_BECAUSE);

  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> byNamespace = new HashMap<>();

  /// Those that the ontology speaks of.
  KnownNames(Ontology ontology) {
    add(ontology.terms());
    known.add(Names.DATASET);
  }

  void add(Collection<Node> nodes) {
    nodes.stream().filter(Node::isURI).map(Node::getURI).forEach(this::add);
  }

  private void add(String iri) {
    if (known.add(iri)) {
      byNamespace
          .computeIfAbsent(namespace(iri), n -> new HashSet<>())
          .add(iri.substring(namespace(iri).length()));
    }
  }

  /// True if the IRI is under one of our addresses and means nothing.
  boolean isStrange(String iri) {
    return iri.startsWith(Names.BASE) && !known.contains(iri);
  }

  /// What the name may have been meant to be, in short form.
  List<String> nearest(String iri) {
    String namespace = namespace(iri);
    return Nearest.to(
            iri.substring(namespace.length()), byNamespace.getOrDefault(namespace, Set.of()))
        .stream()
        .map(name -> Prefixes.standard().shorten(namespace + name))
        .toList();
  }

  /// The subjects of the triples that are declared there: they get a class, are claims, or were
  /// renamed or withdrawn.
  static Set<Node> declared(Collection<Triple> triples) {
    List<Node> declaring = new ArrayList<>();
    for (Triple triple : triples) {
      Node predicate = triple.getPredicate();
      if (DECLARING.contains(predicate)) {
        declaring.add(triple.getSubject());
      }
    }
    return declaring.stream().collect(Collectors.toSet());
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
