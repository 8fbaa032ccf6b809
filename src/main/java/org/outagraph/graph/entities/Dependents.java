package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.graph.QuadChange;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Finds the search documents that a change makes stale beyond the things that it touched.
///
/// A document takes from others only this:
/// - a claim: names of its subject, object and speakers; vendor, product, cause and dates of its
///   subject; sectors of its object; publisher and language of its articles;
/// - an article: its publisher's name; the words of the claims that cite it, their facets and the
///   dates of what they are about;
/// - anything else: the words of the claims about it, and sectors and wholes of parties in them;
///   when the first claim that names it was reported;
/// - and whatever undated claims say is known since what they speak of and rest on is.
final class Dependents {
  /// A claim with one of these shows in the facets or dates of other claims about the same things,
  /// and of the articles that report them.
  private static final Set<Node> SHOWN_BY_OTHERS =
      Set.of(
          Vocabulary.RESPONSIBLE,
          Vocabulary.ORIGINATED_IN,
          Vocabulary.CAUSE,
          Vocabulary.SECTOR,
          Vocabulary.STARTED_AT,
          Vocabulary.ENDED_AT,
          Vocabulary.IN_FORCE_FROM,
          Vocabulary.IN_FORCE_UNTIL);

  /// What others show of a thing that is no claim.
  private static final Set<Node> SHOWN_OF_THINGS =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL,
          Vocabulary.PART_OF,
          Vocabulary.PUBLISHER,
          Vocabulary.ORIGINAL_PUBLISHER,
          Vocabulary.LANGUAGE,
          Vocabulary.PUBLISHED_AT,
          Vocabulary.RETRIEVED_AT,
          Vocabulary.ABOUT,
          Vocabulary.NOTE,
          Vocabulary.RESOLUTION);

  private static final List<Node> TIES =
      List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.ASSERTED_BY);

  /// What is known since the first dated claim that names it.
  private static final Set<Kind> KNOWN_BY_REPORTS =
      Set.of(Kind.OUTAGES, Kind.POLICIES, Kind.PRODUCTS);

  private static final List<Node> NAMING =
      List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.BECAUSE);

  private final Triples triples;
  private final Set<Node> found = new HashSet<>();
  private final Map<Node, Optional<Instant>> otherwiseKnown = new HashMap<>();

  Dependents(Triples triples) {
    this.triples = triples;
  }

  /// The touched things and all whose documents the change makes stale; the triples are those after
  /// the change.
  Set<Id> of(Set<Id> touched, Change change) {
    Set<Id> stale = new HashSet<>(touched);
    Map<Node, List<Triple>> changed = new HashMap<>();
    QuadChange quads = QuadChange.read(change);
    Stream.concat(quads.deleted().stream(), quads.added().stream())
        .filter(Quad::isDefaultGraph)
        .map(Quad::asTriple)
        .forEach(
            triple ->
                changed.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>()).add(triple));
    changed.forEach((subject, some) -> follow(subject, some, changed.keySet()));
    found.forEach(node -> id(node).ifPresent(stale::add));
    return stale;
  }

  private void follow(Node subject, List<Triple> changed, Set<Node> all) {
    if (!ClaimNode.isClaim(subject)) {
      found.add(subject);
      if (changed.stream().map(Triple::getPredicate).anyMatch(SHOWN_OF_THINGS::contains)) {
        followThing(subject);
      }
      if (dates(subject, changed)) {
        triples.subjects(Vocabulary.REPORTED_IN, subject).stream()
            .flatMap(claim -> named(triples.about(claim)).stream())
            .forEach(this::followThing);
      }
      return;
    }
    List<Triple> beforeAndAfter = new ArrayList<>(changed);
    beforeAndAfter.addAll(triples.about(subject));
    Set<Node> subjects = objects(beforeAndAfter, Vocabulary.SUBJECT);
    found.add(subject);
    found.addAll(objects(beforeAndAfter, Vocabulary.REPORTED_IN));
    triples.subjects(Vocabulary.PREMISE, subject).forEach(this::followClaim);
    Set<Node> named = named(beforeAndAfter);
    found.addAll(named);
    named.stream()
        .filter(thing -> isFirstReport(thing, beforeAndAfter, all))
        .forEach(this::followThing);
    if (objects(beforeAndAfter, Vocabulary.PREDICATE).stream()
        .anyMatch(SHOWN_BY_OTHERS::contains)) {
      subjects.forEach(this::followThing);
    }
  }

  private static Set<Node> named(List<Triple> claim) {
    Set<Node> named = new HashSet<>();
    NAMING.forEach(tie -> named.addAll(objects(claim, tie)));
    return named;
  }

  /// True if the day on which an article was retrieved, which has changed, dates its claims.
  private boolean dates(Node article, List<Triple> changed) {
    return triples.object(article, Vocabulary.PUBLISHED_AT).isEmpty()
        && changed.stream().map(Triple::getPredicate).anyMatch(Vocabulary.RETRIEVED_AT::equals);
  }

  /// True if the thing is, or was, known since this claim: then undated claims about it are, too.
  private boolean isFirstReport(Node thing, List<Triple> claim, Set<Node> changed) {
    if (id(thing).filter(id -> KNOWN_BY_REPORTS.contains(id.kind())).isEmpty()) {
      return false;
    }
    Optional<Instant> others =
        otherwiseKnown.computeIfAbsent(thing, any -> firstReport(thing, changed));
    return objects(claim, Vocabulary.REPORTED_AT).stream()
        .flatMap(date -> Values.date(date).stream())
        .anyMatch(date -> others.isEmpty() || date.latest().isBefore(others.get()));
  }

  private Optional<Instant> firstReport(Node thing, Set<Node> changed) {
    return NAMING.stream()
        .flatMap(tie -> triples.subjects(tie, thing).stream())
        .filter(claim -> !changed.contains(claim))
        .flatMap(claim -> triples.objects(claim, Vocabulary.REPORTED_AT).stream())
        .flatMap(date -> Values.date(date).stream())
        .map(PartialDate::latest)
        .min(Instant::compareTo);
  }

  /// A thing's own data: shown by the claims that name it, what these are about and report them, by
  /// the articles of a publisher, and by the claims that cite an article. A conflict is shown by
  /// what it is about.
  private void followThing(Node thing) {
    found.add(thing);
    for (Node tie : TIES) {
      triples.subjects(tie, thing).forEach(this::followClaim);
    }
    triples.subjects(Vocabulary.REPORTED_IN, thing).forEach(this::followClaim);
    found.addAll(triples.subjects(Vocabulary.PUBLISHER, thing));
    found.addAll(triples.objects(thing, Vocabulary.ABOUT));
  }

  private void followClaim(Node claim) {
    found.add(claim);
    found.addAll(triples.objects(claim, Vocabulary.SUBJECT));
    found.addAll(triples.objects(claim, Vocabulary.REPORTED_IN));
  }

  private static Set<Node> objects(List<Triple> triples, Node property) {
    Set<Node> objects = new HashSet<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(property)) {
        objects.add(triple.getObject());
      }
    }
    return objects;
  }

  private static Optional<Id> id(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()) : Optional.empty();
  }
}
