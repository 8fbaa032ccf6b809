package org.outagraph.model;

import java.time.Instant;
import java.util.Optional;

/// A time in which something was the case, and the time in which that was what had been reported.
///
/// @param start when it began; empty if it always was
/// @param end the first instant after it; [Instant#MAX] if it goes on
/// @param knownFrom when it was first reported; [Instant#MIN] if that needed no report
/// @param knownUntil when something else was reported in its place; [Instant#MAX] if nothing was
public record Period(
    Optional<PartialDate> start, Instant end, Instant knownFrom, Instant knownUntil) {
  /// What always was and always will be.
  public static final Period ALWAYS =
      new Period(Optional.empty(), Instant.MAX, Instant.MIN, Instant.MAX);

  /// The time that a date may mean, reported then.
  public static Period of(PartialDate date, Instant knownFrom) {
    return new Period(Optional.of(date), date.latest(), knownFrom, Instant.MAX);
  }

  /// Its first instant.
  public Instant begin() {
    return start.map(PartialDate::earliest).orElse(Instant.MIN);
  }
}
