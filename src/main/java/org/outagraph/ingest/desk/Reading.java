package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Map;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.matching.OutageMatch;

/// What was read out of an article.
///
/// @param outages which outages it seems to report, the likeliest first
/// @param claims the claims that it seems to make
/// @param dropped how many were left out on the way, by reason
public record Reading(
    List<OutageMatch> outages, List<ProposedClaim> claims, Map<String, Integer> dropped) {
  public static final Reading NOTHING = new Reading(List.of(), List.of(), Map.of());

  public Reading {
    outages = List.copyOf(outages);
    claims = List.copyOf(claims);
    dropped = Map.copyOf(dropped);
  }
}
