package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes the looser claims only where rules say nothing.
final class Beside {
  private static final Set<String> ONLY_ONE =
      Set.of("startedAt", "endedAt", "cause", "responsible", "originatedIn");

  private Beside() {}

  /// @param claims those of rules
  /// @param near those of triggers, in the order of the text
  static List<ProposedClaim> rules(List<ProposedClaim> claims, List<ProposedClaim> near) {
    List<ProposedClaim> all = new ArrayList<>(claims);
    for (ProposedClaim claim : near) {
      if (all.stream().noneMatch(other -> isSaid(other, claim))) {
        all.add(claim);
      }
    }
    return all;
  }

  private static boolean isSaid(ProposedClaim other, ProposedClaim claim) {
    return other.subject().equals(claim.subject())
        && (ONLY_ONE.contains(claim.property())
            ? other.property().equals(claim.property())
            : other.statement().equals(claim.statement()));
  }
}
