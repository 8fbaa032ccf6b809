package org.outagraph.model;

import java.util.Optional;

/// A thing as an application gets it: with counts whose names say their unit, and what it asked to
/// have beside it.
///
/// @param entity the thing
/// @param counts what stands behind it
/// @param included its neighbours that were asked for, each once; empty if none were
public record Resource(Entity entity, Counts counts, Optional<First<Summary>> included) {
  /// What stands behind a thing.
  ///
  /// @param claims the claims about it; for an article, those that it reports
  /// @param articles the articles that report these
  /// @param independentSources the publishers behind those that assert, copies counted once
  public record Counts(long claims, long articles, long independentSources) {}
}
