package org.outagraph.graph.entities;

import java.util.List;
import org.outagraph.graph.Vocabulary;

/// Counts the publishers behind claims: however often a text is copied, it is one source.
final class Sources {
  private final Articles articles;

  Sources(Articles articles) {
    this.articles = articles;
  }

  /// How many publishers wrote what carries the statement; denials and deprecated claims are none.
  int independent(List<ClaimNode> claims) {
    return (int)
        claims.stream()
            .filter(ClaimNode::stands)
            .flatMap(claim -> claim.all(Vocabulary.REPORTED_IN).stream())
            .map(articles::origin)
            .distinct()
            .count();
  }
}
