package org.outagraph.graph.entities;

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

/// Finds the search documents that a change makes stale beyond the things that it touched.
///
/// A document takes from others only this:
/// - a claim: names of its subject, object and speakers; vendor, product and cause of its subject;
///   sectors of its object; publisher and language of its articles;
/// - an article: its publisher's name; the words of the claims that cite it and their facets;
/// - anything else: the words of the claims about it, and sectors and wholes of parties in them.
final class Dependents {
  /// A claim with one of these shows in the facets of other claims about the same things, and of
  /// the articles that report them.
  private static final Set<Node> SHOWN_BY_OTHERS =
      Set.of(Vocabulary.RESPONSIBLE, Vocabulary.ORIGINATED_IN, Vocabulary.CAUSE, Vocabulary.SECTOR);

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
          Vocabulary.ABOUT,
          Vocabulary.NOTE,
          Vocabulary.RESOLUTION);

  private static final List<Node> TIES =
      List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.ASSERTED_BY);

  private final Triples triples;
  private final Set<Node> found = new HashSet<>();

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
    changed.forEach(this::follow);
    found.forEach(node -> id(node).ifPresent(stale::add));
    return stale;
  }

  private void follow(Node subject, List<Triple> changed) {
    if (!ClaimNode.isClaim(subject)) {
      found.add(subject);
      if (changed.stream().map(Triple::getPredicate).anyMatch(SHOWN_OF_THINGS::contains)) {
        followThing(subject);
      }
      return;
    }
    List<Triple> beforeAndAfter = new ArrayList<>(changed);
    beforeAndAfter.addAll(triples.about(subject));
    Set<Node> subjects = objects(beforeAndAfter, Vocabulary.SUBJECT);
    found.add(subject);
    found.addAll(subjects);
    found.addAll(objects(beforeAndAfter, Vocabulary.REPORTED_IN));
    if (objects(beforeAndAfter, Vocabulary.PREDICATE).stream()
        .anyMatch(SHOWN_BY_OTHERS::contains)) {
      subjects.forEach(this::followThing);
    }
  }

  /// A thing's own data: shown by the claims that name it, what these are about and report them, by
  /// the articles of a publisher, and by the claims that cite an article. A conflict is shown by
  /// what it is about.
  private void followThing(Node thing) {
    found.add(thing);
    for (Node tie : TIES) {
      triples.subjects(tie, thing).forEach(this::followClaim);
    }
    found.addAll(triples.subjects(Vocabulary.REPORTED_IN, thing));
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
