package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Fact;
import org.outagraph.model.PartialDate;

/// The statements of one reading with all claims about each of them.
final class Statements {
  private final Triples triples;
  private final Claims claims;
  private final Standings standings;
  private final Sources sources;
  private final Labels labels;
  private final Values values;
  private final Map<Node, List<Node>> claimsOfObject = new HashMap<>();
  private final Map<Node, Map<Node, List<Node>>> claimsBySubject = new HashMap<>();

  Statements(Triples triples, Labels labels, Values values, Articles articles, Claims claims) {
    this.triples = triples;
    this.labels = labels;
    this.values = values;
    this.claims = claims;
    this.standings = new Standings(triples, claims, this);
    this.sources = new Sources(articles);
  }

  /// Each statement about the subject with its claims.
  Map<Statement, List<ClaimNode>> about(Node subject) {
    return grouped(claims.nodes(triples.subjects(Vocabulary.SUBJECT, subject)));
  }

  static Map<Statement, List<ClaimNode>> grouped(List<ClaimNode> claims) {
    Map<Statement, List<ClaimNode>> grouped = new LinkedHashMap<>();
    for (ClaimNode claim : claims) {
      grouped.computeIfAbsent(claim.statement(), any -> new ArrayList<>()).add(claim);
    }
    return grouped;
  }

  /// All claims about the statement.
  List<ClaimNode> claims(Statement statement) {
    return claims.nodes(candidates(statement)).stream()
        .filter(claim -> claim.statement().equals(statement))
        .toList();
  }

  /// Looks up all claims that have the thing as their value, because their statements will be asked
  /// for.
  void prepare(Node object) {
    claimsOfObject.computeIfAbsent(object, any -> triples.subjects(Vocabulary.OBJECT, any));
  }

  /// Claims among which those about the statement are: a text or a number is seldom the value of
  /// others, while a country is the value of many, and then the subject has fewer.
  private List<Node> candidates(Statement statement) {
    Node object = statement.object();
    if (object.isLiteral()) {
      prepare(object);
    }
    List<Node> prepared = claimsOfObject.get(object);
    return prepared != null
        ? prepared
        : claimsBySubject
            .computeIfAbsent(statement.subject(), this::claimsByObject)
            .getOrDefault(object, List.of());
  }

  private Map<Node, List<Node>> claimsByObject(Node subject) {
    Map<Node, List<Node>> byObject = new HashMap<>();
    for (Node claim : triples.subjects(Vocabulary.SUBJECT, subject)) {
      for (Node object : triples.objects(claim, Vocabulary.OBJECT)) {
        byObject.computeIfAbsent(object, any -> new ArrayList<>(2)).add(claim);
      }
    }
    return byObject;
  }

  Fact fact(Statement statement) {
    return fact(statement, claims(statement));
  }

  /// The statement with all claims about it, preferred ones first, then the oldest.
  Fact fact(Statement statement, List<ClaimNode> about) {
    return new Fact(
        labels.reference(statement.subject()),
        labels.reference(statement.property()),
        values.of(statement.property(), statement.object()),
        standings.of(statement, about),
        sources.independent(about),
        about.stream().sorted(preferredThenOldest()).map(claims::claim).toList());
  }

  /// A statement that is reference data and needs no claim.
  Fact withoutClaims(Statement statement) {
    return new Fact(
        labels.reference(statement.subject()),
        labels.reference(statement.property()),
        values.of(statement.property(), statement.object()),
        Fact.Standing.STANDS,
        0,
        List.of());
  }

  private Comparator<ClaimNode> preferredThenOldest() {
    return Comparator.comparingInt(Statements::rank)
        .thenComparing(
            claim -> claims.reportedAt(claim).map(PartialDate::earliest), Order.presentFirst())
        .thenComparing(ClaimNode::id);
  }

  private static int rank(ClaimNode claim) {
    return claim.isDeprecated() ? 2 : claim.says(Vocabulary.RANK, Vocabulary.PREFERRED) ? 0 : 1;
  }
}
