package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Impact;
import org.outagraph.model.Impact.Status;

/// A party of an outage with the claims that it was hit or spared.
///
/// @param claims the claims that count
/// @param withdrawn those that are known to be wrong
record Party(Node node, Id id, List<ClaimNode> claims, List<ClaimNode> withdrawn) {
  static Party unreported(Id id) {
    return new Party(Reading.node(id), id, List.of(), List.of());
  }

  static Party of(Id id, List<ClaimNode> all) {
    List<ClaimNode> counting = new ArrayList<>();
    List<ClaimNode> withdrawn = new ArrayList<>();
    all.forEach(claim -> (claim.isDeprecated() ? withdrawn : counting).add(claim));
    return new Party(Reading.node(id), id, counting, withdrawn);
  }

  Impact.Group group() {
    return Impact.Group.of(id);
  }

  /// True if any claim, withdrawn or not, names the party.
  boolean isNamed() {
    return !claims.isEmpty() || !withdrawn.isEmpty();
  }

  Status status() {
    if (claims.isEmpty()) {
      return Status.NOT_REPORTED;
    }
    if (claims.stream().anyMatch(ClaimNode::denies) || isOpposed()) {
      return Status.CONTESTED;
    }
    return saying(Vocabulary.SPARED).isEmpty() ? Status.AFFECTED : Status.SPARED;
  }

  private boolean isOpposed() {
    List<ClaimNode> hit = saying(Vocabulary.AFFECTED);
    return saying(Vocabulary.SPARED).stream()
        .anyMatch(kept -> hit.stream().anyMatch(harm -> Opposition.between(kept, harm)));
  }

  private List<ClaimNode> saying(Node property) {
    return claims.stream().filter(claim -> claim.statement().property().equals(property)).toList();
  }
}
