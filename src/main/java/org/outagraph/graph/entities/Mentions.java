package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Fact;
import org.outagraph.model.PartialDate;

/// Statements about other things that name a thing: as their value, or in one of their claims.
///
/// A page shows the first [#SHOWN] of them: those whose value it is, with the properties in the
/// order of a page and the newest subject first, then those that give it as a reason, then as a
/// speaker, as a source, and last those that need no claim. Of a thing that is named more than
/// [#READ] times, only so many are looked at, and the rest is counted by the mention.
final class Mentions {
  static final int SHOWN = 100;
  static final int READ = 5_000;

  /// Triples that tie a claim or conflict to what it is about, or a term to its scheme.
  private static final Set<Node> NOT_MENTIONS =
      Set.of(
          Vocabulary.SUBJECT,
          Vocabulary.PREDICATE,
          Vocabulary.ABOUT,
          Vocabulary.POSITION,
          Vocabulary.TYPE,
          Vocabulary.IN_SCHEME,
          Vocabulary.BROADER);

  private static final List<Node> ROLES =
      List.of(
          Vocabulary.OBJECT,
          Vocabulary.BECAUSE,
          Vocabulary.ASSERTED_BY,
          Vocabulary.REPORTED_IN,
          Vocabulary.RELAYED_BY);

  private final Triples triples;
  private final Claims claims;
  private final Statements statements;
  private final Dates dates;
  private final PropertyOrder order;

  Mentions(
      Triples triples, Claims claims, Statements statements, Dates dates, PropertyOrder order) {
    this.triples = triples;
    this.claims = claims;
    this.statements = statements;
    this.dates = dates;
    this.order = order;
  }

  /// The first statements that name the thing, and how many do in all.
  record Found(List<Fact> facts, long total) {}

  Found of(Node thing) {
    List<Triple> naming =
        triples.naming(thing).stream()
            .filter(triple -> !NOT_MENTIONS.contains(triple.getPredicate()))
            .toList();
    List<Triple> read = naming.subList(0, Math.min(READ, naming.size()));
    Map<Statement, Integer> roles = roles(thing, read);
    List<Fact> facts =
        roles.entrySet().stream()
            .sorted(inOrder())
            .limit(SHOWN)
            .map(mention -> fact(mention.getKey(), mention.getValue()))
            .toList();
    return new Found(facts, roles.size() + (long) (naming.size() - read.size()));
  }

  private Map<Statement, Integer> roles(Node thing, List<Triple> naming) {
    Map<Statement, Integer> roles = new HashMap<>();
    List<Statement> plain = new ArrayList<>();
    for (Triple triple : naming) {
      Node subject = triple.getSubject();
      if (ClaimNode.isClaim(subject)) {
        claims
            .node(subject)
            .ifPresent(claim -> roles.merge(claim.statement(), role(triple), Math::min));
      } else {
        plain.add(new Statement(subject, triple.getPredicate(), thing));
      }
    }
    plain.forEach(statement -> roles.putIfAbsent(statement, ROLES.size() + 1));
    roles.keySet().removeIf(statement -> statement.subject().equals(thing));
    return roles;
  }

  private static int role(Triple triple) {
    int role = ROLES.indexOf(triple.getPredicate());
    return role < 0 ? ROLES.size() : role;
  }

  private Comparator<Map.Entry<Statement, Integer>> inOrder() {
    Comparator<Statement> byPropertyThenNewest =
        comparingInt((Statement statement) -> order.place(statement.property()))
            .thenComparing(statement -> statement.property().toString())
            .thenComparing(
                statement -> dates.of(statement.subject()).map(PartialDate::earliest),
                newestFirst())
            .thenComparing(statement -> statement.subject().toString())
            .thenComparing(statement -> statement.object().toString());
    return comparing(Map.Entry<Statement, Integer>::getValue)
        .thenComparing(Map.Entry::getKey, byPropertyThenNewest);
  }

  private static <T extends Comparable<? super T>> Comparator<Optional<T>> newestFirst() {
    Comparator<T> newest = Collections.reverseOrder();
    return (one, other) ->
        one.isPresent() && other.isPresent()
            ? newest.compare(one.get(), other.get())
            : Boolean.compare(other.isPresent(), one.isPresent());
  }

  private Fact fact(Statement statement, int role) {
    return role > ROLES.size() ? statements.withoutClaims(statement) : statements.fact(statement);
  }
}
