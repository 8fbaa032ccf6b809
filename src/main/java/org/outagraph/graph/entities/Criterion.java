package org.outagraph.graph.entities;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/// What a filter asks of a thing.
///
/// @param among the only things that can fit, where an index knows them
/// @param fits whether a thing does
record Criterion(Optional<Set<Node>> among, Predicate<Node> fits) {
  static Criterion among(Set<Node> things) {
    return new Criterion(Optional.of(things), things::contains);
  }

  static Criterion test(Predicate<Node> fits) {
    return new Criterion(Optional.empty(), fits);
  }
}
