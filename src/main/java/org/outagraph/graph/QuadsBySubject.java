package org.outagraph.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// A set of quads in which those about one subject are found at once.
final class QuadsBySubject {
  private final Map<Node, Set<Quad>> quads = new LinkedHashMap<>();

  void add(Quad quad) {
    quads.computeIfAbsent(quad.getSubject(), subject -> new LinkedHashSet<>()).add(quad);
  }

  /// Takes the quad out; false if it was not in.
  boolean remove(Quad quad) {
    Set<Quad> about = quads.get(quad.getSubject());
    if (about == null || !about.remove(quad)) {
      return false;
    }
    if (about.isEmpty()) {
      quads.remove(quad.getSubject());
    }
    return true;
  }

  Set<Node> subjects() {
    return quads.keySet();
  }

  Stream<Quad> stream() {
    return quads.values().stream().flatMap(Set::stream);
  }

  /// Those of the default graph with this subject and predicate.
  Stream<Quad> of(Node subject, Node predicate) {
    return quads.getOrDefault(subject, Set.of()).stream()
        .filter(quad -> quad.isDefaultGraph() && quad.getPredicate().equals(predicate));
  }
}
