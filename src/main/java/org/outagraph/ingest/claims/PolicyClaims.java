package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Puts together what rules and the looser reading say about policies.
final class PolicyClaims {
  /// A policy has one of each.
  private static final Set<String> ONLY_ONE =
      Set.of("jurisdiction", "inForceFrom", "useBannedFrom");

  private PolicyClaims() {}

  /// @param claims those of rules, about outages and policies
  /// @param near those of the looser reading, about policies
  static List<ProposedClaim> together(
      List<ProposedClaim> claims, List<ProposedClaim> near, KnownPolicies known) {
    List<ProposedClaim> all =
        new ArrayList<>(claims.stream().filter(claim -> isPossible(claim, known)).toList());
    near.stream()
        .sorted(Comparator.comparingDouble(claim -> -claim.confidence()))
        .filter(claim -> isPossible(claim, known))
        .forEach(
            claim -> {
              if (all.stream().noneMatch(other -> says(other, claim))) {
                all.add(claim);
              }
            });
    return all;
  }

  /// False if the policy is known to have been made elsewhere.
  private static boolean isPossible(ProposedClaim claim, KnownPolicies known) {
    return !claim.property().equals("jurisdiction")
        || !(claim.statement() instanceof Statement.Thing(var region))
        || known.mayBeOf(claim.subject(), region);
  }

  private static boolean says(ProposedClaim other, ProposedClaim claim) {
    return other.subject().equals(claim.subject())
        && other.property().equals(claim.property())
        && (ONLY_ONE.contains(claim.property()) || other.statement().equals(claim.statement()));
  }
}
