package org.outagraph.graph;

import java.util.Set;
import org.apache.jena.graph.Node;

/// The stored form of claims.
final class ClaimForm {
  private static final Set<Node> IN_EVERY_CLAIM =
      Set.of(
          Vocabulary.SUBJECT,
          Vocabulary.PREDICATE,
          Vocabulary.OBJECT,
          Vocabulary.STANCE,
          Vocabulary.RANK,
          Vocabulary.STATUS,
          Vocabulary.BASIS,
          Vocabulary.RECORDED_AT,
          Vocabulary.REPORTED_AT);

  private ClaimForm() {}

  /// True for the properties that every claim has, whatever it says.
  static boolean isInEveryClaim(Node property) {
    return IN_EVERY_CLAIM.contains(property);
  }
}
