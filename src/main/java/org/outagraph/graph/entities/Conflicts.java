package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Conflict;
import org.outagraph.model.Reference;

/// The matters on which sources disagree.
final class Conflicts {
  private final Triples triples;
  private final Labels labels;
  private final Claims claims;

  Conflicts(Triples triples, Labels labels, Claims claims) {
    this.triples = triples;
    this.labels = labels;
    this.claims = claims;
  }

  /// Those about the thing, and for a claim those in which it is a position.
  List<Conflict> of(Node thing) {
    return Stream.concat(
            triples.subjects(Vocabulary.ABOUT, thing).stream(),
            triples.subjects(Vocabulary.POSITION, thing).stream())
        .distinct()
        .filter(node -> triples.has(node, Vocabulary.TYPE, Vocabulary.CONFLICT))
        .map(this::conflict)
        .flatMap(Optional::stream)
        .sorted(comparing(Conflict::topic).thenComparing(Conflict::iri))
        .toList();
  }

  private Optional<Conflict> conflict(Node node) {
    Optional<Reference> about = triples.object(node, Vocabulary.ABOUT).map(labels::reference);
    return about.map(
        thing ->
            new Conflict(
                node.toString(),
                thing,
                labels.label(node),
                words(node, Vocabulary.CONFLICT_KIND),
                claims.nodes(triples.objects(node, Vocabulary.POSITION)).stream()
                    .sorted(comparing(ClaimNode::id))
                    .map(claims::claim)
                    .toList(),
                words(node, Vocabulary.RESOLUTION)));
  }

  private String words(Node node, Node property) {
    return labels.texts(node, property).stream().findFirst().map(t -> t.value()).orElse("");
  }
}
