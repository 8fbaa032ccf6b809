package org.outagraph.graph.entities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.PartialDate;

/// The day a thing began, was published, came into force or was reported.
final class Dates {
  private static final List<Node> BEGINNINGS =
      List.of(Vocabulary.STARTED_AT, Vocabulary.PUBLISHED_AT, Vocabulary.IN_FORCE_FROM);

  private final Triples triples;
  private final Statements statements;
  private final Claims claims;
  private final Map<Node, Optional<PartialDate>> known = new HashMap<>();

  Dates(Triples triples, Statements statements, Claims claims) {
    this.triples = triples;
    this.statements = statements;
    this.claims = claims;
  }

  Optional<PartialDate> of(Node thing) {
    return known.computeIfAbsent(thing, this::lookUp);
  }

  private Optional<PartialDate> lookUp(Node thing) {
    if (ClaimNode.isClaim(thing)) {
      return claims.node(thing).flatMap(claims::reportedAt);
    }
    return BEGINNINGS.stream()
        .map(property -> date(thing, property))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Where several dates are claimed: one that is preferred, else the earliest.
  private Optional<PartialDate> date(Node thing, Node property) {
    List<Node> dates = triples.objects(thing, property);
    if (dates.size() < 2) {
      return dates.stream().findFirst().flatMap(Values::date);
    }
    List<Node> preferred =
        dates.stream().filter(date -> isPreferred(thing, property, date)).toList();
    return earliest(preferred).or(() -> earliest(dates));
  }

  private boolean isPreferred(Node thing, Node property, Node date) {
    return statements.claims(new Statement(thing, property, date)).stream()
        .anyMatch(claim -> claim.stands() && claim.says(Vocabulary.RANK, Vocabulary.PREFERRED));
  }

  private static Optional<PartialDate> earliest(List<Node> dates) {
    return dates.stream()
        .map(Values::date)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::lexical));
  }
}
