package org.outagraph.model;

import java.util.Optional;
import java.util.OptionalLong;

/// Where somebody stands in time who looks at the graph.
///
/// @param version the version to look at, if not the current one
/// @param knownAt only what had certainly been reported by the end of that date
/// @param validAt only what may have been so on that date
public record Standpoint(
    OptionalLong version, Optional<PartialDate> knownAt, Optional<PartialDate> validAt) {
  /// Today, with everything that is known.
  public static final Standpoint NOW =
      new Standpoint(OptionalLong.empty(), Optional.empty(), Optional.empty());

  /// The standpoint of somebody who gives dates.
  public static Standpoint at(Optional<PartialDate> knownAt, Optional<PartialDate> validAt) {
    return new Standpoint(OptionalLong.empty(), knownAt, validAt);
  }

  /// The same, at a version.
  public Standpoint pinned(long version) {
    return new Standpoint(OptionalLong.of(version), knownAt, validAt);
  }

  /// True if nothing is hidden from here.
  public boolean isNow() {
    return equals(NOW);
  }

  /// True if every claim is seen, though perhaps at an earlier version.
  public boolean isWhole() {
    return knownAt.isEmpty() && validAt.isEmpty();
  }
}
