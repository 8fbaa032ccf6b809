package org.outagraph.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Party;

/// Tells which of the outages that an article seems to report it really reports: those about which
/// it claims something, and others only if they fit well.
final class Reported {
  private static final double SURE = 0.7;
  private static final double LIKELY = 0.58;

  private Reported() {}

  static List<OutageMatch> among(
      Collection<OutageMatch> matches, Collection<ProposedClaim> claims) {
    Set<Party> subjects = new HashSet<>();
    claims.forEach(claim -> subjects.add(claim.subject()));
    return matches.stream()
        .filter(match -> subjects.contains(match.outage()) || fitsWell(match))
        .toList();
  }

  /// One of the graph is often only remembered; a new one is not named for nothing.
  private static boolean fitsWell(OutageMatch match) {
    return match.score() >= (match.outage() instanceof Party.Known ? SURE : LIKELY);
  }
}
