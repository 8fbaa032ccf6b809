package org.outagraph.graph.entities;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/// A way through the graph from a value to the things that have it.
interface Way {
  Stream<Node> from(Node value, Triples triples);

  /// From the value of a property to what has it.
  static Way by(Node property) {
    return (value, triples) -> triples.subjects(property, value).stream();
  }

  /// From a thing to the values of a property.
  static Way to(Node property) {
    return (value, triples) -> triples.objects(value, property).stream();
  }

  /// All ends of several ways.
  static Way any(Way... ways) {
    return (value, triples) -> Stream.of(ways).flatMap(way -> way.from(value, triples));
  }

  /// This way, and from each of its ends another.
  default Way then(Way next) {
    return (value, triples) ->
        from(value, triples).distinct().flatMap(between -> next.from(between, triples));
  }
}
