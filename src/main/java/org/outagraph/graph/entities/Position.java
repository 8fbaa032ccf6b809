package org.outagraph.graph.entities;

import java.util.Comparator;
import org.outagraph.model.Id;

/// A place in the list of a kind: what the list is sorted by, then the slug.
record Position(String key, Id id) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::key).thenComparing(position -> position.id.slug());

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
