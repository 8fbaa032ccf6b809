package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// A claim as it is stored: its node and the values of each property.
record ClaimNode(Node node, Statement statement, Map<Node, List<Node>> values) {
  private static final String CLAIMS = Kind.CLAIMS.iri() + "/";

  /// True if the node has the name of a claim.
  static boolean isClaim(Node node) {
    return node.isURI()
        && node.getURI().startsWith(CLAIMS)
        && Id.isSlug(node.getURI().substring(CLAIMS.length()));
  }

  /// The claim in these triples, if they have subject, property and object of a statement.
  static Optional<ClaimNode> of(Node node, List<Triple> triples) {
    Map<Node, List<Node>> values = new LinkedHashMap<>();
    for (Triple triple : triples) {
      values
          .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>(2))
          .add(triple.getObject());
    }
    List<Node> subject = values.getOrDefault(Vocabulary.SUBJECT, List.of());
    List<Node> property = values.getOrDefault(Vocabulary.PREDICATE, List.of());
    List<Node> object = values.getOrDefault(Vocabulary.OBJECT, List.of());
    if (subject.isEmpty() || property.isEmpty() || object.isEmpty() || !isClaim(node)) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimNode(
            node,
            new Statement(subject.getFirst(), property.getFirst(), object.getFirst()),
            values));
  }

  Id id() {
    return Id.ofIri(node.getURI()).orElseThrow();
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  Optional<Node> one(Node property) {
    return all(property).stream().findFirst();
  }

  boolean says(Node property, Node value) {
    return all(property).contains(value);
  }

  boolean denies() {
    return says(Vocabulary.STANCE, Vocabulary.DENIES);
  }

  boolean isDeprecated() {
    return says(Vocabulary.RANK, Vocabulary.DEPRECATED);
  }

  /// True if the claim carries its statement.
  boolean stands() {
    return !denies() && !isDeprecated();
  }
}
