package org.outagraph.graph.standpoints;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.graph.QuadChange;
import org.outagraph.model.Change;

/// What came to the default graph and what went from it between two versions, all in all.
///
/// @param version the later version
/// @param added what is there since then
/// @param removed what was there before
record Since(long version, Set<Triple> added, Set<Triple> removed) {
  /// Nothing happened yet.
  static Since nothing(long version) {
    return new Since(version, Set.of(), Set.of());
  }

  /// The same and these further changes up to a version.
  Since and(List<Change> changes, long upTo) {
    Set<Triple> came = new HashSet<>(added);
    Set<Triple> went = new HashSet<>(removed);
    for (Change change : changes) {
      QuadChange quads = QuadChange.read(change);
      move(quads.deleted(), came, went);
      move(quads.added(), went, came);
    }
    return new Since(upTo, came, went);
  }

  /// What moves back has not moved.
  private static void move(Set<Quad> quads, Set<Triple> from, Set<Triple> to) {
    for (Quad quad : quads) {
      if (quad.isDefaultGraph() && !from.remove(quad.asTriple())) {
        to.add(quad.asTriple());
      }
    }
  }

  long size() {
    return (long) added.size() + removed.size();
  }
}
