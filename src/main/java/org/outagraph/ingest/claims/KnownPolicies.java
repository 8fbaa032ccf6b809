package org.outagraph.ingest.claims;

import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.mentions.World;
import org.outagraph.model.Id;

/// What the graph says of policies that a text names: a text that says something else speaks of
/// something else.
record KnownPolicies(World world) {
  /// True if a policy may have been made in a region, for all that is known.
  boolean mayBeOf(Party policy, Party region) {
    List<Id> known = of(policy, "jurisdiction");
    return known.isEmpty() || isAmong(known, region);
  }

  /// True if a policy is known to have been made in a region.
  boolean isOf(Party policy, Party region) {
    return isAmong(of(policy, "jurisdiction"), region);
  }

  /// True if it is known where a policy was made.
  boolean isPlaced(Party policy) {
    return !of(policy, "jurisdiction").isEmpty();
  }

  /// True if a policy is known to cover a category.
  boolean covers(Party policy, Id category) {
    return of(policy, "covers").contains(category);
  }

  /// True if a policy may be of a kind, for all that is known.
  boolean mayBeA(Party policy, Id kind) {
    List<Id> known = of(policy, "policyKind");
    return known.isEmpty() || known.contains(kind);
  }

  /// True if it is known of what kind a policy is.
  boolean isOfSomeKind(Party policy) {
    return !of(policy, "policyKind").isEmpty();
  }

  /// True for a region and what it is part of, as for a capital and its state.
  boolean isWithin(Party region, Party whole) {
    return region.equals(whole) || isAmong(of(region, "partOf"), whole);
  }

  private List<Id> of(Party policy, String property) {
    return id(policy).map(id -> world.tied(id, property)).orElse(List.of());
  }

  private static boolean isAmong(List<Id> known, Party region) {
    return id(region).filter(known::contains).isPresent();
  }

  private static Optional<Id> id(Party party) {
    return party instanceof Party.Known(var id) ? Optional.of(id) : Optional.empty();
  }
}
