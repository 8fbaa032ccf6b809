package org.outagraph.graph.entities;

import static java.util.Comparator.comparingInt;

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

  /// The role of a statement that is reference data.
  private static final int NO_CLAIM = ROLES.size() + 1;

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
    Map<Statement, Mention> mentions = mentions(thing, read);
    if (read.size() == naming.size()) {
      statements.prepare(thing);
    }
    List<Fact> facts =
        mentions.values().stream().sorted(inOrder()).limit(SHOWN).map(this::fact).toList();
    return new Found(facts, mentions.size() + (long) (naming.size() - read.size()));
  }

  /// A statement with the most telling way in which it names the thing.
  private record Mention(Statement statement, int role) {
    static Mention moreTelling(Mention one, Mention other) {
      return one.role <= other.role ? one : other;
    }
  }

  private Map<Statement, Mention> mentions(Node thing, List<Triple> naming) {
    Map<Statement, Mention> mentions = new HashMap<>();
    for (Triple triple : naming) {
      mention(thing, triple)
          .filter(mention -> !mention.statement.subject().equals(thing))
          .ifPresent(mention -> mentions.merge(mention.statement, mention, Mention::moreTelling));
    }
    return mentions;
  }

  private Optional<Mention> mention(Node thing, Triple triple) {
    Node subject = triple.getSubject();
    return ClaimNode.isClaim(subject)
        ? claims.node(subject).map(claim -> new Mention(claim.statement(), role(triple)))
        : Optional.of(new Mention(new Statement(subject, triple.getPredicate(), thing), NO_CLAIM));
  }

  private static int role(Triple triple) {
    int role = ROLES.indexOf(triple.getPredicate());
    return role < 0 ? ROLES.size() : role;
  }

  private Comparator<Mention> inOrder() {
    Comparator<Statement> byPropertyThenNewest =
        comparingInt((Statement statement) -> order.place(statement.property()))
            .thenComparing(statement -> statement.property().toString())
            .thenComparing(
                statement -> dates.of(statement.subject()).map(PartialDate::earliest),
                newestFirst())
            .thenComparing(statement -> statement.subject().toString())
            .thenComparing(statement -> statement.object().toString());
    return comparingInt(Mention::role).thenComparing(Mention::statement, byPropertyThenNewest);
  }

  private static <T extends Comparable<? super T>> Comparator<Optional<T>> newestFirst() {
    Comparator<T> newest = Collections.reverseOrder();
    return (one, other) ->
        one.isPresent() && other.isPresent()
            ? newest.compare(one.get(), other.get())
            : Boolean.compare(other.isPresent(), one.isPresent());
  }

  private Fact fact(Mention mention) {
    return mention.role == NO_CLAIM
        ? statements.withoutClaims(mention.statement)
        : statements.fact(mention.statement);
  }
}
