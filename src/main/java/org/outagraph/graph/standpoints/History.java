package org.outagraph.graph.standpoints;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Change;

/// What was changed in the past.
@FunctionalInterface
public interface History {
  /// All that was stored and derived from the version after the first up to the second, in order;
  /// empty if that is more than can be taken back, or was not written down.
  Optional<List<Change>> between(long version, long later);
}
