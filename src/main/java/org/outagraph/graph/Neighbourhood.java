package org.outagraph.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Id;

/// Finds what lies around a change: the nodes that it may have made invalid, and the things that
/// may look different now.
final class Neighbourhood {
  private final Graph graph;

  Neighbourhood(Graph graph) {
    this.graph = graph;
  }

  /// The subjects and objects of what changed; and, where the class of a thing changed or what a
  /// claim says, also whatever points there.
  Set<Node> whoseValidityMayChange(Edit authored, Edit derived) {
    Set<Node> nodes = new HashSet<>();
    Set<Node> pointedAt = new HashSet<>();
    changed(authored, derived)
        .forEach(
            quad -> {
              nodes.add(quad.getSubject());
              if (quad.getObject().isURI() && Id.ofIri(quad.getObject().getURI()).isPresent()) {
                nodes.add(quad.getObject());
              }
              if (isDependedUpon(quad)) {
                pointedAt.add(quad.getSubject());
              }
            });
    for (Node node : pointedAt) {
      graph.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).forEach(nodes::add);
    }
    return nodes;
  }

  private static boolean isDependedUpon(Quad quad) {
    Node predicate = quad.getPredicate();
    return predicate.equals(Vocabulary.TYPE)
        || predicate.equals(Vocabulary.PUBLISHED_AT)
        || predicate.equals(Vocabulary.SUBJECT);
  }

  /// Both ends of what changed; and, where something else than its claimed statements changed about
  /// an entity, whatever points at it, through a claim too.
  Set<Id> thatMayLookDifferent(Edit authored, Edit derived) {
    Set<Id> ids = new HashSet<>();
    Set<Node> inner = new HashSet<>();
    changed(authored, derived)
        .forEach(
            quad -> {
              addAny(quad.getSubject(), ids);
              if (quad.getPredicate().equals(Vocabulary.OBJECT)) {
                addAny(quad.getObject(), ids);
              } else {
                add(quad.getObject(), ids);
              }
              if (Claims.isClaim(graph, quad.getSubject())) {
                addStatement(quad.getSubject(), ids);
              } else {
                inner.add(quad.getSubject());
              }
            });
    for (Node entity : inner) {
      if (isShownElsewhere(entity)) {
        graph
            .find(Node.ANY, Node.ANY, entity)
            .mapWith(Triple::getSubject)
            .toSet()
            .forEach(
                from -> {
                  add(from, ids);
                  addStatement(from, ids);
                });
      }
    }
    return ids;
  }

  /// Outages and policies are pointed at by hundreds of claims, none of which shows more of them
  /// than a name.
  private static boolean isShownElsewhere(Node entity) {
    Optional<Id> id = entity.isURI() ? Id.ofIri(entity.getURI()) : Optional.empty();
    return id.isPresent()
        && switch (id.get().kind()) {
          case OUTAGES, POLICIES, CLAIMS, REGIONS -> false;
          case VENDORS, PRODUCTS, ORGANISATIONS, ARTICLES, PUBLISHERS -> true;
          case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS -> false;
        };
  }

  private void addStatement(Node claim, Set<Id> ids) {
    graph.find(claim, Vocabulary.SUBJECT, Node.ANY).forEach(said -> add(said.getObject(), ids));
    graph.find(claim, Vocabulary.OBJECT, Node.ANY).forEach(said -> add(said.getObject(), ids));
  }

  /// Concepts qualify so many things that they do not look different for it; they do when they are
  /// what a claim says.
  private static void add(Node node, Set<Id> ids) {
    if (node.isURI()) {
      Id.ofIri(node.getURI()).filter(id -> !id.kind().isScheme()).ifPresent(ids::add);
    }
  }

  private static void addAny(Node node, Set<Id> ids) {
    if (node.isURI()) {
      Id.ofIri(node.getURI()).ifPresent(ids::add);
    }
  }

  private static Stream<Quad> changed(Edit authored, Edit derived) {
    return Stream.concat(authored.quads(), derived.quads()).filter(Quad::isDefaultGraph);
  }
}
