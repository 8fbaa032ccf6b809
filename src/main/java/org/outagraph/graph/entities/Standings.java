package org.outagraph.graph.entities;

import static org.outagraph.model.Fact.Standing.CONTESTED;
import static org.outagraph.model.Fact.Standing.REFUTED;
import static org.outagraph.model.Fact.Standing.STANDS;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Fact;

/// Decides how the claims about a statement add up.
final class Standings {
  private final Triples triples;
  private final Claims claims;
  private final Statements statements;

  Standings(Triples triples, Claims claims, Statements statements) {
    this.triples = triples;
    this.claims = claims;
    this.statements = statements;
  }

  Fact.Standing of(Statement statement, List<ClaimNode> about) {
    List<ClaimNode> carrying = about.stream().filter(ClaimNode::stands).toList();
    if (carrying.isEmpty()) {
      return REFUTED;
    }
    return about.stream().anyMatch(Standings::speaksAgainst)
            || carrying.stream().anyMatch(this::isCountered)
            || isOpposed(statement, carrying)
        ? CONTESTED
        : STANDS;
  }

  private static boolean speaksAgainst(ClaimNode claim) {
    return claim.denies() && !claim.isDeprecated();
  }

  /// A claim that gives a rival reason carries the same statement, and contests nothing. Nor does
  /// one about another party: that a hotel was hit does not take back that its country was spared.
  private boolean isCountered(ClaimNode claim) {
    return opposite(claim.statement()).isEmpty()
        && claims.nodes(claims.pointingAt(claim, Vocabulary.COUNTERS)).stream()
            .filter(counter -> !counter.isDeprecated())
            .anyMatch(
                counter -> counter.denies() || !counter.statement().equals(claim.statement()));
  }

  /// One source calls a party spared that another calls hit.
  private boolean isOpposed(Statement statement, List<ClaimNode> carrying) {
    return opposite(statement).filter(this::isSaid).stream()
        .flatMap(other -> statements.claims(other).stream())
        .filter(ClaimNode::stands)
        .anyMatch(
            against -> carrying.stream().anyMatch(claim -> Opposition.between(claim, against)));
  }

  private boolean isSaid(Statement statement) {
    return triples.has(statement.subject(), statement.property(), statement.object());
  }

  private static Optional<Statement> opposite(Statement statement) {
    Node property = statement.property();
    if (property.equals(Vocabulary.AFFECTED)) {
      return Optional.of(new Statement(statement.subject(), Vocabulary.SPARED, statement.object()));
    }
    return property.equals(Vocabulary.SPARED)
        ? Optional.of(new Statement(statement.subject(), Vocabulary.AFFECTED, statement.object()))
        : Optional.empty();
  }
}
