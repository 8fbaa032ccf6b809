package org.outagraph.model;

import java.util.Optional;

/// What became of an id that names nothing any more; such an id is never given to another thing.
public sealed interface Fate {
  /// The thing has another id now: it was renamed, or merged with another thing.
  record Replaced(Id by) implements Fate {}

  /// The thing was taken back.
  ///
  /// @param at when
  /// @param because why, in our words
  record Withdrawn(Optional<PartialDate> at, Text because) implements Fate {}
}
