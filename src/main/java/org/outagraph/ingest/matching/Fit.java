package org.outagraph.ingest.matching;

import java.util.ArrayList;
import java.util.List;

/// How well an outage fits an article.
///
/// @param outage the outage
/// @param score how sure it is that the article reports it, from 0 to 1
/// @param isMain true if the article is about it, false if it only looks back at it
/// @param isDistinct true if something is named that only this outage has
/// @param isDated true if the text tells its very day
/// @param reasons why, in words
record Fit(
    KnownOutage outage,
    double score,
    boolean isMain,
    boolean isDistinct,
    boolean isDated,
    List<String> reasons) {
  Fit {
    reasons = List.copyOf(reasons);
  }

  Fit weakened(double factor, String reason) {
    List<String> more = new ArrayList<>(reasons);
    more.add(reason);
    return new Fit(outage, score * factor, false, isDistinct, isDated, more);
  }
}
