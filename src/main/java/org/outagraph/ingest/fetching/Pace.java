package org.outagraph.ingest.fetching;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a pause between two visits of the same site, so that a list of its articles is no burden.
///
/// It may be used by several threads.
final class Pace {
  private static final int MOST_SITES = 10_000;

  private final Duration pause;
  private final Map<String, Long> next = new ConcurrentHashMap<>();

  Pace(Duration pause) {
    this.pause = pause;
  }

  /// Waits until it is our turn.
  void await(String site) {
    if (next.size() > MOST_SITES) {
      next.clear();
    }
    long now = System.nanoTime();
    long turn =
        next.merge(
                site,
                now + pause.toNanos(),
                (before, fresh) -> Math.max(before + pause.toNanos(), fresh))
            - pause.toNanos();
    if (turn > now) {
      sleep(Duration.ofNanos(turn - now));
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
