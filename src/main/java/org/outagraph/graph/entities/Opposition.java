package org.outagraph.graph.entities;

import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Decides whether two claims about a party, that it was hit and that it was spared, disagree. The
/// questions decide in the same way.
final class Opposition {
  private static final Node MINIMAL = Reading.node(new Id(Kind.LEVELS, "minimal"));

  private Opposition() {}

  /// One says spared and the other hit: for the same service as far as is said, and more than
  /// minimally. That a rule infers harm from a part of the party contests nothing.
  static boolean between(ClaimNode one, ClaimNode other) {
    return !one.statement().property().equals(other.statement().property())
        && mayBeTheSameService(one, other)
        && (tellsOfHarm(one) || tellsOfHarm(other));
  }

  private static boolean tellsOfHarm(ClaimNode claim) {
    return claim.statement().property().equals(Vocabulary.AFFECTED)
        && !claim.says(Vocabulary.LEVEL, MINIMAL)
        && !claim.says(Vocabulary.BASIS, Vocabulary.INFERRED);
  }

  private static boolean mayBeTheSameService(ClaimNode one, ClaimNode other) {
    List<Node> services = one.all(Vocabulary.SERVICE);
    List<Node> others = other.all(Vocabulary.SERVICE);
    return services.isEmpty() || others.isEmpty() || !Collections.disjoint(services, others);
  }
}
