package org.outagraph.ingest.remote;

import java.util.List;
import java.util.Map;
import org.outagraph.ingest.claims.ProposedClaim;

/// What came of asking a model about an article.
///
/// @param claims those that the text bears out
/// @param dropped how many were not, and why
public record ModelReading(List<ProposedClaim> claims, Map<Dropped, Integer> dropped) {
  public ModelReading {
    claims = List.copyOf(claims);
    dropped = Map.copyOf(dropped);
  }
}
