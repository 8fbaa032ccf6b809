package org.outagraph.graph.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.Summary;
import org.outagraph.model.Text;

/// Puts a thing on one line.
final class Summaries {
  private final Reading reading;

  Summaries(Reading reading) {
    this.reading = reading;
  }

  Summary summary(Id id) {
    Node node = Reading.node(id);
    return new Summary(
        id, reading.label(id), description(id).map(Text::value), reading.dates.of(node));
  }

  /// What a thing is, in a sentence or a few words: its definition; for an outage its cause, for an
  /// article its publisher, for a policy what it asks, for a claim its summary.
  Optional<Text> description(Id id) {
    Node node = Reading.node(id);
    Optional<Text> defined =
        Stream.of(Vocabulary.DEFINITION, Vocabulary.COMMENT)
            .flatMap(property -> reading.labels.texts(node, property).stream())
            .findFirst();
    return defined.or(
        () ->
            switch (id.kind()) {
              case OUTAGES -> cause(node);
              case ARTICLES -> publisher(node);
              case POLICIES -> reading.labels.texts(node, Vocabulary.ASKS).stream().findFirst();
              case CLAIMS -> reading.labels.texts(node, Vocabulary.SUMMARY).stream().findFirst();
              default -> Optional.empty();
            });
  }

  private Optional<Text> publisher(Node article) {
    return reading
        .triples
        .object(article, Vocabulary.PUBLISHER)
        .map(reading.labels::label)
        .map(Text::of);
  }

  /// What the best claim about the cause says, else the cause's name.
  private Optional<Text> cause(Node outage) {
    List<Node> causes = reading.triples.objects(outage, Vocabulary.CAUSE);
    Optional<Text> said =
        causes.stream()
            .map(cause -> new Statement(outage, Vocabulary.CAUSE, cause))
            .flatMap(statement -> reading.statements.claims(statement).stream())
            .filter(ClaimNode::stands)
            .map(reading.claims::claim)
            .filter(claim -> claim.summary().isPresent())
            .min(Comparator.comparing(Claim::rank).thenComparing(Claim::id))
            .flatMap(Claim::summary);
    return said.or(
        () -> causes.stream().map(reading.labels::label).sorted().findFirst().map(Text::of));
  }
}
