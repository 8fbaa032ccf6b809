package org.outagraph.graph.sparql;

import java.time.Duration;

/// What one query may cost.
///
/// @param time how long it may run
/// @param rows how many rows, or triples, an answer may have
/// @param bytes how long an answer may be
public record QueryLimits(Duration time, long rows, long bytes) {
  /// 10 s, 100,000 rows and 32 MB.
  public static QueryLimits standard() {
    return new QueryLimits(Duration.ofSeconds(10), 100_000, 32L << 20);
  }

  /// The same with less time, if that is less.
  public QueryLimits within(Duration other) {
    return other.compareTo(time) < 0 ? new QueryLimits(other, rows, bytes) : this;
  }
}
