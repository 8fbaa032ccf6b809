package org.outagraph.model;

import java.util.List;

/// What an article is used for here.
///
/// @param article the article
/// @param things what the claims are about that it reports, those with the most claims first
/// @param claims the claims that it reports
/// @param copies other articles with the same text: its original, and copies of either
public record ArticleUse(
    Citation article, First<Thing> things, First<Claim> claims, List<Citation> copies) {
  /// A thing with the number of claims about it.
  public record Thing(Reference thing, long claims) {}
}
