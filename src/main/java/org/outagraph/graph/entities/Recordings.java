package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// When things came into the graph: claims when they were recorded, all else with the first claim
/// that names or cites it.
final class Recordings {
  private static final List<Node> TIES =
      List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.REPORTED_IN);

  private final Triples triples;

  Recordings(Triples triples) {
    this.triples = triples;
  }

  /// The times of those that have one.
  Map<Id, Instant> of(Collection<Id> things) {
    Map<Id, Instant> times = new LinkedHashMap<>();
    things.forEach(id -> of(Reading.node(id)).ifPresent(time -> times.put(id, time)));
    return times;
  }

  private Optional<Instant> of(Node thing) {
    Optional<Instant> own = at(thing);
    return own.isPresent()
        ? own
        : TIES.stream()
            .flatMap(tie -> triples.subjects(tie, thing).stream())
            .flatMap(claim -> at(claim).stream())
            .min(Instant::compareTo);
  }

  private Optional<Instant> at(Node claim) {
    return triples
        .object(claim, Vocabulary.RECORDED_AT)
        .flatMap(Values::date)
        .map(PartialDate::earliest);
  }
}
