package org.outagraph.graph.entities;

import static org.outagraph.model.Fact.Standing.CONTESTED;
import static org.outagraph.model.Fact.Standing.REFUTED;
import static org.outagraph.model.Fact.Standing.STANDS;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Decides how the claims about a statement add up.
final class Standings {
  private static final Set<Node> HARM =
      Set.of(
          Reading.node(new Id(Kind.LEVELS, "moderate")),
          Reading.node(new Id(Kind.LEVELS, "severe")));

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

  /// One source calls a party spared that another calls hit: not for another service, and more than
  /// minimally. The questions decide in the same way.
  private boolean isOpposed(Statement statement, List<ClaimNode> carrying) {
    return opposite(statement).filter(this::isSaid).stream()
        .flatMap(other -> statements.claims(other).stream())
        .filter(ClaimNode::stands)
        .anyMatch(against -> carrying.stream().anyMatch(claim -> disagree(claim, against)));
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

  private static boolean disagree(ClaimNode one, ClaimNode other) {
    return mayBeTheSameService(one, other) && (tellsOfHarm(one) || tellsOfHarm(other));
  }

  private static boolean tellsOfHarm(ClaimNode claim) {
    return claim.statement().property().equals(Vocabulary.AFFECTED)
        && !Collections.disjoint(claim.all(Vocabulary.LEVEL), HARM);
  }

  private static boolean mayBeTheSameService(ClaimNode one, ClaimNode other) {
    List<Node> services = one.all(Vocabulary.SERVICE);
    List<Node> others = other.all(Vocabulary.SERVICE);
    return services.isEmpty() || others.isEmpty() || !Collections.disjoint(services, others);
  }
}
