package org.outagraph.model;

import java.util.List;
import java.util.Optional;

/// Several things, all of one version.
///
/// @param version the version of the graph
/// @param items one for each id that was asked for, in its order
public record Batch(long version, List<Item> items) {
  /// A thing, or why there is none.
  ///
  /// @param asked the id that was asked for
  /// @param thing the thing, under the id that it has now
  /// @param fate what became of the id, if it names nothing any more
  /// @param nearest known ids that look like it, for one that never was
  public record Item(
      Id asked, Optional<Resource> thing, Optional<Fate> fate, List<String> nearest) {}
}
