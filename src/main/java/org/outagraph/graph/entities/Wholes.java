package org.outagraph.graph.entities;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;

/// What a thing is part of: the regions around a region, the concepts broader than a concept.
final class Wholes {
  private final Triples triples;
  private final Map<Node, Set<Node>> known = new HashMap<>();

  Wholes(Triples triples) {
    this.triples = triples;
  }

  /// All of them, the nearest first, without the thing itself.
  Set<Node> of(Node thing) {
    return known.computeIfAbsent(thing, this::lookUp);
  }

  private Set<Node> lookUp(Node thing) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(thing));
    while (!open.isEmpty()) {
      Node next = open.removeFirst();
      Stream.of(Vocabulary.PART_OF, Vocabulary.BROADER)
          .flatMap(tie -> triples.objects(next, tie).stream())
          .filter(found::add)
          .forEach(open::addLast);
    }
    found.remove(thing);
    return found;
  }
}
