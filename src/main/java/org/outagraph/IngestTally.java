package org.outagraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.LongAdder;

/// Counts what became of articles that were sent in. Safe for use by several threads.
final class IngestTally {
  private final LongAdder fresh = new LongAdder();
  private final LongAdder known = new LongAdder();
  private final LongAdder copies = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder proposals = new LongAdder();

  /// Notes what the server says of one article, or of several that came in one file.
  void note(JsonNode answer) {
    if (answer.has("results")) {
      answer.path("results").forEach(this::note);
      return;
    }
    String outcome = answer.path("outcome").asText();
    switch (outcome) {
      case "known" -> known.increment();
      case "copy" -> copies.increment();
      default -> fresh.increment();
    }
    if (!outcome.equals("known")) {
      proposals.add(answer.at("/proposals/total").asLong());
    }
  }

  void noteFailure() {
    failed.increment();
  }

  boolean hasFailures() {
    return failed.sum() > 0;
  }

  @Override
  public String toString() {
    return "%d new, %d known, %d copies, %d failed; %d proposals"
        .formatted(fresh.sum(), known.sum(), copies.sum(), failed.sum(), proposals.sum());
  }
}
