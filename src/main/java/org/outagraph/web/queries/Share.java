package org.outagraph.web.queries;

import java.time.Duration;

/// What a client may have of something in each minute, and what is left of it.
///
/// @param name what it goes by
/// @param unit what is counted
/// @param quota how much there is in a minute
/// @param left how much is left, in whole units
/// @param whole when all of it will be there again
public record Share(String name, Unit unit, long quota, long left, Duration whole) {
  /// What is counted.
  public enum Unit {
    REQUESTS,
    SECONDS
  }

  static Share of(String name, Unit unit, Bucket bucket) {
    double capacity = bucket.capacity();
    return new Share(
        name, unit, (long) capacity, (long) Math.max(0, bucket.left()), bucket.until(capacity));
  }
}
