package org.outagraph.ingest.mentions;

import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// A thing that a text names: one in the graph, or a newcomer.
public sealed interface Party {
  /// What it is, or seems to be.
  Kind kind();

  /// A thing in the graph.
  record Known(Id id) implements Party {
    @Override
    public Kind kind() {
      return id.kind();
    }
  }

  /// A thing that the graph does not have yet.
  ///
  /// @param kind what it seems to be
  /// @param name its name, as printed
  record Newcomer(Kind kind, String name) implements Party {}
}
