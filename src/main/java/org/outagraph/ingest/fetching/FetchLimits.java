package org.outagraph.ingest.fetching;

import java.time.Duration;

/// How much a site may send, how long it may take, and how often it may send us on.
///
/// @param largest the most bytes of an article, packed and unpacked
/// @param connecting the longest wait for a connection and for its next byte
/// @param whole the longest time for one answer, however steadily it drips
/// @param redirects how often a site may send us on
/// @param pause the time between two visits of a site
record FetchLimits(
    int largest, Duration connecting, Duration whole, int redirects, Duration pause) {
  static final FetchLimits USUAL =
      new FetchLimits(
          5 * 1024 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(30), 5, Duration.ofSeconds(1));
}
