package org.outagraph.graph.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;

/// One operation of a SPARQL update. A graph is meant by its name, the default graph by
/// [Quad#defaultGraphIRI].
sealed interface Operation {
  /// `INSERT DATA` and `DELETE DATA`.
  record Written(List<Quad> deleted, List<Quad> added) implements Operation {}

  /// `DELETE … INSERT … WHERE`: what the templates come to for every row.
  ///
  /// @param using the graphs that the pattern is matched against
  record Modify(Op pattern, GraphChoice using, List<Quad> deletes, List<Quad> inserts)
      implements Operation {}

  /// `CLEAR` and `DROP`, which are the same where empty graphs do not exist.
  record Clear(Which which) implements Operation {}

  /// `CREATE GRAPH`.
  record Create(Node graph, boolean silent) implements Operation {}

  /// `ADD`, `COPY` and `MOVE`.
  ///
  /// @param replaces true if what is in the other graph goes first
  /// @param moves true if the graph is gone afterwards
  record Transfer(Node from, Node to, boolean replaces, boolean moves, boolean silent)
      implements Operation {}

  /// The graphs that an operation clears.
  sealed interface Which {
    /// One of them.
    record One(Node graph) implements Which {}

    /// All that have a name.
    record Named() implements Which {}

    /// The default graph and all that have a name.
    record All() implements Which {}
  }
}
