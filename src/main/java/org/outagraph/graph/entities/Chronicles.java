package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Chronicle;
import org.outagraph.model.Chronicle.Event;
import org.outagraph.model.Chronicle.Publication;
import org.outagraph.model.Chronicle.Recording;
import org.outagraph.model.Claim;
import org.outagraph.model.First;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// Tells when an outage and what followed it happened, was published and was recorded.
final class Chronicles {
  private static final int CLAIMS = 50;

  private static final Map<Node, Event.Kind> OF_OUTAGE =
      Map.of(Vocabulary.STARTED_AT, Event.Kind.BEGAN, Vocabulary.ENDED_AT, Event.Kind.ENDED);

  private static final Map<Node, Event.Kind> OF_CLAIM =
      Map.of(
          Vocabulary.VALID_FROM,
          Event.Kind.TRUE_FROM,
          Vocabulary.VALID_UNTIL,
          Event.Kind.TRUE_UNTIL);

  private static final Map<Node, Event.Kind> OF_POLICY =
      Map.of(
          Vocabulary.IN_FORCE_FROM,
          Event.Kind.POLICY_IN_FORCE,
          Vocabulary.USE_BANNED_FROM,
          Event.Kind.POLICY_USE_BANNED,
          Vocabulary.IN_FORCE_UNTIL,
          Event.Kind.POLICY_ENDED);

  private static final Comparator<PartialDate> BY_INTERVAL =
      comparing(PartialDate::earliest)
          .thenComparing(PartialDate::latest)
          .thenComparing(PartialDate::lexical);

  private final Reading reading;
  private final int limit;

  /// @param limit how many items of each series
  Chronicles(Reading reading, int limit) {
    this.reading = reading;
    this.limit = limit;
  }

  Chronicle of(Id id) {
    Node outage = Reading.node(id);
    Map<Statement, List<ClaimNode>> statements = reading.statements.about(outage);
    List<ClaimNode> claims = statements.values().stream().flatMap(List::stream).toList();
    List<Publication> publications = publications(claims);
    return new Chronicle(
        reading.labels.reference(outage),
        events(statements, claims),
        first(publications.stream().filter(publication -> publication.date().isPresent()).toList()),
        first(publications.stream().filter(publication -> publication.date().isEmpty()).toList()),
        recordings(claims));
  }

  /// What happened, before it is read in full.
  private record Dated(
      PartialDate date, Event.Kind kind, Statement statement, List<ClaimNode> claims) {}

  private First<Event> events(Map<Statement, List<ClaimNode>> statements, List<ClaimNode> claims) {
    List<Dated> dated = new ArrayList<>();
    statements.forEach((statement, about) -> add(dated, OF_OUTAGE, statement, about));
    claims.forEach(claim -> addValidity(dated, claim));
    claims.stream()
        .filter(Chronicles::linksLaterPolicy)
        .map(claim -> claim.statement().object())
        .distinct()
        .forEach(
            policy ->
                reading
                    .statements
                    .about(policy)
                    .forEach((statement, about) -> add(dated, OF_POLICY, statement, about)));
    return first(
        dated.stream()
            .sorted(comparing(Dated::date, BY_INTERVAL).thenComparing(Dated::kind))
            .toList(),
        this::event);
  }

  private static void add(
      List<Dated> dated, Map<Node, Event.Kind> kinds, Statement statement, List<ClaimNode> about) {
    Optional.ofNullable(kinds.get(statement.property()))
        .ifPresent(
            kind ->
                Values.date(statement.object())
                    .ifPresent(date -> dated.add(new Dated(date, kind, statement, about))));
  }

  /// When the statement of a claim was true in the world, where the claim says so.
  private static void addValidity(List<Dated> dated, ClaimNode claim) {
    OF_CLAIM.forEach(
        (property, kind) ->
            claim.all(property).stream()
                .flatMap(value -> Values.date(value).stream())
                .forEach(
                    date -> dated.add(new Dated(date, kind, claim.statement(), List.of(claim)))));
  }

  /// True for a policy that came after the outage; others were there and are no event of it.
  private static boolean linksLaterPolicy(ClaimNode claim) {
    return claim.stands()
        && claim.statement().property().equals(Vocabulary.RELATED_POLICY)
        && claim.all(Vocabulary.RELATION).stream()
            .anyMatch(
                relation ->
                    relation.isLiteral() && relation.getLiteralLexicalForm().contains("after"));
  }

  private Event event(Dated dated) {
    return new Event(
        dated.date,
        dated.kind,
        OF_CLAIM.containsValue(dated.kind)
            ? thing(dated.statement)
            : reading.labels.reference(dated.statement.subject()),
        reading.statements.fact(dated.statement, dated.claims).standing(),
        new First<>(
            dated.claims.stream()
                .map(reading.claims::claim)
                .sorted(comparing(Claim::rank).thenComparing(Claim::id))
                .limit(CLAIMS)
                .toList(),
            dated.claims.size()));
  }

  private Reference thing(Statement statement) {
    return reading.values.of(statement.property(), statement.object())
            instanceof Value.Thing(var reference)
        ? reference
        : reading.labels.reference(statement.subject());
  }

  private List<Publication> publications(List<ClaimNode> claims) {
    Map<Node, List<ClaimNode>> byArticle = new HashMap<>();
    for (ClaimNode claim : claims) {
      for (Node article : claim.all(Vocabulary.REPORTED_IN)) {
        byArticle.computeIfAbsent(article, any -> new ArrayList<>()).add(claim);
      }
    }
    return byArticle.entrySet().stream()
        .flatMap(entry -> publication(entry.getKey(), entry.getValue()).stream())
        .sorted(
            comparing(
                    (Publication publication) -> publication.date().map(PartialDate::earliest),
                    Order.presentFirst())
                .thenComparing(publication -> publication.article().id()))
        .toList();
  }

  private Optional<Publication> publication(Node article, List<ClaimNode> claims) {
    return reading
        .articles
        .citation(article)
        .map(
            citation ->
                new Publication(
                    citation.publishedAt(),
                    citation,
                    reading
                        .triples
                        .object(article, Vocabulary.DATE_INFERRED)
                        .filter(value -> value.getLiteralLexicalForm().equals("true"))
                        .isPresent(),
                    ids(claims)));
  }

  private First<Recording> recordings(List<ClaimNode> claims) {
    Map<PartialDate, List<ClaimNode>> byMoment = new HashMap<>();
    for (ClaimNode claim : claims) {
      claim
          .one(Vocabulary.RECORDED_AT)
          .flatMap(Values::date)
          .ifPresent(date -> byMoment.computeIfAbsent(date, any -> new ArrayList<>()).add(claim));
    }
    return first(
        byMoment.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(BY_INTERVAL))
            .map(entry -> new Recording(entry.getKey(), ids(entry.getValue())))
            .toList());
  }

  private static First<Id> ids(List<ClaimNode> claims) {
    return new First<>(
        claims.stream().map(ClaimNode::id).sorted().limit(CLAIMS).toList(), claims.size());
  }

  private <T> First<T> first(List<T> all) {
    return first(all, Function.identity());
  }

  /// Reads in full only what is shown.
  private <T, R> First<R> first(List<T> all, Function<T, R> form) {
    Stream<T> shown = all.stream().limit(limit);
    return new First<>(shown.map(form).toList(), all.size());
  }
}
