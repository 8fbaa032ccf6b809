package org.outagraph.graph.catalogue;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.OwnsState;

/// The subjects of quads, each only where it differs from the one before. The store keeps quads by
/// subject, so that few come twice.
@OwnsState("the subject before; belongs to one thread")
final class Changing implements Iterator<Node> {
  private final Iterator<Quad> quads;
  private Optional<Node> next = Optional.empty();

  Changing(Iterator<Quad> quads) {
    this.quads = quads;
    this.next = following(Optional.empty());
  }

  private Optional<Node> following(Optional<Node> before) {
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      if (before.filter(subject::equals).isEmpty()) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Node next() {
    Node subject = next.orElseThrow(NoSuchElementException::new);
    next = following(next);
    return subject;
  }
}
