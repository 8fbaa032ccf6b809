package org.outagraph.graph.entities;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Text;

/// Follows ids that were renamed, merged or withdrawn.
final class Fates {
  private final Reading reading;

  Fates(Reading reading) {
    this.reading = reading;
  }

  /// What became of an id that names nothing: the end of its chain of replacements, or that it was
  /// withdrawn. Empty for a thing that is known, for an id that never was, and for a broken chain.
  Optional<Fate> of(Id id) {
    return reading.knows(id) ? Optional.empty() : end(Reading.node(id));
  }

  private Optional<Fate> end(Node retired) {
    Set<Node> seen = new HashSet<>();
    Node last = retired;
    while (seen.add(last)) {
      Optional<Fate> withdrawn = withdrawn(last);
      if (withdrawn.isPresent()) {
        return withdrawn;
      }
      Optional<Node> next = reading.triples.object(last, Vocabulary.IS_REPLACED_BY);
      if (next.isEmpty()) {
        return seen.size() == 1 ? Optional.empty() : replaced(last);
      }
      last = next.get();
    }
    return Optional.empty();
  }

  private Optional<Fate> replaced(Node by) {
    return Optional.of(by)
        .filter(Node::isURI)
        .flatMap(node -> Id.ofIri(node.getURI()))
        .filter(reading::knows)
        .map(Fate.Replaced::new);
  }

  private Optional<Fate> withdrawn(Node id) {
    return reading.labels.texts(id, Vocabulary.WITHDRAWN_BECAUSE).stream()
        .findFirst()
        .map(because -> withdrawn(id, because));
  }

  private Fate withdrawn(Node id, Text because) {
    return new Fate.Withdrawn(
        reading.triples.object(id, Vocabulary.WITHDRAWN_AT).flatMap(Values::date), because);
  }
}
