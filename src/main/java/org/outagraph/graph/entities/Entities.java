package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Reference;
import org.outagraph.model.Resource;

/// Puts together all that the graph says of a thing.
final class Entities {
  private final Reading reading;

  Entities(Reading reading) {
    this.reading = reading;
  }

  /// The thing, if the graph says what it is.
  Optional<Entity> entity(Id id) {
    Node node = Reading.node(id);
    List<Triple> own = reading.triples.about(node);
    List<Reference> types = types(own);
    if (types.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reading
            .claims
            .node(node)
            .map(claim -> ofClaim(claim, types))
            .orElseGet(() -> ofThing(id, types, own)));
  }

  private Entity ofThing(Id id, List<Reference> types, List<Triple> own) {
    Node node = Reading.node(id);
    Map<Statement, List<ClaimNode>> claimed = reading.statements.about(node);
    List<Fact> facts =
        claimed.entrySet().stream()
            .map(entry -> reading.statements.fact(entry.getKey(), entry.getValue()))
            .toList();
    Mentions.Found mentions = reading.mentions.of(node);
    return new Entity(
        id,
        types,
        reading.labels.label(node),
        reading.labels.names(node),
        reading.aliases(node),
        reading.attributes.of(node, own, claimed.keySet()),
        FactOrder.sorted(facts, reading.order),
        mentions.facts(),
        mentions.total(),
        reading.conflicts.of(node));
  }

  /// A claim as a thing: its one fact is its statement with every claim about it, itself included.
  private Entity ofClaim(ClaimNode claim, List<Reference> types) {
    Mentions.Found mentions = reading.mentions.of(claim.node());
    return new Entity(
        claim.id(),
        types,
        reading.claimNames.of(claim),
        List.of(),
        List.of(),
        List.of(),
        List.of(reading.statements.fact(claim.statement())),
        mentions.facts(),
        mentions.total(),
        reading.conflicts.of(claim.node()));
  }

  /// What stands behind a thing: the claims about it, of an article those that it reports, of a
  /// claim itself.
  Resource.Counts counts(Id id) {
    Node node = Reading.node(id);
    Optional<ClaimNode> itself = reading.claims.node(node);
    Node tie = id.kind() == Kind.ARTICLES ? Vocabulary.REPORTED_IN : Vocabulary.SUBJECT;
    List<ClaimNode> claims =
        itself.isPresent()
            ? List.of(itself.get())
            : reading.claims.nodes(reading.triples.subjects(tie, node));
    return new Resource.Counts(
        claims.size(),
        claims.stream()
            .flatMap(claim -> claim.all(Vocabulary.REPORTED_IN).stream())
            .distinct()
            .count(),
        new Sources(reading.articles).independent(claims));
  }

  private List<Reference> types(List<Triple> own) {
    return own.stream()
        .filter(triple -> triple.getPredicate().equals(Vocabulary.TYPE))
        .map(triple -> reading.labels.reference(triple.getObject()))
        .sorted(comparing(Reference::iri))
        .toList();
  }
}
