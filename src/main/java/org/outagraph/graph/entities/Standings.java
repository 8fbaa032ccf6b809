package org.outagraph.graph.entities;

import static org.outagraph.model.Fact.Standing.CONTESTED;
import static org.outagraph.model.Fact.Standing.REFUTED;
import static org.outagraph.model.Fact.Standing.STANDS;

import java.util.Collections;
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

  /// A claim that counters only the reason still carries the same statement, and contests nothing.
  private boolean isCountered(ClaimNode claim) {
    return claims.nodes(claims.pointingAt(claim, Vocabulary.COUNTERS)).stream()
        .filter(counter -> !counter.isDeprecated())
        .anyMatch(counter -> counter.denies() || !counter.statement().equals(claim.statement()));
  }

  /// One source calls a party spared that another calls affected: the same service, another level.
  private boolean isOpposed(Statement statement, List<ClaimNode> carrying) {
    Optional<Node> opposite = opposite(statement.property());
    if (opposite.isEmpty()
        || !triples.has(statement.subject(), opposite.get(), statement.object())) {
      return false;
    }
    Statement other = new Statement(statement.subject(), opposite.get(), statement.object());
    return statements.claims(other).stream()
        .filter(ClaimNode::stands)
        .anyMatch(against -> carrying.stream().anyMatch(claim -> disagree(claim, against)));
  }

  private static Optional<Node> opposite(Node property) {
    if (property.equals(Vocabulary.AFFECTED)) {
      return Optional.of(Vocabulary.SPARED);
    }
    return property.equals(Vocabulary.SPARED) ? Optional.of(Vocabulary.AFFECTED) : Optional.empty();
  }

  private static boolean disagree(ClaimNode one, ClaimNode other) {
    return mayBeTheSame(one, other, Vocabulary.SERVICE)
        && mayBeTheSame(one, other, Vocabulary.SCOPE)
        && !saySameLevel(one, other)
        && Collections.disjoint(one.all(Vocabulary.REPORTED_IN), other.all(Vocabulary.REPORTED_IN));
  }

  private static boolean mayBeTheSame(ClaimNode one, ClaimNode other, Node property) {
    return one.all(property).isEmpty()
        || other.all(property).isEmpty()
        || !Collections.disjoint(one.all(property), other.all(property));
  }

  private static boolean saySameLevel(ClaimNode one, ClaimNode other) {
    return !Collections.disjoint(one.all(Vocabulary.LEVEL), other.all(Vocabulary.LEVEL));
  }
}
